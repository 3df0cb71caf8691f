import type { Bead } from './beads.ts';
import type { Evidence } from './evidence.ts';
import type { Range } from './units.ts';

/**
 * A band says for each number of units of side a, from 0 to all of them, the half-open range of numbers of units of side b
 * to look at. Ranges overlap from row to row and lead from (0, 0) to the end, so there is always a way through.
 */
export type Band = readonly Range[];

interface Point {
  readonly a: number;
  readonly b: number;
}

export function wholeBand(rows: number, columns: number): Band {
  return Array.from({ length: rows + 1 }, () => ({ from: 0, to: columns + 1 }));
}

/** Around the path that rare keys point out: narrow at them, opening up between them. */
export function bandByAnchors(evidence: Evidence, a: Range, b: Range): Band {
  const end = { a: a.to - a.from, b: b.to - b.from };
  return bandAlong([{ a: 0, b: 0 }, ...anchorsOf(evidence, a, b), end], end, { least: 8, most: 60 });
}

/** Close to a path that was found before. */
export function bandByPath(beads: readonly Bead[], a: Range, b: Range): Band {
  const points = beads.map((bead) => ({ a: bead.a.from - a.from, b: bead.b.from - b.from }));
  const end = { a: a.to - a.from, b: b.to - b.from };
  return bandAlong([...points, end], end, { least: 6, most: 6 });
}

/** `least` and `most` bound half the width of the band. */
function bandAlong(points: readonly Point[], end: Point, half: { least: number; most: number }): Band {
  const band: { from: number; to: number }[] = [];
  for (let k = 1; k < points.length; k++) {
    const start = points[k - 1] as Point;
    const stop = points[k] as Point;
    for (let i = start.a; i <= stop.a; i++) {
      const share = stop.a === start.a ? 1 : (i - start.a) / (stop.a - start.a);
      const centre = start.b + share * (stop.b - start.b);
      const width = Math.min(half.most, half.least + Math.min(i - start.a, stop.a - i));
      const from = Math.max(0, Math.floor(centre - width));
      const to = Math.min(end.b, Math.ceil(centre + width)) + 1;
      const known = band[i];
      band[i] = known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to };
    }
  }
  return connected(band, end.b);
}

/** Where side b jumps ahead (a long insertion) the rows around the jump are widened until they meet. */
function connected(band: { from: number; to: number }[], columns: number): Band {
  const first = band[0];
  const last = band.at(-1);
  if (first) first.from = 0;
  if (last) last.to = columns + 1;
  for (let i = 1; i < band.length; i++) {
    const above = band[i - 1] as { from: number; to: number };
    const row = band[i] as { from: number; to: number };
    row.to = Math.max(row.to, above.to);
    row.from = Math.min(row.from, above.to - 1);
  }
  return band;
}

/** The heaviest chain of pairs that rises on both sides: a weighted longest increasing subsequence, O(n log n). */
function anchorsOf(evidence: Evidence, a: Range, b: Range): Point[] {
  const pairs = [...evidence.pairs()]
    .filter((pair) => pair.a >= a.from && pair.a < a.to && pair.b >= b.from && pair.b < b.to)
    // Pairs of one unit of side a must not follow each other in the chain: the later column comes first.
    .sort((x, y) => x.a - y.a || y.b - x.b);
  const best = new MaxTree(b.to - b.from + 1);
  const previous: number[] = [];
  const totals: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    const column = pair.b - b.from;
    const before = best.upTo(column);
    previous[index] = before.index;
    // Copy that repeats itself has pairs far off its path; of two chains as heavy the straighter one is right.
    const off = Math.abs(pair.a / a.to - pair.b / b.to);
    totals[index] = before.value + pair.weight * Math.max(0.05, 1 - 4 * off);
    best.raise(column + 1, totals[index] as number, index);
  }
  const chain: Point[] = [];
  for (let index = best.upTo(b.to - b.from).index; index >= 0; index = previous[index] as number) {
    const pair = pairs[index] as Point;
    chain.push({ a: pair.a - a.from, b: pair.b - b.from });
  }
  return chain.reverse();
}

/** Fenwick tree for the largest value up to a place. */
class MaxTree {
  readonly #values: Float64Array;
  readonly #indices: Int32Array;

  constructor(size: number) {
    this.#values = new Float64Array(size + 1);
    this.#indices = new Int32Array(size + 1).fill(-1);
  }

  /** The largest value at places 1 to `place`. */
  upTo(place: number): { value: number; index: number } {
    let value = 0;
    let index = -1;
    for (let i = place; i > 0; i -= i & -i) {
      if ((this.#values[i] as number) > value) {
        value = this.#values[i] as number;
        index = this.#indices[i] as number;
      }
    }
    return { value, index };
  }

  raise(place: number, value: number, index: number): void {
    for (let i = place; i < this.#values.length; i += i & -i) {
      if (value > (this.#values[i] as number)) {
        this.#values[i] = value;
        this.#indices[i] = index;
      }
    }
  }
}
