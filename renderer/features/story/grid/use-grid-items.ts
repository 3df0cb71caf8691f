import { useMemo, useRef, useState } from 'react';
import type { Id, RowIndexEntry } from '../../../../shared/contract/model.ts';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { foldAgain, foldRows, type GridItem, isClean } from '../model/folds.ts';
import { changedPlaces } from '../model/lineage.ts';

/**
 * The lines of the grid as folded now. The current row never folds. The same array as long as the lines are the same:
 * the grid measures its lines anew for another one.
 */
export function useGridItems(): readonly GridItem[] {
  const desk = useDesk();
  const index = useStory((state) => state.index);
  const folding = useFolding();
  const unfolded = useDeskView((view) => view.unfolded);
  const showAdvice = useDeskView((view) => view.showAdvice);
  const keptId = useKeptRow(folding, showAdvice);
  const folded = useRef<Folded | undefined>(undefined);
  return useMemo(() => {
    const now = { index, folding, showAdvice, keptId, unfolded };
    const before = folded.current;
    const items = fold(now, before, desk.store.positionOf);
    folded.current = { ...now, items: before && sameItems(items, before.items) ? before.items : items };
    return folded.current.items;
  }, [desk, index, folding, showAdvice, keptId, unfolded]);
}

/** What the lines of the grid follow from. */
interface Folding {
  readonly index: readonly RowIndexEntry[];
  readonly folding: boolean;
  readonly showAdvice: boolean;
  readonly keptId: Id | undefined;
  readonly unfolded: ReadonlySet<Id>;
}

interface Folded extends Folding {
  readonly items: readonly GridItem[];
}

/** After most decisions one row of 100,000 is another: then that one is folded or unfolded, and all others stay. */
function fold(now: Folding, before: Folded | undefined, positionOf: (id: Id) => number | undefined) {
  const { index, folding, showAdvice, keptId, unfolded } = now;
  const options = { folding, showAdvice, keepOpen: (id: Id) => id === keptId || unfolded.has(id) };
  const isAlike = before?.folding === folding && before.showAdvice === showAdvice && before.unfolded === unfolded;
  const changed = isAlike ? changedPlaces(before.index, index) : undefined;
  if (!before || !changed) return foldRows(index, options);
  const kept = [before.keptId, keptId].flatMap((id) => (id === undefined ? [] : (positionOf(id) ?? [])));
  return foldAgain(before.items, index, [...changed, ...kept], options);
}

/**
 * Whether clean rows fold now: not before all are known to be clean, not where nothing can be revised, and not where no
 * row at all would stay.
 */
function useFolding(): boolean {
  const wanted = useDeskView((view) => view.folding);
  const showAdvice = useDeskView((view) => view.showAdvice);
  const [hasWork] = useState(rememberWork);
  return useStory(
    ({ story, revisionSourceId, index }) =>
      wanted && story?.analysed === true && revisionSourceId !== undefined && hasWork(index, showAdvice),
  );
}

/** The current row where it would fold: walking rows that never fold must not lay out the grid again. */
function useKeptRow(folding: boolean, showAdvice: boolean): number | undefined {
  const { store } = useDesk();
  return useStory(({ index, selection }) => {
    const position = folding && selection.rowId !== undefined ? store.positionOf(selection.rowId) : undefined;
    const row = position === undefined ? undefined : index[position];
    return row && isClean(row, showAdvice) ? row.id : undefined;
  });
}

/** Tells whether any row of an index is not clean. Asked at every change, of rows that are mostly the same. */
function rememberWork(): (index: readonly RowIndexEntry[], showAdvice: boolean) => boolean {
  let known: { index: readonly RowIndexEntry[]; showAdvice: boolean; at: number } | undefined;
  return (index, showAdvice) => {
    if (known?.index !== index || known.showAdvice !== showAdvice) {
      const last = index[known?.at ?? -1];
      const isLeft = last !== undefined && !isClean(last, showAdvice);
      const at = known && isLeft ? known.at : index.findIndex((row) => !isClean(row, showAdvice));
      known = { index, showAdvice, at };
    }
    return known.at >= 0;
  };
}

function sameItems(a: readonly GridItem[], b: readonly GridItem[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => isSameItem(item, b[at])));
}

function isSameItem(a: GridItem, b: GridItem | undefined): boolean {
  if (!b || a.id !== b.id || a.kind !== b.kind) return false;
  return a.kind === 'row' || b.kind === 'row' || a.to === b.to;
}
