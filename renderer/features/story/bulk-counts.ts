import type { RowIndexEntry } from '../../../shared/contract/model.ts';
import { type Bulk, type BulkBy, countBulks } from '../../../shared/review/bulk.ts';
import { usePerson, useSettings } from '../../app/use-session.ts';
import { useStory } from './desk-context.ts';

type Counts = Readonly<Record<Bulk, number>>;

/** Counted once for all that show it: a story may have 100,000 rows, and every edit makes a new index. */
let last: { readonly index: readonly RowIndexEntry[]; readonly who: BulkBy; readonly counts: Counts } | undefined;

function countsOf(index: readonly RowIndexEntry[], who: BulkBy): Counts {
  if (last?.index !== index || last.who.by !== who.by || last.who.approveOwnEdits !== who.approveOwnEdits) {
    last = { index, who, counts: countBulks(index, who) };
  }
  return last.counts;
}

/** How many rows each bulk decision would be about now. */
export function useBulkCounts(): Counts {
  const { id: by } = usePerson();
  const { approveOwnEdits } = useSettings();
  return countsOf(
    useStory((state) => state.index),
    { by, approveOwnEdits },
  );
}
