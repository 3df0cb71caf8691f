import { BatchBudget } from '../../../cli/batch/budget.ts';
import { markedCharacters } from '../score/characters.ts';
import type { PredictedSpan, Prediction } from '../score/prediction.ts';
import { matthews, noConfusion } from '../score/statistics.ts';
import { type AnnotatedLine, keyOf } from '../support/annotations.ts';

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

/** Everything that is at least so likely. */
export function fromThreshold({ predictions }: Candidates, threshold: number): Prediction[] {
  return predictions.map((each) => ({ ...each, spans: each.spans.filter(({ score }) => score >= threshold) }));
}

/**
 * The score from which on candidates agree best with the experts: the highest character-level MCC, which every candidate
 * is taken into in turn, the surest first. Nearly linear.
 */
export function bestThreshold(lines: readonly AnnotatedLine[], { predictions }: Candidates): number {
  const found = new Map(predictions.map((each) => [keyOf(each), each.spans]));
  const counts = noConfusion();
  const open: { readonly span: Candidate; readonly taken: Uint8Array; readonly experts: readonly Uint8Array[] }[] = [];
  for (const { target, ratings, ...name } of lines) {
    const experts = ratings.map((rating) => markedCharacters(rating, target.length));
    for (const expert of experts) {
      const marked = expert.reduce((sum, each) => sum + each, 0);
      counts.onlyGold += marked;
      counts.neither += expert.length - marked;
    }
    const taken = new Uint8Array(target.length);
    for (const span of found.get(keyOf(name)) ?? []) open.push({ span, taken, experts });
  }
  open.sort((a, b) => b.span.score - a.span.score);
  let best = { mcc: 0, threshold: Number.POSITIVE_INFINITY };
  for (const [index, { span, taken, experts }] of open.entries()) {
    for (let at = Math.max(0, span.start); at < Math.min(span.end, taken.length); at += 1) {
      if (taken[at]) continue;
      taken[at] = 1;
      for (const expert of experts) {
        const isMarked = expert[at] === 1;
        counts[isMarked ? 'both' : 'onlyPredicted'] += 1;
        counts[isMarked ? 'onlyGold' : 'neither'] -= 1;
      }
    }
    const { score } = span;
    if (open[index + 1]?.span.score === score) continue;
    const mcc = matthews(counts);
    if (mcc > best.mcc) best = { mcc, threshold: score };
  }
  return best.threshold;
}
