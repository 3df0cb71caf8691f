import type { Localized } from '../localized.ts';
import type { InlineCode } from '../text/codes.ts';
import type { Span, TextEdit } from '../text/spans.ts';
import type { Family, Severity, Tier } from './check.ts';

/** A stretch of one row's text. */
export interface RowSpan extends Span {
  readonly row: string;
}

/** An edit of one row's text. */
export interface RowEdit extends TextEdit {
  readonly row: string;
}

export interface Suggestion {
  readonly edits: readonly RowEdit[];
  readonly label?: Localized;
  readonly origin?: Localized;
}

export interface Related extends RowSpan {
  readonly label?: Localized;
}

/** What the engine hands out: a check's draft, merged, ranked and in offsets of rows. */
export interface Finding {
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly mqm: string;
  /** 0 to 1, comparable between checks: how likely an expert would mark it. */
  readonly score: number;
  /** Never empty. The first is where the finding is listed; a finding over a row border has one span a row. */
  readonly spans: readonly RowSpan[];
  /** The marked wording. */
  readonly text: string;
  readonly title: Localized;
  readonly message: Localized;
  /** Why; where several checks say so a line each, the surest first. */
  readonly reason: Localized;
  readonly suggestions: readonly Suggestion[];
  readonly related: readonly Related[];
  /**
   * Names the finding without its position: check, normalised marked text, normalised neighbourhood. Stays the same
   * under edits elsewhere and under re-import, which is what dismissals hold on to.
   */
  readonly fingerprint: string;
}

/** One row of the text under review, as the engine takes it. */
export interface RowInput {
  readonly id: string;
  readonly text: string;
  /** What parts it from the row before in the same passage: a space, a line break, or nothing. */
  readonly separator: string;
  readonly original?: string;
  readonly seconds?: readonly { readonly label: string; readonly text: string }[];
  /** What the signs of inline codes stand for, and a text that has those that ought to be there; else the original has. */
  readonly codes?: { readonly known: readonly InlineCode[]; readonly expected?: string };
}

export interface PassageInput {
  readonly id: string;
  readonly rows: readonly RowInput[];
}

/** Whether what is wrong is that something of the original is missing: experts mark such errors in the original. */
export function isOmission(mqm: string): boolean {
  return mqm.startsWith('Accuracy/Omission');
}
