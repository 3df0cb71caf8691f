import type { Role, RowIndexEntry, RowState } from '../../../../shared/contract/model.ts';

const untranslated: readonly RowState[] = ['open', 'edited', 'returned'];
const unreviewed: readonly RowState[] = ['confirmed'];

/** Whether the row waits for a decision of somebody in this role. */
export function awaits(row: RowIndexEntry, role: Role): boolean {
  return (role === 'translator' ? untranslated : unreviewed).includes(row.state);
}

/**
 * The position of the row to go to after a decision: the next one that waits for this role and has something to look
 * at (a finding or an edit), round the end; then the next one that waits at all; then nothing.
 */
export function nextAwaiting(index: readonly RowIndexEntry[], position: number, role: Role): number | undefined {
  const order = [...index.keys()].map((_, offset) => (position + 1 + offset) % index.length).slice(0, -1);
  const waiting = order.filter((at) => {
    const row = index[at];
    return row !== undefined && awaits(row, role);
  });
  return waiting.find((at) => hasSomething(index[at])) ?? waiting[0];
}

function hasSomething(row: RowIndexEntry | undefined): boolean {
  return row !== undefined && (row.findings > 0 || row.changed || row.state === 'returned');
}
