import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchBudget } from '../../cli/batch/budget.ts';

function admitted(ranks: readonly number[], words: number, perThousandWords: number): readonly number[] {
  const budget = new BatchBudget(perThousandWords);
  budget.countWords(words);
  for (const rank of ranks) budget.count(rank);
  return ranks.filter((rank) => budget.admits(rank));
}

describe('BatchBudget', () => {
  it('lets the best through', () => {
    expect(admitted([0.2, 1.5, 0.9, 0.4], 1000, 2)).toEqual([1.5, 0.9]);
  });

  it('takes the earlier of equals', () => {
    const budget = new BatchBudget(2);
    budget.countWords(1000);
    for (let each = 0; each < 4; each++) budget.count(0.5);
    expect([0, 1, 2, 3].map(() => budget.admits(0.5))).toEqual([true, true, false, false]);
  });

  it('lets everything through that it has room for', () => {
    expect(admitted([0, 0.1], 1000, 25)).toEqual([0, 0.1]);
  });

  it('lets nothing through when there is no room', () => {
    expect(admitted([0.5, 2], 1000, 0)).toEqual([]);
  });

  it('admits exactly as many as there is room for, and never a worse one instead', () => {
    const rank = fc.integer({ min: 0, max: 200 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(rank), fc.nat(5000), fc.nat(100), (ranks, words, perThousandWords) => {
        const room = Math.floor((words * perThousandWords) / 1000);
        const best = ranks.toSorted((a, b) => b - a).slice(0, room);
        expect(admitted(ranks, words, perThousandWords).toSorted((a, b) => b - a)).toEqual(best);
      }),
    );
  });
});
