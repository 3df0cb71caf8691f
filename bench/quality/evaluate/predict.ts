import { checkLine } from '../../../cli/batch/check-lines.ts';
import { secondOpinions } from '../../../cli/batch/second-opinions.ts';
import { rankOf } from '../../../shared/checks/engine/rank.ts';
import type { Model } from '../../../shared/checks/ranking/model.ts';
import type { Prediction } from '../score/prediction.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { lexicon } from '../support/lexicon.ts';
import type { CandidatePrediction, Candidates } from './candidates.ts';

/** What the program says of lines. */
export interface Predicted {
  /** What it found, before the budget cuts. */
  readonly candidates: Candidates;
  /** At the operating point `agreement`. */
  readonly agreement: readonly Prediction[];
}

/** What `check --batch` says of lines with a model, and with so many second opinions on each. */
export function predict(lines: readonly AnnotatedLine[], opinions: number, model: Model): Predicted {
  const others = secondOpinions(lines, opinions);
  const predictions: CandidatePrediction[] = [];
  const agreement: Prediction[] = [];
  let words = 0;
  for (const [index, line] of lines.entries()) {
    const { system, doc, seg } = line;
    const checked = checkLine({ ...line, seconds: others[index] ?? [] }, { lexicon, model });
    const { score, spans } = checked.result;
    const common = { system, doc, seg, score, omissions: checked.omissions };
    predictions.push({ ...common, spans: spans.map((span) => ({ ...span, rank: rankOf(span) })) });
    agreement.push({ ...common, spans: checked.agreement });
    words += checked.words;
  }
  return { candidates: { predictions, words }, agreement };
}
