import { BatchBudget } from '../../../cli/batch/budget.ts';
import type { PredictedSpan, Prediction } from '../score/prediction.ts';

/** A finding before any cut. */
export interface Candidate extends PredictedSpan {
  readonly score: number;
  /** What the budget goes by: 0 to 2. */
  readonly rank: number;
}

/** What was found in a segment, before any cut. */
export interface CandidatePrediction extends Prediction {
  readonly spans: readonly Candidate[];
}

/** All that was found in lines, before any cut. */
export interface Candidates {
  readonly predictions: readonly CandidatePrediction[];
  /** The words that the budget is measured by. */
  readonly words: number;
}

/** The candidates of several folds as those of one file. */
export function pooled(folds: readonly Candidates[]): Candidates {
  return {
    predictions: folds.flatMap(({ predictions }) => predictions),
    words: folds.reduce((sum, { words }) => sum + words, 0),
  };
}

/** What the operating point `desk` shows of a file: the best up to the budget, as a batch takes them. */
export function withinBudget({ predictions, words }: Candidates, perThousandWords: number): Prediction[] {
  const budget = new BatchBudget(perThousandWords);
  budget.countWords(words);
  for (const { spans } of predictions) for (const { rank } of spans) budget.count(rank);
  return predictions.map((each) => ({ ...each, spans: each.spans.filter(({ rank }) => budget.admits(rank)) }));
}
