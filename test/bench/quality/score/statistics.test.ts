import { describe, expect, it } from 'vitest';
import { f1, matthews, noConfusion, spearman } from '../../../../bench/quality/score/statistics.ts';

const confusion = (both: number, onlyPredicted: number, onlyGold: number, neither: number) => ({
  both,
  onlyPredicted,
  onlyGold,
  neither,
});

describe("Matthews' correlation", () => {
  it('is 1 for the same marks', () => expect(matthews(confusion(3, 0, 0, 7))).toBe(1));
  it('is -1 for the opposite', () => expect(matthews(confusion(0, 3, 7, 0))).toBe(-1));
  it('is 0 where the marks are spread as chance would', () => expect(matthews(confusion(2, 4, 3, 6))).toBe(0));
  it('is what the formula gives', () => expect(matthews(confusion(4, 2, 1, 3))).toBeCloseTo(0.40825, 5));
  it('is 0 where nothing is marked', () => expect(matthews(noConfusion())).toBe(0));
});

describe('F1', () => {
  it('is the harmonic mean of precision and recall', () => expect(f1(confusion(4, 2, 2, 0))).toBeCloseTo(2 / 3));
  it('is 0 where nothing is marked', () => expect(f1(noConfusion())).toBe(0));
});

describe('rank correlation', () => {
  it('sees the order, not the size', () => expect(spearman([1, 2, 3], [1, 10, 1000])).toBeCloseTo(1));
  it('is -1 for the reverse order', () => expect(spearman([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1));
  it('gives ties their mean rank', () => expect(spearman([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.94868, 5));
  it('is 0 where one side is all the same', () => expect(spearman([1, 2, 3], [4, 4, 4])).toBe(0));
});
