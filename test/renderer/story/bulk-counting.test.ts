import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BulkCounts, countAgain } from '../../../renderer/features/story/model/bulk-counting.ts';
import type { RowIndexEntry } from '../../../shared/contract/model.ts';
import { countBulks } from '../../../shared/review/bulk.ts';

const row = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  passage: fc.constant(0),
  state: fc.constantFrom('open' as const, 'edited', 'confirmed', 'returned', 'approved'),
  changed: fc.boolean(),
  findings: fc.nat({ max: 1 }),
  advice: fc.constant(0),
  serious: fc.nat({ max: 1 }),
  editedBy: fc.constantFrom([1], [2]),
  length: fc.constant(1),
});
const who = fc.record({ by: fc.constantFrom(1, 2), approveOwnEdits: fc.boolean() });
const change = fc.record({ at: fc.nat({ max: 7 }), row: fc.option(row, { nil: undefined }), who });

it('counts what counting every row anew would count, whatever becomes of the rows and whoever asks', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.array(change), (first, changes) => {
      let index: readonly RowIndexEntry[] = first;
      let counted: BulkCounts | undefined;
      for (const { at, row: next, who: asking } of changes) {
        // A row that is another one now, or one row less.
        index = next ? index.with(at % index.length, next) : index.slice(0, Math.max(1, index.length - 1));
        counted = countAgain(counted, index, asking);
        expect(counted.counts).toEqual(countBulks(index, asking));
      }
    }),
  );
});
