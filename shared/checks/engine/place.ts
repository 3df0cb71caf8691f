import { type Span, snapOutward } from '../../text/spans.ts';
import type { Finding, Related, Suggestion } from '../finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Layout } from './layout.ts';
import { toRowEdits, toRowSpans } from './rows.ts';
import type { Checked } from './run.ts';

/** A finding that still knows its span in the passage, by which findings are compared. */
export interface Placed {
  readonly span: Span;
  readonly finding: Finding;
}

/**
 * Fourth step: from offsets of the passage to offsets of rows, cut at whole characters. Nothing where no row holds any
 * of the marked text. Throws a RangeError when the check marked what is not there.
 */
export function place(
  { check, draft }: Checked,
  layout: Layout,
  layouts: ReadonlyMap<string, Layout>,
): Placed | undefined {
  const isInside = draft.start >= 0 && draft.start < draft.end && draft.end <= layout.text.length;
  if (!isInside) throw new RangeError(`marks ${draft.start}–${draft.end} of ${layout.text.length} characters`);
  const span = snapOutward(layout.text, draft);
  const spans = toRowSpans(layout, span);
  if (spans.length === 0) return undefined;
  const suggestions: Suggestion[] = [];
  for (const { edits, label, origin } of draft.suggestions ?? []) {
    const rowEdits = toRowEdits(layout, edits);
    if (rowEdits && rowEdits.length > 0)
      suggestions.push({ edits: rowEdits, ...(label && { label }), ...(origin && { origin }) });
  }
  const related: Related[] = [];
  for (const each of draft.related ?? []) {
    const other = each.passage === undefined ? layout : layouts.get(each.passage);
    if (!other) continue;
    for (const rowSpan of toRowSpans(other, each))
      related.push({ ...rowSpan, ...(each.label && { label: each.label }) });
  }
  const finding: Finding = {
    check: check.id,
    family: check.family,
    severity: draft.severity ?? check.severity,
    tier: check.tier === 'advice' ? 'advice' : (draft.tier ?? check.tier),
    mqm: check.mqm,
    score: Math.min(1, Math.max(0, draft.score ?? check.score)),
    spans,
    text: layout.text.slice(span.start, span.end),
    title: check.title,
    message: draft.message,
    reason: draft.reason ?? check.reason,
    suggestions,
    related,
    fingerprint: fingerprintOf(check.id, layout.text, span),
  };
  return { span, finding };
}
