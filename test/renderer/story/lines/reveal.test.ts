import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenHeights, heightsOf } from '../../../../renderer/features/story/lines/heights.ts';
import { linesToDraw, offsetToShow } from '../../../../renderer/features/story/lines/reveal.ts';

const lines = evenHeights(100, 10);
const margins = { above: 20, below: 30 };

it('leaves the page where it is while the line is seen', () => {
  expect(offsetToShow(35, lines, { offset: 300, height: 100 }, margins)).toBe(300);
});

it('scrolls a line below into view with the room under it', () => {
  expect(offsetToShow(39, lines, { offset: 300, height: 100 }, margins)).toBe(330);
});

it('scrolls a line above into view with the room over it', () => {
  expect(offsetToShow(30, lines, { offset: 300, height: 100 }, margins)).toBe(280);
});

it('never scrolls beyond the first line', () => {
  expect(offsetToShow(0, lines, { offset: 300, height: 100 }, margins)).toBe(0);
});

it('draws every line that is seen, and so many more on either side', () => {
  expect(linesToDraw(lines, { offset: 300, height: 100 }, 2, undefined)).toEqual(
    Array.from({ length: 15 }, (_, index) => 28 + index),
  );
});

it('draws the line that is to stay, in its place', () => {
  const drawn = { offset: 300, height: 10 };
  expect(linesToDraw(lines, drawn, 0, 3)).toEqual([3, 30, 31]);
  expect(linesToDraw(lines, drawn, 0, 30)).toEqual([30, 31]);
  expect(linesToDraw(lines, drawn, 0, 90)).toEqual([30, 31, 90]);
});

it('draws nothing before there is any room', () => {
  expect(linesToDraw(lines, { offset: 0, height: 0 }, 4, 2)).toEqual([]);
  expect(linesToDraw(evenHeights(0, 10), { offset: 0, height: 100 }, 4, undefined)).toEqual([]);
});

it('leaves no part of the window without a line, wherever one scrolled and however many lines are left', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.nat({ max: 4000 }), fc.integer({ min: 1, max: 300 }), (heightOf, offset, height) => {
      const heights = heightsOf(Float64Array.from(heightOf));
      const drawn = linesToDraw(heights, { offset, height }, 0, undefined);
      const top = Math.min(offset, Math.max(0, heights.total() - height));
      const last = drawn.at(-1) ?? 0;
      expect(heights.start(drawn[0] ?? 0)).toBeLessThanOrEqual(top);
      expect(heights.start(last) + heights.size(last)).toBeGreaterThanOrEqual(Math.min(top + height, heights.total()));
    }),
  );
});
