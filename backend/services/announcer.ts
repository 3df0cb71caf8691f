import type { Change } from '../../shared/contract/api.ts';
import type { Id } from '../../shared/contract/model.ts';
import { type Desk, distinct } from './desk.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { Views } from './views.ts';

/** More rows than this are not sent one by one: the story is read again. */
const rowsInEvent = 500;

/** The rows that a transaction changed. */
export interface Touched {
  /** Its state or findings changed. */
  row(storyId: Id, rowId: Id): void;
  /** Its text changed, so that the checks must see it. */
  revised(storyId: Id, rowId: Id): void;
  readonly rows: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly texts: ReadonlyMap<Id, ReadonlySet<Id>>;
}

export function createTouched(): Touched {
  const rows = new Map<Id, Set<Id>>();
  const texts = new Map<Id, Set<Id>>();
  return {
    rows,
    texts,
    row: (storyId, rowId) => add(rows, storyId, rowId),
    revised(storyId, rowId) {
      add(rows, storyId, rowId);
      add(texts, storyId, rowId);
    },
  };
}

function add(map: Map<Id, Set<Id>>, storyId: Id, rowId: Id): void {
  map.set(storyId, (map.get(storyId) ?? new Set()).add(rowId));
}

export type Announcer = ReturnType<typeof createAnnouncer>;

/** Tells everybody what a transaction changed, once it is on disk. */
export function createAnnouncer(
  { emit }: Desk,
  indexes: ReturnType<typeof createStoryIndexes>,
  views: Views,
  onRevised: (storyId: Id, rowIds: readonly Id[]) => void,
) {
  function tell(storyId: Id, rowIds: readonly Id[]): void {
    // A story that nobody has asked for in this run is counted when somebody does.
    if (!indexes.has(storyId)) return;
    indexes.refresh(storyId, rowIds);
    if (rowIds.length > rowsInEvent) emit('story-reloaded', { storyId });
    else if (rowIds.length > 0) emit('rows-changed', views.change(storyId, rowIds));
  }

  function tellAll({ rows, texts }: Touched): void {
    for (const [storyId, rowIds] of rows) tell(storyId, [...rowIds]);
    if (rows.size > 0) emit('stories-changed', {});
    for (const [storyId, rowIds] of texts) onRevised(storyId, [...rowIds]);
  }

  return {
    tellAll,
    /** Also answers what whoever caused it must show: the changed rows of `storyId`, and `shown`. */
    announce(storyId: Id, shown: readonly Id[], touched: Touched): Change {
      indexes.get(storyId);
      tellAll(touched);
      return views.change(storyId, distinct([...(touched.rows.get(storyId) ?? []), ...shown]));
    },
  };
}
