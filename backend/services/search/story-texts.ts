import type { Id } from '../../../shared/contract/model.ts';
import { foldForFind } from '../../../shared/search/find.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { StoryRecord } from '../../database/queries/stories.ts';

/** The texts of each source by position, as they are compared. */
export type FoldedColumns = ReadonlyMap<Id, readonly string[]>;

/** Rows read before others have their turn. */
const rowsAtOnce = 2000;
/** Milliseconds after the last question: whoever looked for something once is likely to go on, but not for ever. */
const kept = 120_000;

/**
 * All texts of the story that somebody searches, kept while they do: reading 100,000 rows for every letter typed would
 * take too long.
 */
export function createStoryTexts(queries: Queries) {
  let known: { key: string; columns: Promise<Map<boolean, FoldedColumns>> } | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function read(storyId: Id): Promise<Map<boolean, FoldedColumns>> {
    const revision = queries.sources.ofStory(storyId).find(({ kind }) => kind === 'revision');
    const raw = new Map<Id, string[]>();
    const put = (sourceId: Id, position: number, text: string): void => {
      const column = raw.get(sourceId) ?? [];
      raw.set(sourceId, column);
      column[position] = text;
    };
    for (let from = 0; ; from += rowsAtOnce) {
      const rows = queries.search.revisions(storyId, from, from + rowsAtOnce);
      if (rows.length === 0) break;
      for (const { position, sourceId, separator, text } of queries.search.texts(storyId, from, from + rowsAtOnce)) {
        const before = raw.get(sourceId)?.[position];
        put(sourceId, position, before === undefined ? text : before + separator + text);
      }
      if (revision) {
        const base = raw.get(revision.baseSourceId ?? 0);
        for (const { position, text } of rows) put(revision.id, position, text ?? base?.[position] ?? '');
      }
      await new Promise(setImmediate);
    }
    return new Map([[true, folded(raw, true)]]);
  }

  return {
    async of(story: StoryRecord, matchCase: boolean): Promise<FoldedColumns> {
      // Every step of undo, and every undo, says when.
      const key = `${story.id} ${story.updatedAt}`;
      if (known?.key !== key) known = { key, columns: read(story.id) };
      clearTimeout(timer);
      timer = setTimeout(() => {
        known = undefined;
      }, kept);
      timer.unref();
      const byCase = await known.columns;
      const columns = byCase.get(matchCase) ?? folded(byCase.get(true) ?? new Map(), matchCase);
      byCase.set(matchCase, columns);
      return columns;
    },
  };
}

function folded(columns: FoldedColumns, matchCase: boolean): FoldedColumns {
  return new Map(
    [...columns].map(([id, texts]) => [id, Array.from(texts, (text) => foldForFind(text ?? '', matchCase))]),
  );
}
