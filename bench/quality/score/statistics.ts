/** Characters that both marked, only the one, only the other, neither. */
export interface Confusion {
  both: number;
  onlyPredicted: number;
  onlyGold: number;
  neither: number;
}

export const noConfusion = (): Confusion => ({ both: 0, onlyPredicted: 0, onlyGold: 0, neither: 0 });

/** Matthews' correlation of two markings: 1 the same, 0 as good as chance; 0 too where one of them marks nothing. */
export function matthews({ both, onlyPredicted, onlyGold, neither }: Confusion): number {
  const size = Math.sqrt((both + onlyPredicted) * (both + onlyGold) * (neither + onlyPredicted) * (neither + onlyGold));
  return size ? (both * neither - onlyPredicted * onlyGold) / size : 0;
}

/** The harmonic mean of precision and recall. */
export function f1({ both, onlyPredicted, onlyGold }: Confusion): number {
  return (2 * both) / Math.max(1, 2 * both + onlyPredicted + onlyGold);
}

/** Spearman's rank correlation, with the mean rank for ties; 0 where one side is all ties. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return pearson(ranks(a), ranks(b));
}

function ranks(values: readonly number[]): number[] {
  const at = (index: number) => values[index] ?? 0;
  const order = values.map((_, index) => index).sort((a, b) => at(a) - at(b));
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && at(order[last + 1] ?? 0) === at(order[first] ?? 0)) last += 1;
    for (let index = first; index <= last; index += 1) ranks[order[index] ?? 0] = (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanA = mean(a);
  const meanB = mean(b);
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [index, value] of a.entries()) {
    const offA = value - meanA;
    const offB = (b[index] ?? 0) - meanB;
    product += offA * offB;
    squareA += offA ** 2;
    squareB += offB ** 2;
  }
  return squareA && squareB ? product / Math.sqrt(squareA * squareB) : 0;
}

/** A share; 0 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole ? part / whole : 0;
}
