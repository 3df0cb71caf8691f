import type { Id } from '../../../../shared/contract/model.ts';
import type { GridItem } from '../model/folds.ts';

/** The lines of the grid by key. */
export interface Lines {
  readonly size: number;
  readonly get: (key: number) => number | undefined;
}

/** Rows have positive ids; a fold has its first row's as a negative. Numbers are cheaper than strings, ten thousand times. */
export function keyOf(item: GridItem | undefined): number {
  if (!item) return 0;
  return item.kind === 'row' ? item.id : -item.id;
}

/**
 * Finds lines by their key. They stand in reading order, so no map is made of them: with every other row that is current
 * and clean there are other lines, 100,000 of them in a long story.
 */
export function linesOf(items: readonly GridItem[], positionOf: (id: Id) => number | undefined): Lines {
  return {
    size: items.length,
    get(key) {
      const position = positionOf(Math.abs(key));
      if (position === undefined) return undefined;
      let [from, to] = [0, items.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (startOf(items[middle]) < position) from = middle + 1;
        else to = middle;
      }
      return keyOf(items[from]) === key ? from : undefined;
    },
  };
}

function startOf(item: GridItem | undefined): number {
  if (!item) return 0;
  return item.kind === 'row' ? item.position : item.from;
}
