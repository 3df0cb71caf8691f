import type { SearchPlace, SearchRow, SearchText } from '../../../shared/contract/methods/search.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { findTerms, type SearchTerm } from '../../../shared/search/query.ts';
import { type Span, snapBackward, snapForward } from '../../../shared/text/spans.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { RowRecord } from '../../database/queries/rows.ts';
import type { RowComment } from '../../database/queries/search.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import { type Cells, cellsByRow, paragraphsOf, revisionOf } from '../cells.ts';

/** UTF-16 units: a longer text is shown around what was found, with so much before it. */
const wholeText = 420;
const before = 120;
/** Of texts that stand beside the rows no more are shown. */
const mostBeside = 3;

/** Shows what was found, with the marks where it stands. */
export function createFoundTexts(queries: Queries) {
  function textsOf(
    row: RowRecord,
    cells: Cells,
    comments: readonly RowComment[],
    sources: readonly StoredSource[],
    terms: readonly SearchTerm[],
    places: ReadonlySet<SearchPlace>,
  ): SearchText[] {
    const revision = sources.find(({ kind }) => kind === 'revision');
    const baseId = revision?.baseSourceId;
    const texts: SearchText[] = [];
    const add = (place: SearchPlace, source: StoredSource, text: string | undefined, isContext: boolean): void => {
      if (text === undefined || text === '') return;
      const marks = places.has(place) ? findTerms(text, terms) : [];
      if (marks.length === 0 && !isContext) return;
      const { id: sourceId, label, language } = source;
      texts.push({ place, sourceId, label, language, ...excerpt(text, marks) });
    };
    for (const source of sources) {
      // Where nobody changed it, the machine's text is the revision, and is shown once.
      const isShownBelow = source.id === baseId && row.revision === null && places.has('revision');
      if (source.kind !== 'revision' && !isShownBelow)
        add(source.kind, source, cells[source.id], source.kind === 'original');
    }
    if (revision) add('revision', revision, revisionOf(row, cells, baseId), true);
    if (places.has('comment')) {
      for (const { by, comment } of comments) {
        const marks = findTerms(comment, terms);
        if (marks.length > 0) texts.push({ place: 'comment', language: 'en', by, ...excerpt(comment, marks) });
      }
    }
    return texts;
  }

  return {
    /** By row. */
    rows(
      ids: readonly Id[],
      sourcesOf: (storyId: Id) => readonly StoredSource[],
      terms: readonly SearchTerm[],
      places: ReadonlySet<SearchPlace>,
    ): Map<Id, SearchRow> {
      const cells = cellsByRow(queries.rows.cellsByIds(ids));
      const comments = Map.groupBy(queries.search.comments(ids), ({ rowId }) => rowId);
      return new Map(
        queries.rows.byIds(ids).map((row) => {
          const [own, said] = [cells.get(row.id) ?? {}, comments.get(row.id) ?? []];
          const texts = textsOf(row, own, said, sourcesOf(row.storyId), terms, places);
          return [row.id, { rowId: row.id, position: row.position, texts }];
        }),
      );
    },
    /** What stands beside a story's rows and has all of it, or what is left of it. */
    beside(sources: readonly StoredSource[], terms: readonly SearchTerm[]): SearchText[] {
      const texts: SearchText[] = [];
      for (const { id, kind, label, language, aligned } of sources) {
        if (aligned || kind === 'revision') continue;
        for (const text of paragraphsOf(queries.rows.segments(id))) {
          const marks = findTerms(text, terms);
          if (marks.length === 0) continue;
          texts.push({ place: 'reference', sourceId: id, label, language, ...excerpt(text, marks) });
          if (texts.length === mostBeside) return texts;
        }
      }
      return texts;
    },
  };
}

/** The stretch of a long text with the first marks in it. */
function excerpt(text: string, marks: readonly Span[]): Pick<SearchText, 'text' | 'marks'> {
  if (text.length <= wholeText) return { text, marks };
  const first = marks[0]?.start ?? 0;
  const start = first <= before ? 0 : snapForward(text, first - before);
  const end = start + wholeText >= text.length ? text.length : snapBackward(text, start + wholeText);
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const by = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + by, end: mark.end + by })),
  };
}
