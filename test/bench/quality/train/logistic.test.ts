import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../../bench/quality/train/logistic.ts';

describe('fitLogistic', () => {
  it('finds the log-odds where there is nothing but a constant', () => {
    const [constant] = fitLogistic([[1], [1], [1], [1]], [1, 0, 0, 0], 0);
    expect(constant).toBeCloseTo(Math.log(1 / 3), 5);
  });

  it('finds how much a factor adds', () => {
    const rows = [...Array<number[]>(10).fill([1, 0]), ...Array<number[]>(10).fill([1, 1])];
    const targets = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0];
    const [constant, factor] = fitLogistic(rows, targets, 1e-9);
    expect(constant).toBeCloseTo(Math.log(0.2 / 0.8), 4);
    expect(factor).toBeCloseTo(2 * Math.log(0.8 / 0.2), 4);
  });

  it('stays finite where a factor tells everything', () => {
    for (const weight of fitLogistic(
      [
        [1, 0],
        [1, 1],
      ],
      [0, 1],
      1,
    )) {
      expect(Number.isFinite(weight)).toBe(true);
    }
  });
});
