import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownPairs } from '../../../../backend/services/memory-files/known-pairs.ts';

const key = fc.oneof(
  fc.nat(40),
  fc.maxSafeNat(),
  fc.nat(20).map((n) => n * 2 ** 32),
);

describe('the pairs of a file that are known', () => {
  it('are those of a map, the first of equal ones kept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(2 ** 32 - 1))), fc.array(key), (entries, others) => {
        const known = createKnownPairs();
        const map = new Map<number, number>();
        for (const [each, value] of entries) {
          known.add(each, value);
          if (!map.has(each)) map.set(each, value);
        }
        for (const each of [...map.keys(), ...others]) expect(known.get(each)).toBe(map.get(each));
      }),
    );
  });

  it('are all found when there are very many', () => {
    const known = createKnownPairs();
    const keyOf = (n: number) => (n * 2_654_435_761 * 4099) % Number.MAX_SAFE_INTEGER;
    for (let n = 0; n < 60_000; n += 1) known.add(keyOf(n), n);
    const found = Array.from({ length: 60_000 }, (_, n) => known.get(keyOf(n)));
    expect(found.every((value, n) => value !== undefined && value <= n)).toBe(true);
    expect(known.get(keyOf(60_001))).toBeUndefined();
  });
});
