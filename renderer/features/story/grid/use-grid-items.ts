import { useMemo, useRef } from 'react';
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
  return useMemo(() => {
    const items = foldRows(index, { folding, showAdvice, keepOpen: (id) => id === keptId || unfolded.has(id) });
    if (!sameItems(items, last.current)) last.current = items;
    return last.current;
  }, [index, folding, showAdvice, keptId, unfolded]);
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

/** The positions of the rows that are on screen as rows, in reading order. */
export function shownPositions(items: readonly GridItem[]): number[] {
  return items.flatMap((item) => (item.kind === 'row' ? [item.position] : []));
}
