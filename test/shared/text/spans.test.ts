import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '../../../shared/text/graphemes.ts';
import {
  compareSpans,
  complement,
  contains,
  hull,
  intersect,
  intersectSpans,
  mergeSpans,
  overlaps,
  type Span,
  shift,
  snapInward,
  snapOutward,
  textOf,
  trimSpan,
} from '../../../shared/text/spans.ts';
import { prose } from './prose.ts';

const LENGTH = 40;
const span = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 12 });

/** Every offset that the spans cover: what the set operations mean, spelt out. */
function units(all: readonly Span[]): number[] {
  const covered = new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  return [...covered].sort((a, b) => a - b);
}

function isApartAndSorted(all: readonly Span[]): boolean {
  return all.every((each, i) => each.end > each.start && (i === 0 || (all[i - 1]?.end ?? 0) < each.start));
}

describe('two spans', () => {
  it('overlap when they share a character, not when they touch', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  it('contain each other when they are the same', () => {
    expect(contains({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true);
    expect(contains({ start: 1, end: 4 }, { start: 1, end: 5 })).toBe(false);
  });

  it('have in common what both cover', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const common = intersect(a, b);
        expect(units(common ? [common] : [])).toEqual(units([a]).filter((unit) => units([b]).includes(unit)));
      }),
    );
  });

  it('lie in their hull', () => {
    fc.assert(fc.property(span, span, (a, b) => contains(hull(a, b), a) && contains(hull(a, b), b)));
  });

  it('are in reading order, the longer first', () => {
    const sorted = [
      { start: 2, end: 3 },
      { start: 0, end: 1 },
      { start: 0, end: 4 },
    ].sort(compareSpans);
    expect(sorted).toEqual([
      { start: 0, end: 4 },
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });

  it('move together', () => {
    expect(shift({ start: 2, end: 5 }, -2)).toEqual({ start: 0, end: 3 });
  });
});

describe('sets of spans', () => {
  it('merge into sorted spans that cover the same', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const merged = mergeSpans(all);
        expect(isApartAndSorted(merged)).toBe(true);
        expect(units(merged)).toEqual(units(all));
      }),
    );
  });

  it('merge over gaps no wider than asked', () => {
    const apart = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 8, end: 9 },
    ];
    expect(mergeSpans(apart, 1)).toEqual([
      { start: 0, end: 5 },
      { start: 8, end: 9 },
    ]);
  });

  it('leave the complement uncovered', () => {
    fc.assert(
      fc.property(spans, span, (all, within) => {
        const gaps = complement(all, within);
        expect(isApartAndSorted(gaps)).toBe(true);
        const covered = new Set(units(all));
        expect(units(gaps)).toEqual(units([within]).filter((unit) => !covered.has(unit)));
      }),
    );
  });

  it('intersect in what both cover', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const inB = new Set(units(b));
        expect(units(intersectSpans(a, b))).toEqual(units(a).filter((unit) => inB.has(unit)));
      }),
    );
  });
});

describe('a span in a text', () => {
  it('loses the white space at its ends, the ideographic space too', () => {
    const text = 'a \u3000bc\n d';
    expect(textOf(text, trimSpan(text, { start: 1, end: 7 }))).toBe('bc');
    expect(trimSpan(text, { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
  });

  it('grows to whole graphemes', () => {
    const text = 'a👨‍👩‍👧b';
    expect(textOf(text, snapOutward(text, { start: 2, end: 4 }))).toBe('👨‍👩‍👧');
    expect(snapOutward(text, { start: 3, end: 3 })).toEqual({ start: 1, end: 1 });
  });

  it('shrinks to whole graphemes', () => {
    const text = 'a𠮷e\u0301b';
    expect(textOf(text, snapInward(text, { start: 0, end: 2 }))).toBe('a');
    expect(textOf(text, snapInward(text, { start: 2, end: 5 }))).toBe('e\u0301');
  });

  it('snaps to boundaries around and within itself', () => {
    fc.assert(
      fc.property(prose(), span, (text, each) => {
        const within = { start: Math.min(each.start, text.length), end: Math.min(each.end, text.length) };
        const outer = snapOutward(text, within);
        const inner = snapInward(text, within);
        for (const offset of [outer.start, outer.end, inner.start, inner.end]) {
          expect(isGraphemeBoundary(text, offset)).toBe(true);
        }
        if (within.end > within.start) expect(contains(outer, within)).toBe(true);
        if (inner.end > inner.start) expect(contains(within, inner)).toBe(true);
      }),
    );
  });
});
