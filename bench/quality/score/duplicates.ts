import { keyOf } from '../support/annotations.ts';
import type { Prediction } from './prediction.ts';
import { ratio } from './statistics.ts';

/** A hand-made label: whether a segment says something twice that an editor would cut. */
export interface DuplicateLabel {
  readonly system: string;
  readonly doc: string;
  readonly seg: number;
  readonly duplicate: boolean;
  /** Editors may differ; such segments are left out. */
  readonly borderline?: boolean;
  readonly kind: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

export interface DuplicateFigures {
  readonly precision: number;
  readonly recall: number;
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
  /** Segments that were left out. */
  readonly borderline: number;
}

/**
 * How well segments with a duplication finding agree with the labels. A segment without a label was read by the labellers and has
 * no duplicate.
 *
 * @param judged called with every segment that is wrong or missed
 */
export function scoreDuplicates<Judged extends Prediction>(
  labels: readonly DuplicateLabel[],
  predictions: readonly Judged[],
  judged: (verdict: 'wrong' | 'missed', prediction: Judged, label: DuplicateLabel | undefined) => void = () => {},
): DuplicateFigures {
  const labelled = new Map(labels.map((label) => [keyOf(label), label]));
  const counts = { hit: 0, wrong: 0, missed: 0, borderline: 0 };
  for (const prediction of predictions) {
    const label = labelled.get(keyOf(prediction));
    const isFlagged = prediction.spans.some(({ family }) => family === 'duplication');
    if (label?.borderline) counts.borderline += 1;
    else if (isFlagged && label?.duplicate) counts.hit += 1;
    else if (isFlagged !== (label?.duplicate ?? false)) {
      const verdict = isFlagged ? 'wrong' : 'missed';
      counts[verdict] += 1;
      judged(verdict, prediction, label);
    }
  }
  const { hit, wrong, missed } = counts;
  return { precision: ratio(hit, hit + wrong), recall: ratio(hit, hit + missed), ...counts };
}
