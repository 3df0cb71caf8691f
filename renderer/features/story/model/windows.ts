import { limits } from '../../../../shared/contract/api.ts';

/** Rows loaded in one call: small enough to be painted at once, large enough for a fast scroll. */
export const windowSize = Math.min(120, limits.rowsAtOnce);

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
