import type { PackedPairs } from './packed-pairs.ts';
import type { TmxSkipped } from './unit.ts';

/** What was read since the last time. */
export interface TmxReading {
  /** What the file was written with; once it is known. */
  readonly tool?: string;
  readonly units: number;
  readonly pairs: PackedPairs;
  /** Units without a pair. */
  readonly skipped: readonly { readonly line: number; readonly unit?: string; readonly why: TmxSkipped }[];
}
