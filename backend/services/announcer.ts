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
  /** Answers what it told of the rows, if it did. */
  function tell(storyId: Id, rowIds: readonly Id[], onlyStates: boolean): Change | undefined {
    // A story that nobody has asked for in this run is counted when somebody does.
    if (!indexes.has(storyId)) return undefined;
    indexes.refresh(storyId, rowIds, onlyStates);
    if (rowIds.length > rowsInEvent) emit('story-reloaded', { storyId });
    if (rowIds.length === 0 || rowIds.length > rowsInEvent) return undefined;
    const change = views.change(storyId, rowIds);
    emit('rows-changed', change);
    return change;
  }

  /** Answers what it told of rows, by story. */
  function tellAll({ rows, contents, texts, shapes }: Touched): ReadonlyMap<Id, Change> {
    const told = new Map<Id, Change>();
    // The checks are the longest way: they are begun before the rest is put into words.
    for (const [storyId, rowIds] of texts) if (!shapes.has(storyId)) onRevised(storyId, [...rowIds]);
    for (const [storyId, shape] of shapes) {
      if (shape === 'whole') indexes.forget(storyId);
      else indexes.reshape(storyId, [...(rows.get(storyId) ?? [])]);
      emit('story-reloaded', { storyId });
    }
    for (const [storyId, rowIds] of rows) {
      if (shapes.has(storyId)) continue;
      const change = tell(storyId, [...rowIds], !contents.has(storyId));
      if (change) told.set(storyId, change);
    }
    if (rows.size + shapes.size > 0) emit('stories-changed', {});
    for (const storyId of shapes.keys()) onReshaped(storyId);
    return told;
  }

  return {
    tellAll: (touched: Touched): void => void tellAll(touched),
    /**
     * Also answers what whoever caused it must show: the changed rows of `storyId`, and `shown`. Of a story whose rows
     * are others now, which is opened again, it is the first few; of a change of very many rows, as many as an event has.
     */
    announce(storyId: Id, shown: readonly Id[], touched: Touched): Change {
      indexes.get(storyId);
      const change = tellAll(touched).get(storyId);
      const rows = touched.rows.get(storyId) ?? new Set<Id>();
      // Mostly they are the rows that everybody was told of: they are read once.
      if (change && shown.every((id) => rows.has(id))) return change;
      const told = touched.shapes.has(storyId) ? [...rows].slice(0, rowsOfReshaped) : rows;
      return views.change(storyId, distinct([...shown, ...told]).slice(0, rowsInEvent));
    },
  };
}
