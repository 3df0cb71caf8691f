/** One tree, a column of numbers for each property of its nodes; the first node is the root. */
export interface Tree {
  /** The feature that is asked; -1 in a leaf. */
  readonly columns: readonly number[];
  /** A value up to this goes left. */
  readonly thresholds: readonly number[];
  /** 1 where an unknown value goes left. */
  readonly unknownLeft: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What a leaf adds to the margin. */
  readonly values: readonly number[];
}

/** Gradient boosted trees: the log-odds of an expert's mark are the bias and what the trees add. */
export interface Forest {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** The log-odds for each row of a matrix of features. */
export type Margins = (matrix: Float32Array, width: number, size: number) => Float32Array;

/** For fewer rows than this it takes longer to leave questions out than to ask them. */
const fewRows = 24;

/** Compiles a forest. Linear in the rows; exact, whatever order they come in. */
export function compileForest(forest: Forest): Margins {
  const all = new Nodes(forest.trees.reduce((sum, tree) => sum + tree.columns.length, 0));
  for (const tree of forest.trees) all.addTree(tree);
  const pruned = new Nodes(all.size);
  return (matrix, width, size) => {
    if (size < fewRows) return marginsOf(all, forest.bias, matrix, width, size);
    pruned.prune(all, matrix, varyingColumns(matrix, width, size));
    return marginsOf(pruned, forest.bias, matrix, width, size);
  };
}

/** Tree by tree: a tree's few nodes stay at hand, and neighbours mostly go the same way through it. */
function marginsOf(nodes: Nodes, bias: number, matrix: Float32Array, width: number, size: number): Float32Array {
  const { roots, column, threshold, unknownLeft, right, trees } = nodes;
  const margins = new Float64Array(size).fill(bias);
  for (let tree = 0; tree < trees; tree += 1) {
    const root = roots[tree] as number;
    for (let row = 0, offset = 0; row < size; row += 1, offset += width) {
      let node = root;
      let asked = column[node] as number;
      while (asked >= 0) {
        const value = matrix[offset + asked] as number;
        const goesLeft = value <= (threshold[node] as number) || (Number.isNaN(value) && unknownLeft[node] === 1);
        node = goesLeft ? node + 1 : (right[node] as number);
        asked = column[node] as number;
      }
      margins[row] = (margins[row] as number) + (threshold[node] as number);
    }
  }
  return Float32Array.from(margins);
}

/** Which columns do not have the same value in all rows: most of what is asked is the same for a whole passage. */
function varyingColumns(matrix: Float32Array, width: number, size: number): Uint8Array {
  const varying = new Uint8Array(width);
  for (let column = 0; column < width; column += 1) {
    const first = matrix[column] as number;
    const isUnknown = Number.isNaN(first);
    for (let at = column + width; at < size * width; at += width) {
      const value = matrix[at] as number;
      if (value === first || (isUnknown && Number.isNaN(value))) continue;
      varying[column] = 1;
      break;
    }
  }
  return varying;
}

/** Trees in one stretch of typed arrays, which is several times faster than walking objects: a node, then its left side. */
class Nodes {
  readonly roots: number[] = [];
  /** -1 in a leaf. */
  readonly column: Int16Array;
  /** In a leaf, what it adds. */
  readonly threshold: Float64Array;
  readonly unknownLeft: Uint8Array;
  /** Where the right side begins; the left one begins right behind the node. */
  readonly right: Int32Array;
  trees = 0;
  #used = 0;

  constructor(size: number) {
    this.column = new Int16Array(size);
    this.threshold = new Float64Array(size);
    this.unknownLeft = new Uint8Array(size);
    this.right = new Int32Array(size);
  }

  get size(): number {
    return this.column.length;
  }

  addTree(tree: Tree): void {
    this.roots[this.trees++] = this.#add(tree, 0);
  }

  #add(tree: Tree, node: number): number {
    const own = this.#used++;
    const column = tree.columns[node] ?? -1;
    this.column[own] = column;
    this.threshold[own] = (column < 0 ? tree.values[node] : tree.thresholds[node]) ?? 0;
    this.unknownLeft[own] = tree.unknownLeft[node] ?? 0;
    if (column < 0) return own;
    this.#add(tree, tree.left[node] ?? 0);
    this.right[own] = this.#add(tree, tree.right[node] ?? 0);
    return own;
  }

  /** Takes over other trees without the questions whose answer is the same for all rows. */
  prune(from: Nodes, matrix: Float32Array, varying: Uint8Array): void {
    this.#used = 0;
    this.trees = from.trees;
    for (let tree = 0; tree < from.trees; tree += 1) {
      this.roots[tree] = this.#take(from, from.roots[tree] as number, matrix, varying);
    }
  }

  #take(from: Nodes, start: number, matrix: Float32Array, varying: Uint8Array): number {
    let node = start;
    let column = from.column[node] as number;
    while (column >= 0 && varying[column] === 0) {
      const value = matrix[column] as number;
      const threshold = from.threshold[node] as number;
      const goesLeft = value <= threshold || (Number.isNaN(value) && from.unknownLeft[node] === 1);
      node = goesLeft ? node + 1 : (from.right[node] as number);
      column = from.column[node] as number;
    }
    const own = this.#used++;
    this.column[own] = column;
    this.threshold[own] = from.threshold[node] as number;
    if (column < 0) return own;
    this.unknownLeft[own] = from.unknownLeft[node] as number;
    this.#take(from, node + 1, matrix, varying);
    this.right[own] = this.#take(from, from.right[node] as number, matrix, varying);
    return own;
  }
}
