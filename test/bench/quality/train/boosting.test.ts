import { describe, expect, it } from 'vitest';
import { type BoostingOptions, binOf, boost, edgesOf, type Table } from '../../../../bench/quality/train/boosting.ts';
import { compileForest } from '../../../../shared/checks/ranking/forest.ts';

const options: BoostingOptions = {
  trees: 40,
  leaves: 6,
  rate: 0.3,
  rowShare: 0.8,
  columnShare: 1,
  leafWeight: 1,
  lambda: 1,
  seed: 1,
};

/** A table of two columns; the target is told by `rule`. */
function tableOf(rows: readonly (readonly [number, number])[], rule: (a: number, b: number) => number): Table {
  const columns = [0, 1].map((column) => Float32Array.from(rows, (row) => row[column] ?? Number.NaN));
  const edges = columns.map(edgesOf);
  return {
    rows: rows.length,
    edges,
    bins: columns.map((values, column) =>
      Uint8Array.from(values, (value) => binOf(value, edges[column] ?? new Float64Array())),
    ),
    targets: Float32Array.from(rows, ([a, b]) => rule(a, b)),
    weights: new Float32Array(rows.length).fill(1),
  };
}

const grid = Array.from({ length: 400 }, (_, index) => [index % 20, Math.floor(index / 20)] as const);

describe('boost', () => {
  it('learns what no single column tells', () => {
    const table = tableOf(grid, (a, b) => (a < 10 === b < 10 ? 1 : 0));
    const margins = compileForest(boost(table, options));
    expect(margins(Float32Array.of(3, 3), 2, 1)[0]).toBeGreaterThan(1);
    expect(margins(Float32Array.of(3, 16), 2, 1)[0]).toBeLessThan(-1);
  });

  it('sends unknown values where they belong', () => {
    const rows = grid.map(([a, b]) => [a < 10 ? Number.NaN : a, b] as const);
    const margins = compileForest(
      boost(
        tableOf(rows, (a) => (Number.isNaN(a) ? 1 : 0)),
        options,
      ),
    );
    expect(margins(Float32Array.of(Number.NaN, 5), 2, 1)[0]).toBeGreaterThan(1);
    expect(margins(Float32Array.of(15, 5), 2, 1)[0]).toBeLessThan(-1);
  });

  it('grows the same trees from the same table', () => {
    const table = tableOf(grid, (a, b) => (a + b > 20 ? 1 : 0));
    expect(boost(table, options)).toEqual(boost(table, options));
  });

  it('starts from how often rows are marked, by weight', () => {
    const table = tableOf(grid, (a) => (a < 5 ? 1 : 0));
    expect(boost(table, { ...options, trees: 0 }).bias).toBeCloseTo(Math.log(0.25 / 0.75));
  });
});

describe('binOf', () => {
  it('puts each value into the bin whose largest value is the next one', () => {
    const edges = Float64Array.of(1, 5, 9);
    expect([0, 1, 2, 5, 9, 12].map((value) => binOf(value, edges))).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('has a bin of its own for what is not known', () => {
    expect(binOf(Number.NaN, Float64Array.of(1))).toBe(0);
  });
});
