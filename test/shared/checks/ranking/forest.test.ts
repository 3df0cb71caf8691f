import { describe, expect, it } from 'vitest';
import { compileForest, type Tree } from '../../../../shared/checks/ranking/forest.ts';

/** Asks whether a column is at most a threshold. */
const stump = (column: number, threshold: number, left: number, right: number, unknownLeft = 0): Tree => ({
  columns: [column, -1, -1],
  thresholds: [threshold, 0, 0],
  unknownLeft: [unknownLeft, 0, 0],
  left: [1, -1, -1],
  right: [2, -1, -1],
  values: [0, left, right],
});

describe('compileForest', () => {
  it('adds what the trees say to the bias, row by row', () => {
    const margins = compileForest({ bias: 0.5, trees: [stump(0, 1, -1, 1), stump(1, 10, 2, 4)] });
    expect([...margins(Float32Array.of(1, 10, 2, 11), 2, 2)]).toEqual([1.5, 5.5]);
  });

  it('sends what is not known where the tree has learnt to send it', () => {
    const margins = compileForest({ bias: 0, trees: [stump(0, 1, -1, 1), stump(0, 1, 10, 20, 1)] });
    expect([...margins(Float32Array.of(Number.NaN), 1, 1)]).toEqual([11]);
  });

  it('walks down several levels', () => {
    const deep: Tree = {
      columns: [0, -1, 1, -1, -1],
      thresholds: [0, 0, 5, 0, 0],
      unknownLeft: [0, 0, 0, 0, 0],
      left: [1, -1, 3, -1, -1],
      right: [2, -1, 4, -1, -1],
      values: [0, 1, 0, 2, 3],
    };
    const margins = compileForest({ bias: 0, trees: [deep] });
    expect([...margins(Float32Array.of(0, 9, 1, 5, 1, 6), 2, 3)]).toEqual([1, 2, 3]);
  });
});
