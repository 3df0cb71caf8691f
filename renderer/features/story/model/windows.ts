import { limits } from '../../../../shared/contract/api.ts';

/** Rows loaded in one call: more than are in view, and few enough that a jump does not wait for those that are not. */
export const windowSize = Math.min(40, limits.rowsAtOnce);

/** The numbers of the windows that positions `from` (inclusive) to `to` (exclusive) lie in. */
export function windowsOf(from: number, to: number): number[] {
  const first = Math.floor(Math.max(0, from) / windowSize);
  const last = Math.ceil(to / windowSize);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}

/** The positions of a window in a story of `rows` rows. */
export function rangeOf(window: number, rows: number): { readonly from: number; readonly to: number } {
  return { from: window * windowSize, to: Math.min((window + 1) * windowSize, rows) };
}
