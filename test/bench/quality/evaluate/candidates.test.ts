import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestThreshold,
  type Candidates,
  fromThreshold,
  pooled,
  withinBudget,
} from '../../../../bench/quality/evaluate/candidates.ts';
import { score } from '../../../../bench/quality/score/score.ts';
import { annotated, mark } from '../support/made-lines.ts';

type Found = readonly [start: number, end: number, score: number];
const found = (words: number, ...spans: readonly Found[]): Candidates => ({
  words,
  predictions: [
    {
      system: 'A',
      doc: 'news',
      seg: 1,
      spans: spans.map(([start, end, score]) => ({ start, end, score, rank: score, severity: 'minor' })),
    },
  ],
});
const starts = (predictions: ReturnType<typeof withinBudget>) =>
  predictions.map(({ spans }) => spans.map(({ start }) => start));

describe('the operating point desk', () => {
  it('takes the best up to the budget', () => {
    expect(starts(withinBudget(found(100, [0, 1, 0.2], [1, 2, 0.9], [2, 3, 0.5]), 20))).toEqual([[1, 2]]);
  });

  it('has one budget over all folds', () => {
    const all = pooled([found(50, [0, 1, 0.9], [1, 2, 0.8]), found(50, [2, 3, 0.1])]);
    expect(starts(withinBudget(all, 20))).toEqual([[0, 1], []]);
  });
});

describe('the operating point agreement', () => {
  it('takes everything from the threshold on', () => {
    expect(starts(fromThreshold(found(9, [0, 1, 0.4], [1, 2, 0.5]), 0.5))).toEqual([[1]]);
  });

  it('leaves out what agrees less with the experts than it costs', () => {
    const line = annotated('aaaa bbbb cccc dddd', [[mark(0, 4)], [mark(0, 4)]]);
    expect(bestThreshold([line], found(4, [0, 4, 0.8], [5, 19, 0.3]))).toBe(0.8);
  });

  it('takes nothing where every finding is wrong', () => {
    const line = annotated('aaaa bbbb', [[mark(0, 4)]]);
    expect(bestThreshold([line], found(2, [5, 9, 0.8]))).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the best of all thresholds that there are', () => {
    const span = fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0.1, 0.3, 0.5, 0.7));
    const experts = fc.array(fc.array(fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 12 }))), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(span), experts, (spans, ratings) => {
        const marks = ratings.map((rating) => rating.map(([start, size]) => mark(start, start + size)));
        const line = annotated('a'.repeat(30), marks);
        const candidates = found(1, ...spans.map(([start, size, likely]) => [start, start + size, likely] as const));
        const reached = (threshold: number) => score([line], fromThreshold(candidates, threshold)).mcc;
        const best = Math.max(0, ...[0.1, 0.3, 0.5, 0.7].map(reached));
        expect(reached(bestThreshold([line], candidates))).toBeCloseTo(best, 12);
      }),
    );
  });
});
