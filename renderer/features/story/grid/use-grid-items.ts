import { useMemo } from 'react';
import { useDeskView, useStory } from '../desk-context.ts';
import { foldRows, type GridItem } from '../model/folds.ts';

/** The lines of the grid as folded now. The current row never folds. */
export function useGridItems(): readonly GridItem[] {
  const index = useStory((state) => state.index);
  const currentId = useStory(({ selection }) => selection.rowId);
  const folding = useDeskView((view) => view.folding);
  const unfolded = useDeskView((view) => view.unfolded);
  const showAdvice = useDeskView((view) => view.showAdvice);
  return useMemo(
    () => foldRows(index, { folding, showAdvice, keepOpen: (id) => id === currentId || unfolded.has(id) }),
    [index, folding, showAdvice, currentId, unfolded],
  );
}

/** The positions of the rows that are on screen as rows, in reading order. */
export function shownPositions(items: readonly GridItem[]): number[] {
  return items.flatMap((item) => (item.kind === 'row' ? [item.position] : []));
}
