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
      const at = firstFrom(items, position);
      return keyOf(items[at]) === key ? at : undefined;
    },
  };
}

/** The position of the next row on screen, or the one before, from a position on: folded rows are stepped over. */
export function rowBeside(items: readonly GridItem[], position: number, direction: 1 | -1): number | undefined {
  let at = direction === 1 ? firstFrom(items, position + 1) : firstFrom(items, position) - 1;
  for (; at >= 0 && at < items.length; at += direction) {
    const item = items[at];
    if (item?.kind === 'row') return item.position;
  }
  return undefined;
}

/** The first line that begins at a position or after it. */
function firstFrom(items: readonly GridItem[], position: number): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (startOf(items[middle]) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

function startOf(item: GridItem | undefined): number {
  if (!item) return 0;
  return item.kind === 'row' ? item.position : item.from;
}
