import type { Finding, RowSpan } from '../../shared/checks/finding.ts';
import type { Id, RowSpanView } from '../../shared/contract/model.ts';
import type { FindingContent } from '../database/queries/findings.ts';

/** What the checks say of a finding: all but where it stood in the machine's text. */
export type Found = Omit<FindingContent, 'machineSpans'>;

/** A finding of the engine, which knows rows by text ids, with the ids of the database. */
export function foundOf(finding: Finding): Found {
  const { spans, related, suggestions, ...rest } = finding;
  return {
    ...pick(rest),
    revisionSpans: spans.map(placeOf),
    related: related.map((each) => ({ ...placeOf(each), ...(each.label && { label: each.label }) })),
    suggestions: suggestions.map(({ edits, label, origin }) => ({
      edits: edits.map((edit) => ({ ...placeOf(edit), text: edit.text })),
      ...(label && { label }),
      ...(origin && { origin }),
    })),
  };
}

/** Every row that the finding has a place in. */
export function rowsOfFound({ revisionSpans, related, suggestions }: Found): Set<Id> {
  const places = [...revisionSpans, ...related, ...suggestions.flatMap(({ edits }) => edits)];
  return new Set(places.map(({ rowId }) => rowId));
}

/** The row that the finding is listed at. */
export function listedAt({ revisionSpans }: Pick<Found, 'revisionSpans'>): Id {
  return revisionSpans[0]?.rowId ?? 0;
}

function placeOf({ row, start, end }: RowSpan): RowSpanView {
  return { rowId: Number(row), start, end };
}

function pick(finding: Omit<Finding, 'spans' | 'related' | 'suggestions'>) {
  const { check, family, severity, tier, mqm, score, text, title, message, reason, fingerprint } = finding;
  return { check, family, severity, tier, mqm, score, text, title, message, reason, fingerprint };
}
