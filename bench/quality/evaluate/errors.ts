import type { Prediction } from '../score/prediction.ts';
import { type ScoreFigures, score } from '../score/score.ts';
import type { AnnotatedLine } from '../support/annotations.ts';

/** Standard errors of figures: how much they would differ on other documents of the same kind. */
export type StandardErrors = Readonly<Record<'precision' | 'consensusRecall' | 'mcc' | 'segSpearman', number>>;

/** By the jackknife over documents: segments of one document are alike, and segments alone would promise too much. */
export function standardErrors(lines: readonly AnnotatedLine[], predictions: readonly Prediction[]): StandardErrors {
  const docs = [...new Set(lines.map(({ doc }) => doc))];
  const without = docs.map((left) => score(lines, predictions, { docs: new Set(docs.filter((doc) => doc !== left)) }));
  const error = (figure: keyof StandardErrors) => jackknife(without.map((each: ScoreFigures) => each[figure]));
  return {
    precision: error('precision'),
    consensusRecall: error('consensusRecall'),
    mcc: error('mcc'),
    segSpearman: error('segSpearman'),
  };
}

/** The standard error of a figure, of which is known what it comes to without each of the parts in turn. */
export function jackknife(without: readonly number[]): number {
  const count = without.length;
  if (count < 2) return 0;
  const mean = without.reduce((sum, each) => sum + each, 0) / count;
  return Math.sqrt(((count - 1) / count) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0));
}
