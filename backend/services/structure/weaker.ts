import type { RowState } from '../../../shared/contract/model.ts';
import type { RowRecord } from '../../database/queries/rows.ts';
import { rowState } from '../states.ts';
import type { InheritedDecision } from './structure-record.ts';

/** The one that asks for most work comes first. */
const order: readonly RowState[] = ['returned', 'open', 'edited', 'confirmed', 'approved'];

/**
 * The decision that holds for the text of several rows together: as much as holds for each of them. What a reviewer said
 * on returning any of them is kept. Whoever brings the rows together takes back what holds for some of them only. Nothing
 * where no decision is on record for any.
 */
export function weakestDecision(
  rows: readonly RowRecord[],
  { by, at }: Pick<InheritedDecision, 'by' | 'at'>,
): InheritedDecision | undefined {
  const inOrder = rows.toSorted((a, b) => order.indexOf(rowState(a)) - order.indexOf(rowState(b)));
  const weakest = inOrder[0];
  if (!weakest || rows.every(({ decision }) => decision === null)) return undefined;
  const state = rowState(weakest);
  if (state === 'open' || state === 'edited') return { kind: 'reopen', by, at };
  const comments = rows.flatMap((row) => (rowState(row) === 'returned' ? (row.comment ?? []) : []));
  return {
    kind: weakest.decision ?? 'reopen',
    by: weakest.decidedBy ?? by,
    at: weakest.decidedAt ?? at,
    ...(comments.length > 0 && { comment: [...new Set(comments)].join('\n') }),
  };
}
