import type { FindingView, Id } from '../../../../shared/contract/model.ts';
import { contains, type Span } from '../../../../shared/text/spans.ts';

const none: readonly Span[] = [];

/** The passages that a finding points to beyond those it marks itself, in the revision's current text. */
export function relatedPassages({ related, revisionSpans }: FindingView): FindingView['related'] {
  return related.filter((span) => !revisionSpans.some((mark) => mark.rowId === span.rowId && contains(mark, span)));
}

/** The passages that the current finding points to, by row; always the same array for rows without any. */
export function relatedIn(finding: FindingView | undefined): (rowId: Id) => readonly Span[] {
  const byRow = new Map<Id, Span[]>();
  for (const { rowId, start, end } of finding ? relatedPassages(finding) : []) {
    byRow.set(rowId, [...(byRow.get(rowId) ?? []), { start, end }]);
  }
  return (rowId) => byRow.get(rowId) ?? none;
}
