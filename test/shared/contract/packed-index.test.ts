import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RowIndexEntry } from '../../../shared/contract/model.ts';
import { packIndex, unpackIndex } from '../../../shared/contract/packed-index.ts';
import { decodeMessage, encodeMessage } from '../../../shared/contract/wire.ts';

const count = fc.nat({ max: 40 });
const people = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 });

const entry: fc.Arbitrary<RowIndexEntry> = fc.record(
  {
    id: fc.nat(),
    passage: count,
    state: fc.constantFrom('open', 'edited', 'confirmed', 'returned', 'approved'),
    changed: fc.boolean(),
    findings: count,
    advice: count,
    serious: fc.integer({ min: 1, max: 40 }),
    editedBy: people,
    decidedBy: people,
    length: fc.nat(),
  },
  { requiredKeys: ['id', 'passage', 'state', 'changed', 'findings', 'advice', 'length'], noNullPrototype: true },
);

it('is the same index after the way', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (index) => {
      const sent = decodeMessage(encodeMessage(packIndex(index))) as ReturnType<typeof packIndex>;
      expect(unpackIndex(sent)).toStrictEqual(index);
    }),
  );
});

it('sends no more than a few numbers for what is the same in all rows', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({
    ...{ id: at + 7, passage: at, state: 'confirmed', changed: false, findings: 0, advice: 2, length: at },
    decidedBy: [2],
  }));
  const { lengths: _, ...packed } = packIndex(rows as RowIndexEntry[]);
  expect(JSON.stringify(packed).length).toBeLessThan(300);
});
