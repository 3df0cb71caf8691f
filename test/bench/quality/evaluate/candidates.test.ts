import { describe, expect, it } from 'vitest';
import { type Candidates, pooled, withinBudget } from '../../../../bench/quality/evaluate/candidates.ts';

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
