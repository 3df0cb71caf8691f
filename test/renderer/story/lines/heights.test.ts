import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenHeights, type Heights, heightsOf } from '../../../../renderer/features/story/lines/heights.ts';

const size = fc.integer({ min: 1, max: 400 });
/** Around the border of two blocks, too. */
const sizes = fc.oneof(
  fc.array(size, { minLength: 1, maxLength: 20 }),
  fc.array(size, { minLength: 250, maxLength: 520 }),
);

function expectLaidOut(heights: Heights, expected: readonly number[]): void {
  let top = 0;
  expected.forEach((height, at) => {
    expect(heights.start(at)).toBe(top);
    expect(heights.size(at)).toBe(height);
    expect(heights.lineAt(top)).toBe(at);
    expect(heights.lineAt(top + height - 0.5)).toBe(at);
    top += height;
  });
  expect(heights.total()).toBe(top);
}

it('lays lines out one under the other, whichever of them turn out to be of another height', () => {
  fc.assert(
    fc.property(sizes, fc.array(fc.tuple(fc.nat(), size), { maxLength: 30 }), (first, changes) => {
      const expected = [...first];
      const heights = heightsOf(Float64Array.from(first));
      for (const [place, height] of changes) {
        expected[place % first.length] = height;
        heights.set(place % first.length, height);
      }
      expectLaidOut(heights, expected);
    }),
    { numRuns: 60 },
  );
});

it('lays out lines of one height like lines of any', () => {
  expectLaidOut(
    evenHeights(7, 33),
    Array.from({ length: 7 }, () => 33),
  );
});

it('answers the first and the last line above and below all of them', () => {
  for (const heights of [evenHeights(3, 10), heightsOf(Float64Array.of(10, 10, 10))]) {
    expect(heights.lineAt(-5)).toBe(0);
    expect(heights.lineAt(500)).toBe(2);
  }
});
