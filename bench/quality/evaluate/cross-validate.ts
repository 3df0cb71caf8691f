import { type Model, openModel } from '../../../shared/checks/ranking/model.ts';
import type { Prediction } from '../score/prediction.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { Reader } from '../train/reading.ts';
import { trainModel } from '../train/train-model.ts';
import { pooled, withinBudget } from './candidates.ts';
import { type BudgetFigures, budgetFigures, type PointFigures, pointFigures } from './figures.ts';
import type { Fold } from './folds.ts';
import { type Predicted, predict } from './predict.ts';

/** Findings per 1,000 words that the desk shows unless told otherwise. */
const deskBudget = 25;
const budgets = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100];

/** What is measured with one number of second opinions. */
export interface Round {
  readonly opinions: number;
  readonly desk: PointFigures;
  readonly agreement: PointFigures;
  readonly budgets: readonly BudgetFigures[];
}

/** A round with its lines and what the desk would show of them, for what is measured beyond it. */
export interface MeasuredRound {
  readonly round: Round;
  readonly lines: readonly AnnotatedLine[];
  readonly desk: readonly Prediction[];
}

/** A fold with what was learnt from its training lines. */
export interface LearntFold extends Fold {
  readonly model: Model;
}

/** Learns each fold; what is learnt serves any number of second opinions. */
export function learnFolds(folds: readonly Fold[], onFold: (index: number) => void = () => {}): LearntFold[] {
  const reader = new Reader([...new Set(folds.flatMap(({ train, test }) => [...train, ...test]))]);
  return folds.map((fold, index) => {
    onFold(index);
    return { ...fold, model: openModel(trainModel(fold.train, reader)) };
  });
}

/**
 * Every line predicted by a model that has seen nothing of its document. The budget is one over all lines, as that of a
 * batch; from which likelihood on `agreement` marks, each model has learnt from the lines of its own training.
 */
export function crossValidate(folds: readonly LearntFold[], opinions: number): MeasuredRound {
  const predicted = folds.map(({ test, model }) => predict(test, opinions, model));
  const lines = folds.flatMap(({ test }) => test);
  return measure(lines, opinions, {
    candidates: pooled(predicted.map(({ candidates }) => candidates)),
    agreement: predicted.flatMap(({ agreement }) => agreement),
  });
}

/** The figures of predictions. */
export function measure(
  lines: readonly AnnotatedLine[],
  opinions: number,
  { candidates, agreement }: Predicted,
): MeasuredRound {
  const desk = withinBudget(candidates, deskBudget);
  const round = {
    opinions,
    desk: pointFigures(lines, desk),
    agreement: pointFigures(lines, agreement),
    budgets: budgets.map((budget) => budgetFigures(lines, withinBudget(candidates, budget), budget)),
  };
  return { round, lines, desk };
}
