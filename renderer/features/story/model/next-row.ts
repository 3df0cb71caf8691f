import type { Role, RowIndexEntry, RowState, StoryCounts } from '../../../../shared/contract/model.ts';

const untranslated: readonly RowState[] = ['open', 'edited', 'returned'];
const unreviewed: readonly RowState[] = ['confirmed'];

/** Whether the row waits for a decision of somebody in this role. */
export function awaits(row: RowIndexEntry, role: Role): boolean {
  return dueFor(role).includes(row.state);
}

/** Whether any row does, of a story with so many rows in each state. */
export function isAwaited(rows: StoryCounts['rowStates'] | undefined, role: Role): boolean {
  return rows !== undefined && dueFor(role).some((state) => rows[state] > 0);
}

function dueFor(role: Role): readonly RowState[] {
  return role === 'translator' ? untranslated : unreviewed;
}

/**
 * The position of the row to go to after a decision: the next one that waits for this role and has something to look
 * at (a finding or an edit), round the end; then the next one that waits at all; then nothing.
 */
export function nextAwaiting(index: readonly RowIndexEntry[], position: number, role: Role): number | undefined {
  let waiting: number | undefined;
  for (let step = 1; step < index.length; step++) {
    const at = (position + step) % index.length;
    const row = index[at];
    if (row === undefined || !awaits(row, role)) continue;
    if (hasSomething(row)) return at;
    waiting ??= at;
  }
  return waiting;
}

function hasSomething(row: RowIndexEntry): boolean {
  return row.findings > 0 || row.changed || row.state === 'returned';
}
