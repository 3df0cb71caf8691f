import { describe, expect, it } from 'vitest';
import { parseBudget } from '../../../renderer/features/settings/parse-budget.ts';

describe('the budget', () => {
  it.each([
    ['25', 25],
    [' 0 ', 0],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1000', 1000],
    ['２５', 25],
  ])('takes %j for %d', (typed, value) => expect(parseBudget(typed)).toBe(value));

  it.each(['', 'many', '-1', '1001', '1e3', '1.2.3', 'Infinity', '25 %'])('refuses %j', (typed) => {
    expect(parseBudget(typed)).toBeUndefined();
  });
});
