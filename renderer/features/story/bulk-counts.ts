import type { Bulk } from '../../../shared/review/bulk.ts';
import { usePerson, useSetting } from '../../app/use-session.ts';
import { useStory } from './desk-context.ts';
import { type BulkCounts, countAgain } from './model/bulk-counting.ts';

/** Counted once for all that show it: a story may have 100,000 rows, and every edit makes a new index. */
let last: BulkCounts | undefined;

/** How many rows each bulk decision would be about now. */
export function useBulkCounts(): Readonly<Record<Bulk, number>> {
  const { id: by } = usePerson();
  const approveOwnEdits = useSetting('approveOwnEdits');
  const index = useStory((state) => state.index);
  last = countAgain(last, index, { by, approveOwnEdits });
  return last.counts;
}
