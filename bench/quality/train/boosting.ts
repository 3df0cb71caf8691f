import type { Forest, Tree } from '../../../shared/checks/ranking/forest.ts';

/** A training table: one column of bins for each feature (0 = unknown), a target and a weight for each row. */
export interface Table {
  readonly rows: number;
  readonly bins: readonly Uint8Array[];
  /** `edges[column][bin - 1]`: the largest value of the bin. */
  readonly edges: readonly Float64Array[];
  /** 0 to 1: the share of experts who marked it. */
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Shares of rows and of columns that a tree looks at. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** The least weight of the rows in a leaf. */
  readonly leafWeight: number;
  readonly lambda: number;
  readonly seed: number;
}

/** Told of every split: by which column, and how much it lowered the loss. */
export type OnSplit = (column: number, gain: number) => void;

const binCount = 64;

/**
 * Gradient boosted trees with logistic loss, grown leaf by leaf over histograms (after Friedman 2001 and the histogram
 * method of LightGBM). Deterministic: the same table and options give the same forest.
 */
export function boost(table: Table, options: BoostingOptions, onSplit: OnSplit = () => {}): Forest {
  const random = randomOf(options.seed);
  const { rows, targets, weights } = table;
  let positive = 0;
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    positive += (weights[row] ?? 0) * (targets[row] ?? 0);
    total += weights[row] ?? 0;
  }
  const bias = Math.log(positive / (total - positive));
  const margins = new Float32Array(rows).fill(bias);
  const gradients = new Float32Array(rows);
  const curvatures = new Float32Array(rows);
  const trees: Tree[] = [];
  for (let index = 0; index < options.trees; index += 1) {
    for (let row = 0; row < rows; row += 1) {
      const probability = 1 / (1 + Math.exp(-(margins[row] ?? 0)));
      const weight = weights[row] ?? 0;
      gradients[row] = weight * (probability - (targets[row] ?? 0));
      curvatures[row] = weight * probability * (1 - probability);
    }
    const sample: number[] = [];
    for (let row = 0; row < rows; row += 1) if (random() < options.rowShare) sample.push(row);
    const chosen = table.bins.map((_, column) => column).filter(() => random() < options.columnShare);
    const tree = grow(table, Int32Array.from(sample), chosen, gradients, curvatures, options, onSplit);
    trees.push(tree.tree);
    for (let row = 0; row < rows; row += 1) margins[row] = (margins[row] ?? 0) + leafValue(tree.binned, table, row);
  }
  return { bias, trees };
}

interface Leaf {
  rows: Int32Array;
  histogram: Float64Array;
  gradient: number;
  curvature: number;
  node: number;
  best?: Split;
}

interface Split {
  readonly gain: number;
  readonly column: number;
  /** Rows of this bin and below go left. */
  readonly bin: number;
  readonly unknownLeft: boolean;
}

interface BinnedNode {
  column: number;
  bin: number;
  unknownLeft: boolean;
  left: number;
  right: number;
  value: number;
}

function grow(
  table: Table,
  sample: Int32Array,
  columns: readonly number[],
  gradients: Float32Array,
  curvatures: Float32Array,
  options: BoostingOptions,
  onSplit: OnSplit,
): { readonly tree: Tree; readonly binned: readonly BinnedNode[] } {
  const nodes: BinnedNode[] = [];
  const addNode = (): number =>
    nodes.push({ column: -1, bin: 0, unknownLeft: false, left: -1, right: -1, value: 0 }) - 1;
  const leafOf = (rows: Int32Array, histogram: Float64Array): Leaf => {
    let gradient = 0;
    let curvature = 0;
    for (const row of rows) {
      gradient += gradients[row] ?? 0;
      curvature += curvatures[row] ?? 0;
    }
    const leaf: Leaf = { rows, histogram, gradient, curvature, node: addNode() };
    const best = bestSplit(leaf, columns, options);
    if (best) leaf.best = best;
    return leaf;
  };
  const leaves = [leafOf(sample, histogramOf(table, sample, columns, gradients, curvatures))];
  while (leaves.length < options.leaves) {
    let chosen: Leaf | undefined;
    for (const leaf of leaves) if (leaf.best && leaf.best.gain > (chosen?.best?.gain ?? 0)) chosen = leaf;
    if (!chosen?.best) break;
    const { column, bin, unknownLeft, gain } = chosen.best;
    onSplit(column, gain);
    const bins = table.bins[column] ?? new Uint8Array(0);
    const goesLeft = (row: number): boolean => {
      const own = bins[row] ?? 0;
      return own === 0 ? unknownLeft : own <= bin;
    };
    const left = chosen.rows.filter(goesLeft);
    const right = chosen.rows.filter((row) => !goesLeft(row));
    const [small, large] = left.length <= right.length ? [left, right] : [right, left];
    const smallHistogram = histogramOf(table, small, columns, gradients, curvatures);
    const largeHistogram = chosen.histogram;
    for (let index = 0; index < largeHistogram.length; index += 1) {
      largeHistogram[index] = (largeHistogram[index] ?? 0) - (smallHistogram[index] ?? 0);
    }
    const smallLeaf = leafOf(small, smallHistogram);
    const largeLeaf = leafOf(large, largeHistogram);
    const node = nodes[chosen.node];
    if (node) {
      node.column = column;
      node.bin = bin;
      node.unknownLeft = unknownLeft;
      node.left = small === left ? smallLeaf.node : largeLeaf.node;
      node.right = small === left ? largeLeaf.node : smallLeaf.node;
    }
    leaves.splice(leaves.indexOf(chosen), 1, smallLeaf, largeLeaf);
  }
  for (const leaf of leaves) {
    const node = nodes[leaf.node];
    if (node) node.value = round((-options.rate * leaf.gradient) / (leaf.curvature + options.lambda));
  }
  const tree: Tree = {
    columns: nodes.map(({ column }) => column),
    thresholds: nodes.map(({ column, bin }) => (column < 0 ? 0 : (table.edges[column]?.[bin - 1] ?? 0))),
    unknownLeft: nodes.map(({ unknownLeft }) => (unknownLeft ? 1 : 0)),
    left: nodes.map(({ left }) => left),
    right: nodes.map(({ right }) => right),
    values: nodes.map(({ value }) => value),
  };
  return { tree, binned: nodes };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function histogramOf(
  table: Table,
  rows: Int32Array,
  columns: readonly number[],
  gradients: Float32Array,
  curvatures: Float32Array,
): Float64Array {
  const histogram = new Float64Array(columns.length * binCount * 2);
  const own = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    own[index] = gradients[rows[index] ?? 0] ?? 0;
    curve[index] = curvatures[rows[index] ?? 0] ?? 0;
  }
  for (let position = 0; position < columns.length; position += 1) {
    const bins = table.bins[columns[position] ?? 0] ?? new Uint8Array(0);
    const base = position * binCount * 2;
    for (let index = 0; index < rows.length; index += 1) {
      const at = base + (bins[rows[index] as number] as number) * 2;
      histogram[at] = (histogram[at] as number) + (own[index] as number);
      histogram[at + 1] = (histogram[at + 1] as number) + (curve[index] as number);
    }
  }
  return histogram;
}

function bestSplit(leaf: Leaf, columns: readonly number[], { lambda, leafWeight }: BoostingOptions): Split | undefined {
  const whole = (leaf.gradient * leaf.gradient) / (leaf.curvature + lambda);
  let best: Split | undefined;
  for (let position = 0; position < columns.length; position += 1) {
    const base = position * binCount * 2;
    const unknownGradient = leaf.histogram[base] ?? 0;
    const unknownCurvature = leaf.histogram[base + 1] ?? 0;
    let gradient = 0;
    let curvature = 0;
    for (let bin = 1; bin < binCount - 1; bin += 1) {
      gradient += leaf.histogram[base + bin * 2] ?? 0;
      curvature += leaf.histogram[base + bin * 2 + 1] ?? 0;
      for (let side = 0; side < 2; side += 1) {
        if (side === 1 && unknownCurvature < 1e-9) break;
        const leftGradient = gradient + (side === 1 ? unknownGradient : 0);
        const leftCurvature = curvature + (side === 1 ? unknownCurvature : 0);
        const rightGradient = leaf.gradient - leftGradient;
        const rightCurvature = leaf.curvature - leftCurvature;
        if (leftCurvature < leafWeight || rightCurvature < leafWeight) continue;
        const gain =
          (leftGradient * leftGradient) / (leftCurvature + lambda) +
          (rightGradient * rightGradient) / (rightCurvature + lambda) -
          whole;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, column: columns[position] ?? 0, bin, unknownLeft: side === 1 };
      }
    }
  }
  return best;
}

function leafValue(nodes: readonly BinnedNode[], table: Table, row: number): number {
  let node = nodes[0];
  while (node && node.column >= 0) {
    const bin = table.bins[node.column]?.[row] ?? 0;
    node = nodes[(bin === 0 ? node.unknownLeft : bin <= node.bin) ? node.left : node.right];
  }
  return node?.value ?? 0;
}

/** A small generator of even random numbers (mulberry32), so that training is the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Edges of at most 62 bins with about as many values in each; unknown values are in none of them. */
export function edgesOf(values: Float32Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  const wanted = binCount - 2;
  for (let bin = 1; bin <= wanted; bin += 1) {
    const value = sorted[Math.min(sorted.length - 1, Math.floor((bin * sorted.length) / wanted))];
    if (value !== undefined && value !== edges.at(-1)) edges.push(value);
  }
  return Float64Array.from(edges);
}

/** The bin of a value: 0 where it is unknown. */
export function binOf(value: number, edges: Float64Array): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}
