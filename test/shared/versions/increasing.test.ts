import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heaviestIncreasing } from '../../../shared/versions/increasing.ts';

const pairs = fc.array(fc.record({ before: fc.nat(12), after: fc.nat(12), weight: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 10,
});

it('rises on both sides and weighs as much as the best of all choices', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const chain = heaviestIncreasing(all);
      const rises = (chosen: typeof all): boolean =>
        chosen.every(({ before, after }, at) => {
          const last = chosen[at - 1];
          return !last || (last.before < before && last.after < after);
        });
      const weight = (chosen: typeof all): number => chosen.reduce((sum, each) => sum + each.weight, 0);
      const sorted = all.toSorted((a, b) => a.before - b.before || a.after - b.after);
      let best = 0;
      for (let mask = 0; mask < 2 ** sorted.length; mask++) {
        const chosen = sorted.filter((_, at) => (mask >> at) % 2 === 1);
        if (rises(chosen)) best = Math.max(best, weight(chosen));
      }
      expect(rises(chain)).toBe(true);
      expect(weight(chain)).toBe(best);
    }),
  );
});
