import type { SearchCursor } from '../../../shared/contract/methods/search.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { FoundRow } from '../../database/queries/search.ts';

export type Bounds = SearchCursor;

/** What was found in one story. */
export interface Group {
  readonly storyId: Id;
  /** In the order of their making, which mostly is the reading order. */
  readonly rowIds: Id[];
  /** Its name or a text beside its rows was found. */
  isStory: boolean;
}

export interface Page {
  readonly groups: readonly Group[];
  readonly next?: SearchCursor;
}

export interface Paging {
  readonly after: Bounds;
  /** Stories of a page. */
  readonly most: number;
  /** As `performance.now()` tells it. */
  readonly until: number;
  /** Rows by id `from` to before `before`, the newest first, at most `rowsAtOnce`. */
  readonly rows: (from: Id, before: Id) => readonly FoundRow[];
  /** The newest first, at most `rowsAtOnce`, from before an id. */
  readonly stories: (before: Id) => readonly Id[];
  /** No row has a greater id. */
  readonly newest: Id;
  readonly rowsAtOnce: number;
  readonly wanted: (ids: readonly Id[]) => ReadonlySet<Id>;
}

/**
 * So many rows are looked through at once: what many common words have in common may be rare, and to go through all rows
 * for it takes longer than anybody waits.
 */
const span = 40_000;

/** Looks for rows stretch by stretch from the newest down, until `use` has enough or the time is over. */
export function inStretches(
  { rows, rowsAtOnce, newest, until }: Pick<Paging, 'rows' | 'rowsAtOnce' | 'newest' | 'until'>,
  start: Id,
  use: (chunk: readonly FoundRow[]) => Id | undefined,
): Id {
  let before = Math.min(start, newest + 1);
  while (before > 0) {
    const from = Math.max(0, before - span);
    const chunk = rows(from, before);
    const enough = use(chunk);
    if (enough !== undefined) return enough;
    before = chunk.length < rowsAtOnce ? from : (chunk.at(-1)?.rowId ?? 0);
    if (performance.now() > until) break;
  }
  return before;
}

/**
 * Gathers by story what two streams find, rows and stories, both the newest first, until there are enough stories or the
 * time is over. Rows that were made long after their story (of a split) let it come again on a later page.
 */
export function paged(paging: Paging): Page {
  const { after, most, stories, rowsAtOnce, wanted } = paging;
  const found = stories(after.story);
  const listed = wanted(found);
  const waiting = found.filter((id) => listed.has(id));
  const groups = new Map<Id, Group>();

  const take = (storyId: Id): Group | undefined => {
    const group = groups.get(storyId);
    if (group) return group;
    if (groups.size >= most) return undefined;
    const fresh: Group = { storyId, rowIds: [], isStory: false };
    groups.set(storyId, fresh);
    return fresh;
  };
  /** Stories that were found by themselves and come before this one; answers whether there was room for all. */
  const takeStories = (down: Id): boolean => {
    while ((waiting[0] ?? 0) > down) {
      const group = take(waiting[0] ?? 0);
      if (!group) return false;
      group.isStory = true;
      waiting.shift();
    }
    return true;
  };
  /** Answers whether there was room for the row's story. */
  const takeRow = ({ rowId, storyId }: FoundRow): boolean => {
    if (!takeStories(storyId)) return false;
    const group = take(storyId);
    if (!group) return false;
    group.rowIds.push(rowId);
    if (waiting[0] === storyId) {
      group.isStory = true;
      waiting.shift();
    }
    return true;
  };

  const rowsEnd = inStretches(paging, after.row, (chunk) => {
    const shown = wanted([...new Set(chunk.map(({ storyId }) => storyId))]);
    const full = chunk.find((row) => shown.has(row.storyId) && !takeRow(row));
    return full && full.rowId + 1;
  });
  if (rowsEnd === 0) takeStories(0);
  const storiesEnd = waiting[0] !== undefined ? waiting[0] + 1 : found.length < rowsAtOnce ? 0 : (found.at(-1) ?? 0);
  const isEnd = rowsEnd === 0 && storiesEnd === 0;
  for (const { rowIds } of groups.values()) rowIds.reverse();
  return { groups: [...groups.values()], ...(!isEnd && { next: { row: rowsEnd, story: storiesEnd } }) };
}
