/**
 * Parts of bars are told apart by how they are filled first, by colour second: full, striped, dotted, empty. In units of
 * a square of 6; each path is drawn on a light ground of the same colour.
 */
export const patterns = [
  { name: 'full', ground: 1, path: '', isLine: false },
  { name: 'striped', ground: 0.16, path: 'M-1 1l2-2M0 6l6-6M5 7l2-2', isLine: true },
  { name: 'dotted', ground: 0.1, path: 'M1.5 0h1.6v1.6H1.5zM4.5 3h1.6v1.6H4.5z', isLine: false },
  { name: 'empty', ground: 0, path: '', isLine: false },
] as const;

/** Side of a pattern's square. */
export const patternSize = 6;

/** How a part is filled; there are no more than four. */
export function patternOf(series: number): string {
  return (patterns[series % patterns.length] ?? patterns[0]).name;
}
