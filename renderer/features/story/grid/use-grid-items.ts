import { useMemo, useRef } from 'react';
import type { Id, RowIndexEntry } from '../../../../shared/contract/model.ts';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { foldRows, type GridItem, isClean } from '../model/folds.ts';

/**
 * The lines of the grid as folded now. The current row never folds. The same array as long as the lines are the same:
 * the grid measures its lines anew for another one.
 */
export function useGridItems(): readonly GridItem[] {
  const index = useStory((state) => state.index);
  const folding = useFolding();
  const unfolded = useDeskView((view) => view.unfolded);
  const showAdvice = useDeskView((view) => view.showAdvice);
  const keptId = useKeptRow(folding, showAdvice);
  const last = useRef<readonly GridItem[]>([]);
  const folded = useRef<Folded | undefined>(undefined);
  return useMemo(() => {
    const now = { index, folding, showAdvice, keptId, unfolded };
    const before = folded.current;
    folded.current = now;
    if (before && foldsAlike(before, now)) return last.current;
    const items = foldRows(index, { folding, showAdvice, keepOpen: (id) => id === keptId || unfolded.has(id) });
    if (!sameItems(items, last.current)) last.current = items;
    return last.current;
  }, [index, folding, showAdvice, keptId, unfolded]);
}

/** What the lines of the grid follow from. */
interface Folded {
  readonly index: readonly RowIndexEntry[];
  readonly folding: boolean;
  readonly showAdvice: boolean;
  readonly keptId: Id | undefined;
  readonly unfolded: ReadonlySet<Id>;
}

/** Whether a change left the lines as they are: after most decisions one row of 100,000 is another, and as clean as before. */
function foldsAlike(a: Folded, b: Folded): boolean {
  if (a.folding !== b.folding || a.showAdvice !== b.showAdvice || a.index.length !== b.index.length) return false;
  if (a.folding && (a.keptId !== b.keptId || a.unfolded !== b.unfolded)) return false;
  for (let at = 0; at < a.index.length; at++) {
    const [before, after] = [a.index[at], b.index[at]];
    if (before === after || !before || !after) continue;
    if (before.id !== after.id) return false;
    if (a.folding && isClean(before, a.showAdvice) !== isClean(after, a.showAdvice)) return false;
  }
  return true;
}

/**
 * Whether clean rows fold now: not before all are known to be clean, not where nothing can be revised, and not where no
 * row at all would stay.
 */
function useFolding(): boolean {
  const wanted = useDeskView((view) => view.folding);
  const showAdvice = useDeskView((view) => view.showAdvice);
  return useStory(
    ({ story, revisionSourceId, index }) =>
      wanted &&
      story?.analysed === true &&
      revisionSourceId !== undefined &&
      index.some((row) => !isClean(row, showAdvice)),
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

function sameItems(a: readonly GridItem[], b: readonly GridItem[]): boolean {
  return a.length === b.length && a.every((item, at) => isSameItem(item, b[at]));
}

function isSameItem(a: GridItem, b: GridItem | undefined): boolean {
  if (!b || a.id !== b.id || a.kind !== b.kind) return false;
  return a.kind === 'row' || b.kind === 'row' || a.to === b.to;
}
