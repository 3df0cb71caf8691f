import { type Change, limits } from '../../shared/contract/api.ts';
import type { Id } from '../../shared/contract/model.ts';
import { type Desk, distinct } from './desk.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { Views } from './views.ts';

/** More rows than this are not sent one by one: the story is read again. */
const rowsInEvent = limits.rowsAtOnce;

/** So many rows are answered of a story that is opened again anyway: enough to go there. */
const rowsOfReshaped = 8;

/** The rows that a transaction changed. */
export interface Touched {
  /** Its state or findings changed. */
  row(storyId: Id, rowId: Id): void;
  /** Only its state changed. */
  decided(storyId: Id, rowId: Id): void;
  /** Its text changed, so that the checks must see it. */
  revised(storyId: Id, rowId: Id): void;
  /** Its rows are others now, or stand otherwise; as a whole where its texts are another version. */
  reshaped(storyId: Id, isWhole: boolean): void;
  /** Every row that is touched in any way. */
  readonly rows: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** Of these, the rows whose findings or texts are others. */
  readonly contents: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly texts: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly shapes: ReadonlyMap<Id, 'rows' | 'whole'>;
}

export function createTouched(): Touched {
  const rows = new Map<Id, Set<Id>>();
  const contents = new Map<Id, Set<Id>>();
  const texts = new Map<Id, Set<Id>>();
  const shapes = new Map<Id, 'rows' | 'whole'>();
  return {
    rows,
    contents,
    texts,
    shapes,
    reshaped: (storyId, isWhole) => void shapes.set(storyId, isWhole ? 'whole' : 'rows'),
    decided: (storyId, rowId) => add(rows, storyId, rowId),
    row(storyId, rowId) {
      add(rows, storyId, rowId);
      add(contents, storyId, rowId);
    },
    revised(storyId, rowId) {
      add(rows, storyId, rowId);
      add(contents, storyId, rowId);
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
  onReshaped: (storyId: Id) => void,
) {
  function tell(storyId: Id, rowIds: readonly Id[], onlyStates: boolean): void {
    // A story that nobody has asked for in this run is counted when somebody does.
    if (!indexes.has(storyId)) return;
    indexes.refresh(storyId, rowIds, onlyStates);
    if (rowIds.length > rowsInEvent) emit('story-reloaded', { storyId });
    else if (rowIds.length > 0) emit('rows-changed', views.change(storyId, rowIds));
  }

  function tellAll({ rows, contents, texts, shapes }: Touched): void {
    for (const [storyId, shape] of shapes) {
      if (shape === 'whole') indexes.forget(storyId);
      else indexes.reshape(storyId, [...(rows.get(storyId) ?? [])]);
      emit('story-reloaded', { storyId });
    }
    for (const [storyId, rowIds] of rows) if (!shapes.has(storyId)) tell(storyId, [...rowIds], !contents.has(storyId));
    if (rows.size + shapes.size > 0) emit('stories-changed', {});
    for (const [storyId, rowIds] of texts) if (!shapes.has(storyId)) onRevised(storyId, [...rowIds]);
    for (const storyId of shapes.keys()) onReshaped(storyId);
  }

  return {
    tellAll,
    /**
     * Also answers what whoever caused it must show: the changed rows of `storyId`, and `shown`. Of a story whose rows
     * are others now, which is opened again, it is the first few; of a change of very many rows, as many as an event has.
     */
    announce(storyId: Id, shown: readonly Id[], touched: Touched): Change {
      indexes.get(storyId);
      tellAll(touched);
      const changed = [...(touched.rows.get(storyId) ?? [])];
      const told = touched.shapes.has(storyId) ? changed.slice(0, rowsOfReshaped) : changed;
      return views.change(storyId, distinct([...shown, ...told]).slice(0, rowsInEvent));
    },
  };
}
