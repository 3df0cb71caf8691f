/**
 * Logistic regression by Newton's method, with a penalty on the weights but the first (the constant).
 *
 * @param rows a list of factors each, the first being 1
 * @param targets 0 or 1
 * @param penalty strength of the ridge
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  penalty: number,
): number[] {
  const size = rows[0]?.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : penalty * weight));
    const curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : penalty) : 0)),
    );
    rows.forEach((factors, at) => {
      const odds = factors.reduce((sum, factor, index) => sum + factor * (weights[index] ?? 0), 0);
      const likelihood = 1 / (1 + Math.exp(-odds));
      const wrong = likelihood - (targets[at] ?? 0);
      const weight = likelihood * (1 - likelihood);
      for (let row = 0; row < size; row += 1) {
        const factor = factors[row] ?? 0;
        gradient[row] = (gradient[row] ?? 0) + wrong * factor;
        const line = curvature[row] ?? [];
        for (let column = 0; column < size; column += 1) {
          line[column] = (line[column] ?? 0) + weight * factor * (factors[column] ?? 0);
        }
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight - (step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}

/** Solves a small system of linear equations by elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = chosen;
    const lead = chosen[column] ?? 0;
    if (lead === 0) continue;
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = (row[column] ?? 0) / lead;
      if (factor !== 0)
        chosen.forEach((value, at) => {
          row[at] = (row[at] ?? 0) - factor * value;
        });
    });
  }
  return rows.map((row, index) => (row[index] ? (row[size] ?? 0) / row[index] : 0));
}
