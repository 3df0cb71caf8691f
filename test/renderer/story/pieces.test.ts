import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoPieces } from '../../../renderer/features/story/model/pieces.ts';

const length = 60;
const spans = fc.array(
  fc.tuple(fc.integer({ min: -5, max: length + 5 }), fc.integer({ min: -5, max: length + 5 })).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
  })),
  { maxLength: 8 },
);
const within = { start: 0, end: length };

test('pieces cover the text without gaps, overlaps or empty ones', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const pieces = cutIntoPieces(within, given);
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBe(length);
      for (const [index, piece] of pieces.entries()) {
        expect(piece.end).toBeGreaterThan(piece.start);
        if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
      }
    }),
  );
});

test('every character lies under exactly the spans that cover it', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: length - 1 }), (given, offset) => {
      const piece = cutIntoPieces(within, given).find(({ start, end }) => start <= offset && offset < end);
      expect(piece?.over).toEqual(given.filter(({ start, end }) => start <= offset && offset < end));
    }),
  );
});

test('a span within another is cut out of it', () => {
  const outer = { start: 2, end: 10 };
  const inner = { start: 4, end: 6 };
  expect(cutIntoPieces({ start: 0, end: 12 }, [outer, inner])).toEqual([
    { start: 0, end: 2, over: [] },
    { start: 2, end: 4, over: [outer] },
    { start: 4, end: 6, over: [outer, inner] },
    { start: 6, end: 10, over: [outer] },
    { start: 10, end: 12, over: [] },
  ]);
});

test('an empty text has no pieces', () => {
  expect(cutIntoPieces({ start: 0, end: 0 }, [{ start: 0, end: 4 }])).toEqual([]);
});
