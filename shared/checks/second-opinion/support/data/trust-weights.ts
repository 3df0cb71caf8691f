/** Learnt by `node bench/quality/suggestions.ts --fit`; in the order of the features in `trust.ts`. */
export const weights: readonly number[] = [
  -1.257, 0.377, 0.275, 0.562, -0.4, -0.293, -0.008, -0.241, 0.091, 0.411, -0.938, 0.146, -0.87, -0.14, 0.146, 0.134,
  0.021, -0.0, -0.0, 0.022,
];
