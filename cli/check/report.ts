import type { ReadSource } from '../../backend/formats/format.ts';
import type { Family, Severity, Tier } from '../../shared/checks/check.ts';
import type { Finding, Related, RowSpan, Suggestion } from '../../shared/checks/finding.ts';
import type { Locale } from '../../shared/localized.ts';
import { applyEdits } from '../../shared/text/edits.ts';
import { hull, type Span, shift, textOf } from '../../shared/text/spans.ts';
import { Positions } from './positions.ts';

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

/** A finding as the command line says it: in offsets of the file and in one language. */
export interface ReportedFinding extends Place {
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly mqm: string;
  readonly score: number;
  readonly title: string;
  readonly message: string;
  readonly reason: string;
  readonly suggestions: readonly ReportedSuggestion[];
  readonly related: readonly (Place & { readonly label?: string })[];
  readonly fingerprint: string;
}

/** A checked file, and where each row starts in the body of its story. */
export interface CheckedFile {
  readonly file: string;
  readonly source: Pick<ReadSource, 'text' | 'body' | 'toText'>;
  readonly rowStarts: ReadonlyMap<string, number>;
}

/** Puts findings into the words and offsets of their file. */
export function reportFindings(
  checked: CheckedFile,
  findings: readonly Finding[],
  locale: Locale,
): readonly ReportedFinding[] {
  const positions = new Positions(checked.source.text);
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

function startOfRow(checked: CheckedFile, row: string): number {
  const start = checked.rowStarts.get(row);
  if (start === undefined) throw new RangeError(`A finding names the row ${row}, which ${checked.file} does not have.`);
  return start;
}

/** Spans of one finding follow each other: from the first one's start to the last one's end, in offsets of the body. */
function stretchOf(checked: CheckedFile, spans: readonly RowSpan[]): Span {
  return spans.map((span) => inBody(checked, span)).reduce(hull);
}

function inBody(checked: CheckedFile, span: RowSpan): Span {
  return shift({ start: span.start, end: span.end }, startOfRow(checked, span.row));
}

/** Where a stretch of the body stands in the file; there, line ends may be longer. */
function inFile({ source }: CheckedFile, { start, end }: Span): Span {
  return { start: source.toText(start), end: source.toText(end) };
}

function placeOf(checked: CheckedFile, positions: Positions, spans: readonly RowSpan[]): Place {
  const { start, end } = inFile(checked, stretchOf(checked, spans));
  const { line: endLine, column: endColumn } = positions.at(end);
  const text = checked.source.text.slice(start, end);
  return { file: checked.file, ...positions.at(start), endLine, endColumn, start, end, text };
}

/** All edits of a suggestion as one replacement of the stretch that they lie in. */
function asReplacement(checked: CheckedFile, { edits, label, origin }: Suggestion, locale: Locale): ReportedSuggestion {
  const stretch = stretchOf(checked, edits);
  const inStretch = edits.map((edit) => ({ ...shift(inBody(checked, edit), -stretch.start), text: edit.text }));
  return {
    ...inFile(checked, stretch),
    text: applyEdits(textOf(checked.source.body, stretch), inStretch),
    ...(label && { label: label[locale] }),
    ...(origin && { origin: origin[locale] }),
  };
}
