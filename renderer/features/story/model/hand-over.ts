import type { Id, RowIndexEntry } from '../../../../shared/contract/model.ts';
import { awaits } from './next-row.ts';

/** The rows that handing over confirms: all that still wait for the translator. */
export function rowsToHandOver(index: readonly RowIndexEntry[]): Id[] {
  return index.filter((row) => awaits(row, 'translator')).map(({ id }) => id);
}

/** The confirmed rows without open findings, and how many confirmed rows findings hold up. */
export function rowsToApprove(index: readonly RowIndexEntry[]): { readonly ready: Id[]; readonly held: number } {
  const confirmed = index.filter((row) => awaits(row, 'reviewer'));
  const ready = confirmed.filter(({ findings }) => findings === 0).map(({ id }) => id);
  return { ready, held: confirmed.length - ready.length };
}
