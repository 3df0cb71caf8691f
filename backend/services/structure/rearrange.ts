import type { Id, Timestamp } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { Placement, RowChangeRecord, SourceChangeRecord } from '../../database/queries/structure.ts';
import type { Touched } from '../announcer.ts';
import type { Bundle } from './bundle-map.ts';
import { carryFindings } from './carry-findings.ts';
import { newOrder, runsBetween } from './new-order.ts';
import { type PlacedText, placedTexts } from './placed-texts.ts';

/** What is to become of the rows of a story. */
export interface Rearrangement {
  readonly storyId: Id;
  readonly changes: readonly RowChangeRecord[];
  readonly sources: readonly SourceChangeRecord[];
}

/**
 * Gives a story's rows the places and texts that the changes say, or those of before, within a transaction. Rows that
 * are in it no more go to the story's shelf with their findings; whatever is there comes back as it was.
 */
export function rearrange(
  queries: Queries,
  { storyId, changes, sources }: Rearrangement,
  direction: 'do' | 'undo',
  at: Timestamp,
  touched: Touched,
): void {
  const from = (change: RowChangeRecord): Placement | null => (direction === 'do' ? change.before : change.after);
  const to = (change: RowChangeRecord): Placement | null => (direction === 'do' ? change.after : change.before);
  const shelfId = queries.structure.shelfOf(storyId, at);
  const before = placedTexts(queries, placesOf(changes, from), baseOf(queries, storyId));
  moveSources(queries, storyId, shelfId, sources, direction);
  const after = placedTexts(queries, placesOf(changes, to), baseOf(queries, storyId));
  carryFindings(queries, bundlesOf(changes, before, after));
  placeRows(queries, storyId, shelfId, changes, from, to);
  for (const change of changes) {
    const { rowId } = change;
    if (to(change) === null) {
      queries.phrasePairs.replace(rowId, []);
    } else if (saysTheSame(before.get(rowId), after.get(rowId))) touched.row(storyId, rowId);
    else touched.revised(storyId, rowId);
  }
  touched.reshaped(storyId, sources.length > 0);
}

function placesOf(
  changes: readonly RowChangeRecord[],
  side: (change: RowChangeRecord) => Placement | null,
): Map<Id, Placement> {
  return new Map(
    changes.flatMap((change) => {
      const place = side(change);
      return place ? [[change.rowId, place] as const] : [];
    }),
  );
}

function baseOf(queries: Queries, storyId: Id): Id | undefined {
  return queries.sources.ofStory(storyId).find(({ kind }) => kind === 'revision')?.baseSourceId;
}

function bundlesOf(
  changes: readonly RowChangeRecord[],
  before: ReadonlyMap<Id, PlacedText>,
  after: ReadonlyMap<Id, PlacedText>,
): Bundle[] {
  const members = new Map<number, Set<Id>>();
  for (const { bundle, rowId } of changes) members.set(bundle, (members.get(bundle) ?? new Set()).add(rowId));
  const texts = (rows: ReadonlyMap<Id, PlacedText>): Map<number, PlacedText[]> => {
    const bundleOf = new Map(changes.map(({ rowId, bundle }) => [rowId, bundle]));
    return Map.groupBy(rows.values(), ({ rowId }) => bundleOf.get(rowId) ?? -1);
  };
  const old = texts(before);
  const now = texts(after);
  return [...members.keys()].map((bundle) => ({ before: old.get(bundle) ?? [], after: now.get(bundle) ?? [] }));
}

/** The new source takes the old one's column, and the old one goes to the shelf; undone, it is the other way round. */
function moveSources(
  queries: Queries,
  storyId: Id,
  shelfId: Id,
  sources: readonly SourceChangeRecord[],
  direction: 'do' | 'undo',
): void {
  for (const { beforeId, afterId } of sources) {
    const [leaving, entering] = direction === 'do' ? [beforeId, afterId] : [afterId, beforeId];
    const place = leaving === null ? undefined : queries.structure.placeOfSource(leaving)?.position;
    if (leaving !== null) queries.structure.moveSource(leaving, shelfId);
    if (entering !== null) {
      queries.structure.moveSource(entering, storyId, place ?? queries.structure.nextSourcePlace(storyId));
    }
    if (leaving !== null && entering !== null) queries.structure.rebase(storyId, leaving, entering);
  }
}

function placeRows(
  queries: Queries,
  storyId: Id,
  shelfId: Id,
  changes: readonly RowChangeRecord[],
  from: (change: RowChangeRecord) => Placement | null,
  to: (change: RowChangeRecord) => Placement | null,
): void {
  const order = queries.structure.order(storyId);
  const here = new Set(order);
  const placed = new Map([...placesOf(changes, to)].map(([rowId, { position }]) => [rowId, position]));
  const leaving = new Set(changes.filter((change) => to(change) === null).map(({ rowId }) => rowId));
  const next = newOrder(order, placed, leaving);
  const runs = runsBetween(order, next);
  for (const rowId of leaving) if (here.has(rowId)) queries.structure.shelve(rowId, shelfId);
  const entering = [...placed].filter(([rowId]) => !here.has(rowId)).map(([rowId, position]) => ({ rowId, position }));
  queries.structure.arrange(storyId, entering, runs);
  for (const change of changes) {
    const target = to(change);
    if (target) queries.structure.put(change.rowId, target, from(change));
  }
}

function saysTheSame(a: PlacedText | undefined, b: PlacedText | undefined): boolean {
  return a !== undefined && b !== undefined && a.machine === b.machine && a.revision === b.revision;
}
