import type { Id } from '../../../shared/contract/model.ts';
import { indexedWords } from '../../../shared/search/words.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { RowRecord } from '../../database/queries/rows.ts';
import type { RowComment, RowWords, StoryWords } from '../../database/queries/search.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import { type Cells, cellsByRow, paragraphsOf } from '../cells.ts';

/** Stands between texts of one column, so that no words of two of them stand side by side. */
const border = '\u{e000}';

/** In the column `mark` of rows that nobody has changed: their revision is the base. */
export const unchanged = 'unchanged';

function wordsOf(texts: readonly string[]): string {
  return texts
    .map((text) =>
      indexedWords(text)
        .map(({ word }) => word)
        .join(' '),
    )
    .join(` ${border} `);
}

/** What the index is to know, read from the database. */
export function createIndexWords(queries: Queries) {
  const columns = new Map<Id, readonly StoredSource[]>();

  function sourcesOf(storyId: Id): readonly StoredSource[] {
    const known = columns.get(storyId) ?? queries.sources.ofStory(storyId);
    // Rows of one story come together: a few stories are enough to remember.
    if (columns.size > 50) columns.clear();
    columns.set(storyId, known);
    return known;
  }

  function rowWords(row: RowRecord, cells: Cells, comments: readonly RowComment[]): RowWords {
    const sources = sourcesOf(row.storyId);
    const baseId = sources.find(({ kind }) => kind === 'revision')?.baseSourceId;
    const of = (kind: StoredSource['kind']): string[] =>
      sources.filter((source) => source.kind === kind && source.id !== baseId).flatMap(({ id }) => cells[id] ?? []);
    return {
      original: wordsOf(of('original')),
      base: wordsOf(baseId === undefined ? [] : [cells[baseId] ?? '']),
      machine: wordsOf(of('machine')),
      revision: wordsOf(row.revision === null ? [] : [row.revision]),
      reference: wordsOf(of('reference')),
      comment: wordsOf(comments.map(({ comment }) => comment)),
      mark: row.revision === null ? unchanged : '',
    };
  }

  return {
    /** Rows that are no more are missing. */
    ofRows(ids: readonly Id[]): Map<Id, RowWords> {
      columns.clear();
      const cells = cellsByRow(queries.rows.cellsByIds(ids));
      const comments = Map.groupBy(queries.search.comments(ids), ({ rowId }) => rowId);
      return new Map(
        queries.rows
          .byIds(ids)
          .map((row) => [row.id, rowWords(row, cells.get(row.id) ?? {}, comments.get(row.id) ?? [])]),
      );
    },
    /** Of a story's name and what stands beside its rows; the names also as people write them, in small letters. */
    ofStory(id: Id): { readonly words: StoryWords; readonly names: string } | undefined {
      const story = queries.stories.get(id);
      if (!story) return undefined;
      const sources = queries.sources.ofStory(id).filter(({ kind }) => kind !== 'revision');
      const names = [story.name, ...sources.flatMap(({ label, metadata }) => [label, metadata.title ?? ''])];
      const beside = sources.filter(({ aligned }) => !aligned);
      const words = {
        name: wordsOf(names),
        beside: wordsOf(beside.flatMap((source) => paragraphsOf(queries.rows.segments(source.id)))),
      };
      return { words, names: names.join('\n').toLowerCase() };
    },
  };
}
