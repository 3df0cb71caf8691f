import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../../../shared/checks/bilingual/support/distance.ts';

const words = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 });

describe('the distance of two spellings', () => {
  it.each([
    ['kowalczyk', 'kowalczik', 1],
    ['wesel', 'wessel', 1],
    ['meghan', 'megahn', 1],
    ['lavrov', 'lavrof', 1],
    ['minsk', 'moscow', 3],
    ['', 'ab', 2],
  ])('%s, %s', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected);
  });

  it('is the same both ways, nought only for equal words, and never beyond the limit by more than one', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const far = distance(a, b, limit);
        expect(far).toBe(distance(b, a, limit));
        expect(far === 0).toBe(a === b);
        expect(far).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });

  it('is no more than what one more letter adds', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(distance(a, `${b}a`, 20)).toBeLessThanOrEqual(distance(a, b, 20) + 1);
      }),
    );
  });
});
