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
  /** Both answer the newest first, at most `rowsAtOnce`, from before an id. */
  readonly rows: (before: Id) => readonly FoundRow[];
  readonly stories: (before: Id) => readonly Id[];
  readonly rowsAtOnce: number;
  readonly wanted: (ids: readonly Id[]) => ReadonlySet<Id>;
}

/**
 * Gathers by story what two streams find, rows and stories, both the newest first, until there are enough stories or the
 * time is over. Rows that were made long after their story (of a split) let it come again on a later page.
 */
export function paged({ after, most, until, rows, stories, rowsAtOnce, wanted }: Paging): Page {
  const found = stories(after.story);
  const listed = wanted(found);
  const waiting = found.filter((id) => listed.has(id));
  const groups = new Map<Id, Group>();
  let before = after.row;
  let rowsEnd: number | undefined;

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

  while (rowsEnd === undefined) {
    const chunk = rows(before);
    const shown = wanted([...new Set(chunk.map(({ storyId }) => storyId))]);
    const full = chunk.find((row) => shown.has(row.storyId) && !takeRow(row));
    if (full) rowsEnd = full.rowId + 1;
    else if (chunk.length < rowsAtOnce) rowsEnd = 0;
    else {
      before = chunk.at(-1)?.rowId ?? 0;
      if (performance.now() > until) rowsEnd = before;
    }
  }
  if (rowsEnd === 0) takeStories(0);
  const storiesEnd = waiting[0] !== undefined ? waiting[0] + 1 : found.length < rowsAtOnce ? 0 : (found.at(-1) ?? 0);
  const isEnd = rowsEnd === 0 && storiesEnd === 0;
  for (const { rowIds } of groups.values()) rowIds.reverse();
  return { groups: [...groups.values()], ...(!isEnd && { next: { row: rowsEnd, story: storiesEnd } }) };
}
