import { columns } from '../../../shared/checks/ranking/columns.ts';
import { binOf, edgesOf, type Table } from './boosting.ts';

/** Features of some tokens, with what the experts say of them. */
export interface Example {
  /** Rows of features, `columns.length` numbers each. */
  readonly matrix: Float32Array;
  /** Share of the experts who marked the token. */
  readonly marked: Float32Array;
  /** Share of the experts who marked it as a major error. */
  readonly major: Float32Array;
  readonly weight: number;
}

/** One matrix in so many gives the values from which the bins are cut. */
const sampled = 5;

/** The tables that both forests learn from: whether a token is marked, and where it is, whether as a major error. */
export function tablesOf(examples: readonly Example[]): { readonly marked: Table; readonly major: Table } {
  const rows = examples.reduce((sum, { marked }) => sum + marked.length, 0);
  const width = columns.length;
  const bins: Uint8Array[] = [];
  const edges: Float64Array[] = [];
  for (let column = 0; column < width; column += 1) {
    const values: number[] = [];
    for (let index = 0; index < examples.length; index += sampled) {
      const { matrix } = examples[index] as Example;
      for (let at = column; at < matrix.length; at += width) values.push(matrix[at] as number);
    }
    const own = edgesOf(Float32Array.from(values));
    const binned = new Uint8Array(rows);
    let row = 0;
    for (const { matrix } of examples) {
      for (let at = column; at < matrix.length; at += width) binned[row++] = binOf(matrix[at] as number, own);
    }
    edges.push(own);
    bins.push(binned);
  }
  const targets = new Float32Array(rows);
  const weights = new Float32Array(rows);
  const majorTargets = new Float32Array(rows);
  const majorWeights = new Float32Array(rows);
  let row = 0;
  for (const { marked, major, weight } of examples) {
    for (let index = 0; index < marked.length; index += 1, row += 1) {
      const share = marked[index] as number;
      targets[row] = share;
      weights[row] = weight;
      majorWeights[row] = weight * share;
      majorTargets[row] = share > 0 ? Math.min(1, (major[index] as number) / share) : 0;
    }
  }
  return {
    marked: { rows, bins, edges, targets, weights },
    major: { rows, bins, edges, targets: majorTargets, weights: majorWeights },
  };
}
