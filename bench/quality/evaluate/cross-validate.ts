import type { Prediction } from '../score/prediction.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { bestThreshold, type Candidates, fromThreshold, pooled, withinBudget } from './candidates.ts';
import { type BudgetFigures, budgetFigures, type PointFigures, pointFigures } from './figures.ts';
import type { Fold } from './folds.ts';
import { learn, type Model, predict } from './predict.ts';

/** Findings per 1,000 words that the desk shows unless told otherwise. */
export const deskBudget = 25;
const budgets = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100];

/** What is measured with one number of second opinions. */
export interface Round {
  readonly opinions: number;
  readonly desk: PointFigures;
  readonly agreement: PointFigures;
  readonly budgets: readonly BudgetFigures[];
}

/** Predictions at the operating points, for what is measured beyond a {@link Round}. */
export interface Predicted {
  readonly desk: readonly Prediction[];
  readonly agreement: readonly Prediction[];
}

/** A fold with what was learnt from its training lines. */
export interface LearntFold extends Fold {
  readonly model: Model;
}

/** Learns each fold; what is learnt serves any number of second opinions. */
export function learnFolds(folds: readonly Fold[], onFold: (index: number) => void = () => {}): LearntFold[] {
  return folds.map((fold, index) => {
    onFold(index);
    return { ...fold, model: learn(fold.train) };
  });
}

/**
 * Every line predicted by a model that has seen nothing of its document. The budget is one over all lines, as that of a
 * batch; the threshold of a fold is the one that suits the lines of the other folds best, as their own models predict them.
 */
export function crossValidate(folds: readonly LearntFold[], opinions: number): Predicted & { readonly round: Round } {
  const found = folds.map(({ test, model }) => predict(test, opinions, model));
  const agreement = folds.flatMap((_, index) => {
    const own = found[index];
    const others = folds.flatMap(({ test }, other) => (other === index ? [] : test));
    const threshold = bestThreshold(others, pooled(found.filter((_, other) => other !== index)));
    return own ? fromThreshold(own, threshold) : [];
  });
  const lines = folds.flatMap(({ test }) => test);
  return measured(lines, pooled(found), agreement, opinions);
}

/** The figures of candidates whose share above the threshold is known. */
export function measured(
  lines: readonly AnnotatedLine[],
  candidates: Candidates,
  agreement: readonly Prediction[],
  opinions: number,
): Predicted & { readonly round: Round } {
  const desk = withinBudget(candidates, deskBudget);
  const round = {
    opinions,
    desk: pointFigures(lines, desk),
    agreement: pointFigures(lines, agreement),
    budgets: budgets.map((budget) => budgetFigures(lines, withinBudget(candidates, budget), budget)),
  };
  return { desk, agreement, round };
}
