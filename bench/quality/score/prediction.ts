import type { Span } from '../../../shared/text/spans.ts';

/** A mark on a segment's target, as `check --batch` writes it. */
export interface PredictedSpan extends Span {
  readonly severity: string;
  readonly family?: string;
  readonly check?: string;
  /** 0 to 1: how likely an expert would mark it. */
  readonly score?: number;
  /** What it adds to the badness of a segment that has no `score`; 1 unless told. */
  readonly weight?: number;
}

/** What was predicted for a segment. */
export interface Prediction {
  readonly system: string;
  readonly doc: string;
  readonly seg: number;
  /** Predicted badness, for putting segments into an order; the sum of the weights of the spans unless told. */
  readonly score?: number;
  readonly spans: readonly PredictedSpan[];
  /** How many findings say that the target lacks something: these have no place in it. */
  readonly omissions?: number;
}
