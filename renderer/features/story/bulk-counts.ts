import { useEffect, useState } from 'react';
import { type Bulk, countBulks } from '../../../shared/review/bulk.ts';
import { usePerson, useSetting } from '../../app/use-session.ts';
import { afterPainting } from '../../ui/after-painting.ts';
import { useStory } from './desk-context.ts';
import { type BulkCounts, countAgain } from './model/bulk-counting.ts';

/** Counted once for all that show it: a story may have 100,000 rows, and every edit makes a new index. */
let last: BulkCounts | undefined;

/** A story of more rows is on screen before they are counted. */
const manyRows = 5000;

/** How many rows each bulk decision would be about now; none of a long story that is not on screen yet. */
export function useBulkCounts(): Readonly<Record<Bulk, number>> {
  const { id: by } = usePerson();
  const approveOwnEdits = useSetting('approveOwnEdits');
  const index = useStory((state) => state.index);
  const [isShown, setShown] = useState(false);
  useEffect(() => afterPainting(() => setShown(true)), []);
  const who = { by, approveOwnEdits };
  if (!isShown && index.length > manyRows && last?.index !== index) return countBulks([], who);
  last = countAgain(last, index, who);
  return last.counts;
}
