// Learnt by `node bench/quality/suggestions.ts --fit`; in the order of the features in `features.ts`.

/** How likely a human translator would write what the others say here, and not what the row says. */
export const trustWeights: readonly number[] = [
  -1.573, 0.585, -0.307, 0.41, -0.477, -0.546, 0.141, -0.203, 0.258, 0.276, -1.593, 0.391, -0.442, -0.142, 0.326, 0.326,
  0.156, -0.367, 0.443, -0.037, -0.16, 0.214, -0.132, -0.245, -0.451, -0.179, 0.051, -0.027, -0.045, 0.037, 0.099,
  -0.162, -0.186, 0.253, 0.0, -0.395, 1.438,
];

/** How likely an expert would mark the row's wording. */
export const markWeights: readonly number[] = [
  -0.146, -0.699, 0.198, 0.078, -0.296, -0.989, -0.298, -0.103, 0.885, -0.059, 0.125, -0.129, -0.226, 0.22, 0.458,
  -0.261, 0.038, -0.308, -0.167, 0.213, -0.282, -0.158, 0.866, -0.758, 0.456, -0.649, 0.156, 0.217, 0.021, 0.255,
  -0.283, 0.426, 0.209, -0.059, 0.217, -0.092, -0.281,
];
