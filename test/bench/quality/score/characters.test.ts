import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceToTouch,
  markedCharacters,
  runningCount,
  sharedRuns,
  touches,
} from '../../../../bench/quality/score/characters.ts';

const marks = (length: number, ...spans: readonly (readonly [number, number])[]) =>
  markedCharacters(
    spans.map(([start, end]) => ({ start, end })),
    length,
  );

describe('marked characters', () => {
  it('are those in any span, inside the text', () => expect([...marks(5, [1, 3], [4, 9])]).toEqual([0, 1, 1, 0, 1]));
  it('are one for an empty span', () => expect([...marks(4, [2, 2])]).toEqual([0, 0, 1, 0]));
  it('are none for a span beyond the text', () => expect([...marks(3, [3, 4], [7, 8])]).toEqual([0, 0, 0]));
  it('are none for an omission', () => expect([...markedCharacters([{}], 2)]).toEqual([0, 0]));
});

describe('stretches that experts share', () => {
  it('go as long as enough of them mark', () => {
    expect(sharedRuns([marks(9, [0, 4], [7, 9]), marks(9, [2, 5]), marks(9, [3, 9])], 2, 9)).toEqual([
      { start: 2, end: 5 },
      { start: 7, end: 9 },
    ]);
  });
});

describe('the chance to touch a mark', () => {
  it('is the share of the places where it does', () => {
    // Of the places 0–2, 1–3, 2–4 and 3–5 the last two reach the character at 3.
    expect(chanceToTouch(runningCount(marks(5, [3, 4])), 2)).toBe(0.5);
  });

  it('is all or nothing for what is as long as the text', () => {
    expect(chanceToTouch(runningCount(marks(5, [3, 4])), 5)).toBe(1);
    expect(chanceToTouch(runningCount(marks(5)), 5)).toBe(0);
  });

  it('grows with the length', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), fc.integer({ min: 1, max: 19 }), (spans, length) => {
        const before = runningCount(marks(20, ...spans));
        expect(chanceToTouch(before, length + 1)).toBeGreaterThanOrEqual(chanceToTouch(before, length) - 1e-12);
      }),
    );
  });

  it('agrees with looking at each character', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), fc.integer(), fc.integer(), (flags, start, end) => {
        const marked = Uint8Array.from(flags, Number);
        const isTouched = flags.some((flag, index) => flag && index >= start && index < end);
        expect(touches(runningCount(marked), start, end)).toBe(isTouched);
      }),
    );
  });
});
