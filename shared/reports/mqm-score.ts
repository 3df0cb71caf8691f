/** How much one error weighs, by its severity: the penalty points of MQM. */
export interface MqmWeights {
  readonly minor: number;
  readonly major: number;
  /** No check calls anything critical; the weight is MQM's third. */
  readonly critical: number;
}

/** How a score is counted; a desk may have it otherwise. */
export interface MqmSettings {
  readonly weights: MqmWeights;
  /** Penalty points per 1,000 words at which the score is 0. */
  readonly zeroAt: number;
  /** A text with this score or more passes. */
  readonly threshold: number;
  /** Findings shown as advice count, too. */
  readonly advice: boolean;
}

/**
 * As MQM's own scoring has it: 1, 5 and 25 points, and a score that loses one point for every penalty point per hundred
 * words. The threshold is a desk's own matter; this one asks for fewer than one major error in a hundred words.
 */
export const defaultMqmSettings: MqmSettings = {
  weights: { minor: 1, major: 5, critical: 25 },
  zeroAt: 1000,
  threshold: 95,
  advice: false,
};

/** Errors of a text by severity. */
export type ErrorCounts = Readonly<Record<keyof MqmWeights, number>>;

export interface MqmScore {
  /** 0 to 100; nothing where there are no words. */
  readonly score: number | null;
  /** Penalty points in all. */
  readonly points: number;
  readonly pointsPerThousand: number | null;
  readonly passed: boolean | null;
}

/**
 * The quality score of MQM (multidimensional quality metrics, its linear scoring model): errors are weighed by
 * severity, their points divided by the words, and the score falls linearly from 100 to 0.
 *
 * `score = 100 − 100 × (points × 1,000 ÷ words) ÷ zeroAt`, not below 0.
 */
export function mqmScore(errors: ErrorCounts, words: number, { weights, zeroAt, threshold }: MqmSettings): MqmScore {
  const points = (['minor', 'major', 'critical'] as const).reduce(
    (sum, severity) => sum + errors[severity] * weights[severity],
    0,
  );
  if (words <= 0) return { score: null, points, pointsPerThousand: null, passed: null };
  const pointsPerThousand = (points * 1000) / words;
  const score = Math.max(0, 100 - (100 * pointsPerThousand) / zeroAt);
  return { score, points, pointsPerThousand, passed: score >= threshold };
}
