import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionsOf } from '../../../renderer/features/story/model/positions.ts';
import type { RowIndexEntry } from '../../../shared/contract/model.ts';

const rest = { passage: 0, state: 'open', changed: false, findings: 0, advice: 0, length: 1 } as const;

it.each([
  ['ids that are close to each other', 40],
  ['ids far from each other', 100_000],
])('finds every row and nothing else among %s', (_, max) => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: 40 }), fc.nat({ max }), (ids, other) => {
      const positions = positionsOf(ids.map((id): RowIndexEntry => ({ ...rest, id })));
      expect(ids.map((id) => positions.get(id))).toEqual(ids.map((_, position) => position));
      expect(positions.get(other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
    }),
  );
});
