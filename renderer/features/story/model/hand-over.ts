import type { Id, RowIndexEntry } from '../../../../shared/contract/model.ts';
import { awaits } from './next-row.ts';

/** The rows that handing over confirms: all that still wait for the translator. */
export function rowsToHandOver(index: readonly RowIndexEntry[]): Id[] {
  return index.filter((row) => awaits(row, 'translator')).map(({ id }) => id);
}

/** Whether nothing holds up the approval of the row. */
export function canApprove(row: RowIndexEntry): boolean {
  return awaits(row, 'reviewer') && row.findings === 0;
}

/** The confirmed rows without open findings, and how many confirmed rows findings hold up. */
export function rowsToApprove(index: readonly RowIndexEntry[]): { readonly ready: Id[]; readonly held: number } {
  const confirmed = index.filter((row) => awaits(row, 'reviewer'));
  const ready = confirmed.filter(canApprove).map(({ id }) => id);
  return { ready, held: confirmed.length - ready.length };
}
