import type { DuplicateFigures } from '../score/duplicates.ts';
import type { SuggestionFigures } from '../suggestions.ts';
import type { Round } from './cross-validate.ts';
import type { ExpertFigures } from './experts.ts';

/** What is measured with one number of second opinions, the parts that need data of their own among it. */
export interface RoundResults extends Round {
  readonly duplicates?: DuplicateFigures;
  readonly suggestions?: SuggestionFigures;
}

/** Everything that an evaluation measures: what `docs/quality/figures.json` holds. */
export interface Results {
  readonly data: {
    /** Names of the files, without their folders. */
    readonly file: string;
    readonly alsoLearntFrom: readonly string[];
    readonly documents: number;
    readonly segments: number;
    readonly words: number;
  };
  readonly folds: number;
  readonly experts?: ExpertFigures;
  /** What names the weights that are shipped; changes with them. */
  readonly weights: string;
  /** By cross-validation, one for each number of second opinions. */
  readonly rounds: readonly RoundResults[];
  /** With the weights that are shipped, where these were learnt from none of the documents. */
  readonly shipped?: readonly RoundResults[];
  /** Findings on an edited article, by default; missing where it is not at hand. */
  readonly edited?: number;
}

/** The same with every figure rounded as it is written down. */
export function rounded<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(4)) : each)));
}
