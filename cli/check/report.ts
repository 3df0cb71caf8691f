import type { Place, ReportedFinding, ReportedSuggestion } from '../../backend/formats/findings/reported.ts';
import type { Finding, Related, RowSpan, Suggestion } from '../../shared/checks/finding.ts';
import type { Locale } from '../../shared/localized.ts';
import { applyEdits } from '../../shared/text/edits.ts';
import { Positions } from '../../shared/text/positions.ts';
import { hull, type Span, shift, textOf } from '../../shared/text/spans.ts';

/** A checked file, and where the offsets of its rows are in it. */
export interface CheckedFile {
  readonly file: string;
  /** The decoded file. */
  readonly text: string;
  readonly toFile: (row: string, offset: number) => number;
}

/** Puts findings into the words and offsets of their file. */
export function reportFindings(
  checked: CheckedFile,
  findings: readonly Finding[],
  locale: Locale,
): readonly ReportedFinding[] {
  const positions = new Positions(checked.text);
  const place = (spans: readonly RowSpan[]): Place => placeOf(checked, positions, spans);
  const related = ({ label, ...span }: Related) => ({ ...place([span]), ...(label && { label: label[locale] }) });

  return findings.map((finding) => ({
    check: finding.check,
    family: finding.family,
    severity: finding.severity,
    tier: finding.tier,
    mqm: finding.mqm,
    score: finding.score,
    ...place(finding.spans),
    title: finding.title[locale],
    message: finding.message[locale],
    reason: finding.reason[locale],
    suggestions: finding.suggestions.map((suggestion) => asReplacement(checked, suggestion, locale)),
    related: finding.related.map(related),
    fingerprint: finding.fingerprint,
  }));
}

function inFile({ toFile }: CheckedFile, { row, start, end }: RowSpan): Span {
  return { start: toFile(row, start), end: toFile(row, end) };
}

/** Spans of one finding follow each other: from the first one's start to the last one's end. */
function stretchOf(checked: CheckedFile, spans: readonly RowSpan[]): Span {
  return spans.map((span) => inFile(checked, span)).reduce(hull);
}

function placeOf(checked: CheckedFile, positions: Positions, spans: readonly RowSpan[]): Place {
  const stretch = stretchOf(checked, spans);
  const { line: endLine, column: endColumn } = positions.at(stretch.end);
  const text = textOf(checked.text, stretch);
  return { file: checked.file, ...positions.at(stretch.start), endLine, endColumn, ...stretch, text };
}

/** All edits of a suggestion as one replacement of the stretch that they lie in. */
function asReplacement(checked: CheckedFile, { edits, label, origin }: Suggestion, locale: Locale): ReportedSuggestion {
  const stretch = stretchOf(checked, edits);
  const inStretch = edits.map((edit) => ({ ...shift(inFile(checked, edit), -stretch.start), text: edit.text }));
  return {
    ...stretch,
    text: applyEdits(textOf(checked.text, stretch), inStretch),
    ...(label && { label: label[locale] }),
    ...(origin && { origin: origin[locale] }),
  };
}
