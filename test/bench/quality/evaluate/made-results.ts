import type { PointFigures } from '../../../../bench/quality/evaluate/figures.ts';
import type { Results, RoundResults } from '../../../../bench/quality/evaluate/results.ts';

function point(mcc: number, precision: number): PointFigures {
  const span = { precision: 0.3, recall: 0.2, f1: 0.24 };
  return {
    score: {
      segments: 40,
      words: 1000,
      flags: 25,
      per1k: 25,
      precision,
      chance: 0.4,
      consensusSpans: 30,
      consensusRecall: 0.35,
      mcc,
      humanMcc: 0.25,
      charF1: 0.3,
      humanCharF1: 0.35,
      segSpearman: 0.47,
      humanSegSpearman: 0.48,
    },
    errors: { precision: 0.02, consensusRecall: 0.02, mcc: 0.01, segSpearman: 0.03 },
    span: { oneExpert: span, merged: span },
    families: [{ name: 'awkward', flags: 25, precision, chance: 0.4, consensusRecall: 0.35, mcc }],
    checks: [{ name: 'awkward/phrase', flags: 25, precision, chance: 0.4 }],
    categories: [{ category: 'Fluency/Grammar', marks: 12, recall: 0.5, chance: 0.2 }],
  };
}

function round(opinions: number, mcc: number, precision: number): RoundResults {
  return {
    opinions,
    desk: point(mcc / 2, precision),
    agreement: point(mcc, precision - 0.1),
    budgets: [
      { budget: 5, per1k: 5, precision: 0.9, chance: 0.4, consensusRecall: 0.1 },
      { budget: 25, per1k: 25, precision, chance: 0.4, consensusRecall: 0.35 },
    ],
    duplicates: { precision: 1, recall: 0.84, hit: 42, wrong: 0, missed: 8, borderline: 3 },
    ...(opinions > 0 && { suggestions: { findings: 10, open: 8, right: 6, all: 12, words: 500 } }),
  };
}

/** Results of ours: reached is all but the recall of duplicates. */
export const madeResults: Results = {
  data: { file: 'half.jsonl', alsoLearntFrom: [], documents: 4, segments: 40, words: 1000 },
  folds: 4,
  experts: { per1k: 58, precision: 0.55, chance: 0.43 },
  weights: '0123456789abcdef',
  rounds: [round(0, 0.181, 0.7), round(2, 0.25, 0.81), round(9, 0.29, 0.85)],
  edited: 2,
};
