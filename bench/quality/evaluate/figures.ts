import type { PredictedSpan, Prediction } from '../score/prediction.ts';
import { type ScoreFigures, score } from '../score/score.ts';
import { type SpanFigures, spanF1 } from '../score/span-f1.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { byCategory, byName, type CategoryFigures, type FlagFigures } from './breakdown.ts';
import { type StandardErrors, standardErrors } from './errors.ts';

/** The figures of one family's flags alone. */
export interface FamilyFigures extends FlagFigures {
  readonly consensusRecall: number;
  readonly mcc: number;
}

/** Everything that is measured of predictions at one operating point. */
export interface PointFigures {
  readonly score: ScoreFigures;
  readonly errors: StandardErrors;
  readonly span: SpanFigures;
  readonly families: readonly FamilyFigures[];
  readonly checks: readonly FlagFigures[];
  readonly categories: readonly CategoryFigures[];
}

/** What a budget buys. */
export interface BudgetFigures {
  /** Findings per 1,000 words. */
  readonly budget: number;
  /** How many there are: less than the budget where there is no more to show. */
  readonly per1k: number;
  readonly precision: number;
  readonly chance: number;
  readonly consensusRecall: number;
}

export function pointFigures(lines: readonly AnnotatedLine[], predictions: readonly Prediction[]): PointFigures {
  const families = byName(lines, predictions, ({ family = '' }) => family);
  return {
    score: score(lines, predictions),
    errors: standardErrors(lines, predictions),
    span: spanF1(lines, predictions),
    families: families.map((figures) => {
      const { consensusRecall, mcc } = score(lines, predictions, { family: figures.name });
      return { ...figures, consensusRecall, mcc };
    }),
    checks: byName(lines, predictions, ({ check = '' }: PredictedSpan) => check),
    categories: byCategory(lines, predictions),
  };
}

export function budgetFigures(
  lines: readonly AnnotatedLine[],
  predictions: readonly Prediction[],
  budget: number,
): BudgetFigures {
  const { per1k, precision, chance, consensusRecall } = score(lines, predictions);
  return { budget, per1k, precision, chance, consensusRecall };
}
