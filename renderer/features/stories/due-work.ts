import type { Role, StorySummary } from '../../../shared/contract/model.ts';

/** What waits for one role in a story: the one thing to say first. */
export interface DueWork {
  readonly what: 'returned' | 'findings' | 'rows' | 'approvals' | 'nothing';
  readonly count: number;
}

/**
 * A translator's work is what the reviewer sent back, then open findings, then rows that nobody confirmed; a
 * reviewer's is what waits for approval.
 */
export function dueWork({ counts }: Pick<StorySummary, 'counts'>, role: Role): DueWork {
  const { rowStates } = counts;
  const candidates: readonly DueWork[] =
    role === 'reviewer'
      ? [{ what: 'approvals', count: rowStates.confirmed }]
      : [
          { what: 'returned', count: rowStates.returned },
          { what: 'findings', count: counts.open },
          { what: 'rows', count: rowStates.open + rowStates.edited },
        ];
  return candidates.find(({ count }) => count > 0) ?? { what: 'nothing', count: 0 };
}

/** Rows that this role is done with, of `counts.rows`. */
export function rowsDone({ counts }: Pick<StorySummary, 'counts'>, role: Role): number {
  const { confirmed, approved } = counts.rowStates;
  return role === 'reviewer' ? approved : confirmed + approved;
}
