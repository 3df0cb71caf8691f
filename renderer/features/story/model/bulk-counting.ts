import type { RowIndexEntry } from '../../../../shared/contract/model.ts';
import { type Bulk, type BulkBy, bulkNames, countBulks } from '../../../../shared/review/bulk.ts';
import { changedPlaces } from './lineage.ts';

/** How many rows each bulk decision would be about, and what was counted. */
export interface BulkCounts {
  readonly index: readonly RowIndexEntry[];
  readonly who: BulkBy;
  readonly counts: Readonly<Record<Bulk, number>>;
}

/** The counts for an index, from those of the one before: only rows that are others now are looked at closer. */
export function countAgain(before: BulkCounts | undefined, index: readonly RowIndexEntry[], who: BulkBy): BulkCounts {
  const isSamePerson = before?.who.by === who.by && before.who.approveOwnEdits === who.approveOwnEdits;
  if (before?.index === index && isSamePerson) return before;
  if (before?.index.length !== index.length || !isSamePerson) return { index, who, counts: countBulks(index, who) };
  const gone: RowIndexEntry[] = [];
  const come: RowIndexEntry[] = [];
  for (const at of changedPlaces(before.index, index) ?? index.keys()) {
    const [was, is] = [before.index[at], index[at]];
    if (was === is || !was || !is) continue;
    gone.push(was);
    come.push(is);
  }
  const [less, more] = [countBulks(gone, who), countBulks(come, who)];
  const counts = { ...before.counts };
  for (const bulk of bulkNames) counts[bulk] += more[bulk] - less[bulk];
  return { index, who, counts };
}
