import { bandByAnchors, bandByPath, wholeBand } from './band.ts';
import type { Evidence } from './evidence.ts';
import type { Range } from './units.ts';

/** Ranges of both sides that belong together; one of them may be empty. */
export interface Bead {
  readonly a: Range;
  readonly b: Range;
}

/** How many units a side of a bead may have. */
const LONGEST_SIDE = 4;

/** What each shape of bead costs, in nats: how rare it is in translated press copy. */
function priorOf(a: number, b: number): number {
  if (a === 1 && b === 1) return 0.1;
  if (a === 0 || b === 0) return 2.6 * (a + b);
  if (a === 1 || b === 1) return 0.8 + 1.5 * (a + b - 2);
  return 1.4 + 1.5 * (a + b - 2);
}

interface Shape {
  readonly a: number;
  readonly b: number;
  readonly prior: number;
}

const SHAPES: readonly Shape[] = [...shapes()];

function* shapes(): Generator<Shape> {
  for (let a = 0; a <= LONGEST_SIDE; a++) {
    for (let b = 0; b <= LONGEST_SIDE; b++) {
      const isMissing = a === 0 || b === 0;
      if (isMissing ? a + b === 1 : a + b <= LONGEST_SIDE + 2) yield { a, b, prior: priorOf(a, b) };
    }
  }
}

/** Whether a range may stand in one bead, e.g. because it does not run over the end of a paragraph. */
export type MayJoin = (range: Range) => boolean;

/** Shapes enough to find the way through a long text before all shapes are weighed along it. */
const PLAIN_SHAPES = SHAPES.filter(({ a, b }) => a + b <= 2 && a < 2 && b < 2);

/**
 * The cheapest row of beads over all units of both sides, in order, by dynamic programming. Long texts are searched in
 * two passes: plain pairs in a band around the path that rare figures and names point out, then every shape close to
 * the path that the first pass found. That keeps the work linear in their length.
 */
export function alignUnits(evidence: Evidence, a: Range, b: Range, mayJoinA: MayJoin, mayJoinB: MayJoin): Bead[] {
  const search = (shapes: readonly Shape[], band: readonly Range[]) =>
    cheapest({ evidence, a, b, mayJoinA, mayJoinB }, shapes, band);
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  if (rows * columns <= SEARCHED_WHOLE) return search(SHAPES, wholeBand(rows, columns));
  const path = search(PLAIN_SHAPES, bandByAnchors(evidence, a, b));
  return search(SHAPES, bandByPath(path, a, b));
}

/** Up to so many cells every shape is weighed everywhere. */
const SEARCHED_WHOLE = 4_000;

interface Task {
  readonly evidence: Evidence;
  readonly a: Range;
  readonly b: Range;
  readonly mayJoinA: MayJoin;
  readonly mayJoinB: MayJoin;
}

function cheapest(task: Task, shapes: readonly Shape[], band: readonly Range[]): Bead[] {
  const { a, b } = task;
  // Rows of the band have widths of their own, so a long insertion costs one wide row, not a wide table.
  const starts = new Int32Array(band.length + 1);
  for (const [i, { from, to }] of band.entries()) starts[i + 1] = (starts[i] as number) + to - from;
  const costs = new Float64Array(starts[band.length] as number).fill(Number.POSITIVE_INFINITY);
  const steps = new Int8Array(costs.length).fill(-1);
  const cell = (i: number, j: number): number => {
    const { from, to } = band[i] as Range;
    return j < from || j >= to ? -1 : (starts[i] as number) + j - from;
  };
  costs[0] = 0;
  for (let i = 0; i < band.length; i++) {
    const { from, to } = band[i] as Range;
    for (let j = from; j < to; j++) {
      const here = cell(i, j);
      for (const [index, shape] of shapes.entries()) {
        if (shape.a > i || shape.b > j) continue;
        const before = cell(i - shape.a, j - shape.b);
        if (before < 0 || costs[before] === Number.POSITIVE_INFINITY) continue;
        const left = { from: a.from + i - shape.a, to: a.from + i };
        const right = { from: b.from + j - shape.b, to: b.from + j };
        const cost = (costs[before] as number) + shape.prior - evidenceFor(task, shape, left, right);
        if (cost < (costs[here] as number)) {
          costs[here] = cost;
          steps[here] = index;
        }
      }
    }
  }
  return trace(a, b, (i, j) => shapes[steps[cell(i, j)] as number]);
}

function evidenceFor(task: Task, shape: Shape, a: Range, b: Range): number {
  if (shape.a === 0 || shape.b === 0) return 0;
  if (!(task.mayJoinA(a) && task.mayJoinB(b))) return Number.NEGATIVE_INFINITY;
  return task.evidence.weigh(a, b);
}

function trace(a: Range, b: Range, stepAt: (i: number, j: number) => Shape | undefined): Bead[] {
  const beads: Bead[] = [];
  let [i, j] = [a.to - a.from, b.to - b.from];
  while (i > 0 || j > 0) {
    const step = stepAt(i, j);
    if (!step) throw new Error('The band of an alignment has no way through it.');
    beads.push({
      a: { from: a.from + i - step.a, to: a.from + i },
      b: { from: b.from + j - step.b, to: b.from + j },
    });
    i -= step.a;
    j -= step.b;
  }
  return beads.reverse();
}
