import type { Id, RowSpanView, SuggestionView } from '../../shared/contract/model.ts';
import { changeBetween, mapSpan } from '../../shared/text/edits.ts';
import type { Span, TextEdit } from '../../shared/text/spans.ts';
import type { StoredFinding } from '../database/queries/findings.ts';
import type { Queries } from '../database/queries/index.ts';

/**
 * Keeps every finding with a place in this row at its place while the text changes, until the checks have seen the new
 * text. A finding whose wording is gone is `lost`. Suggestions are withdrawn as soon as the edit touches what they are
 * about, so that none can be applied to a text that it was not made for.
 */
export function moveFindings(queries: Queries, rowId: Id, before: string, after: string): void {
  const edit = changeBetween(before, after);
  for (const finding of queries.findings.touching(rowId)) {
    const moved = moveFinding(finding, rowId, edit);
    if (moved) queries.findings.move(finding, moved);
  }
}

/** Nothing where the edit comes after all that the finding has in the row. */
function moveFinding(finding: StoredFinding, rowId: Id, edit: TextEdit): StoredFinding | undefined {
  const inRow = (place: RowSpanView): boolean => place.rowId === rowId;
  const places = [...finding.revisionSpans, ...finding.related, ...finding.suggestions.flatMap(({ edits }) => edits)];
  if (places.filter(inRow).every(({ end }) => end < edit.start)) return undefined;
  const spans = finding.revisionSpans.flatMap((span) => (inRow(span) ? movedSpan(span, edit) : [span]));
  const isLost = finding.presence === 'lost' || spans.length === 0;
  const touched =
    finding.revisionSpans.some((span) => inRow(span) && meets(span, edit)) ||
    finding.suggestions.some(({ edits }) => edits.some((each) => inRow(each) && meets(each, edit)));
  return {
    ...finding,
    presence: isLost ? 'lost' : 'present',
    // The last place is kept: it tells equal findings apart when one comes back.
    revisionSpans: spans.length > 0 ? spans : finding.revisionSpans,
    related: finding.related.flatMap((place) => (inRow(place) ? movedSpan(place, edit) : [place])),
    suggestions:
      isLost || touched ? [] : finding.suggestions.map((suggestion) => movedSuggestion(suggestion, rowId, edit)),
  };
}

function movedSpan<T extends Span>(place: T, edit: TextEdit): T[] {
  const span = mapSpan(place, [edit]);
  return span ? [{ ...place, ...span }] : [];
}

/** Touching at an edge counts: what is typed there may well belong to the marked word. */
function meets(span: Span, edit: Span): boolean {
  return span.start <= edit.end && edit.start <= span.end;
}

function movedSuggestion(suggestion: SuggestionView, rowId: Id, edit: TextEdit): SuggestionView {
  const by = edit.text.length - (edit.end - edit.start);
  const edits = suggestion.edits.map((each) =>
    each.rowId === rowId && each.start >= edit.end ? { ...each, start: each.start + by, end: each.end + by } : each,
  );
  return { ...suggestion, edits };
}
