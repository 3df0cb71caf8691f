import type { Family, Severity, Tier } from '../../../shared/checks/check.ts';

/** A stretch of a file: half-open offsets into its decoded text in UTF-16 units, and the same as editors count. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

/** Replace what stands from `start` to `end` by `text`. */
export interface ReportedSuggestion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label?: string;
  readonly origin?: string;
}

/** That somebody called it a false alarm. */
export interface Dismissal {
  readonly reason?: string;
  readonly author?: string;
  readonly at?: string;
}

/** A finding as programs get it: in offsets of a file and in one language. */
export interface ReportedFinding extends Place {
  /** The check's id; for what people marked, `mqm/…` or `its/…`. */
  readonly check: string;
  /** Missing for what people marked. */
  readonly family?: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly mqm: string;
  /** 0 to 1. */
  readonly score: number;
  readonly title: string;
  readonly message: string;
  readonly reason: string;
  readonly suggestions: readonly ReportedSuggestion[];
  readonly related: readonly (Place & { readonly label?: string })[];
  readonly fingerprint: string;
  readonly dismissed?: Dismissal;
}
