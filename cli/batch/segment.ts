import { z } from 'zod';
import type { Family, Severity } from '../../shared/checks/check.ts';

const key = z.union([z.string(), z.number()]);

/** A line of the input. Other properties (`ratings` …) are allowed and ignored. */
export const segmentSchema = z.object({
  system: key,
  doc: key,
  seg: key,
  source: z.string().nullish(),
  target: z.string(),
});
export type Segment = z.output<typeof segmentSchema>;

/** What is marked in a segment: half-open offsets into its `target`, in UTF-16 units. */
export interface SegmentSpan {
  readonly start: number;
  readonly end: number;
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly score: number;
}

/** A line of the output. */
export interface SegmentResult extends Pick<Segment, 'system' | 'doc' | 'seg'> {
  /** Predicted badness, from 0 up: for putting segments into an order. */
  readonly score: number;
  readonly spans: readonly SegmentSpan[];
}

/** The segment on a line, or what is wrong with the line, in one clause. */
export function parseSegment(text: string): Segment | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const parsed = segmentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.');
  return { problem: where ? `"${where}": ${issue?.message}` : (issue?.message ?? 'not a segment') };
}
