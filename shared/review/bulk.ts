import type { DecisionKind, Id, Role, RowIndexEntry } from '../contract/model.ts';

/** Decisions on many rows as one step. */
export type Bulk = keyof typeof bulks;

/** Who decides, and what the desk allows. */
export interface BulkBy {
  readonly by: Id;
  /** Reviewers may approve what they edited themselves. */
  readonly approveOwnEdits: boolean;
}

/** What a bulk decision does, and what it leaves as it is and why; counts of rows. */
export interface BulkPlan {
  readonly rowIds: readonly Id[];
  /** Rows that it decides on although a minor finding is open in them. */
  readonly minor: number;
  readonly left: {
    /** They have open findings; for an approval of what is confirmed: major ones. */
    readonly findings: number;
    /** Somebody edited them. */
    readonly edited: number;
    /** The reviewer edited them, and the desk does not allow approving one's own edits. */
    readonly own: number;
  };
}

/** What may keep one row out. */
type Hold = keyof BulkPlan['left'];

interface Rule {
  readonly decision: Extract<DecisionKind, 'confirm' | 'approve'>;
  /** Only this role does it. */
  readonly role?: Role;
  /** Whether the decision is about the row at all. */
  readonly concerns: (row: RowIndexEntry) => boolean;
  readonly hold: (row: RowIndexEntry, who: BulkBy) => Hold | undefined;
}

const hasWork = (row: RowIndexEntry): Hold | undefined =>
  row.changed || row.state === 'edited' ? 'edited' : row.findings > 0 ? 'findings' : undefined;

const bulks = {
  /** The translator gives the story to the reviewer: whatever is not confirmed is. */
  'hand-over': {
    decision: 'confirm',
    concerns: ({ state }) => state === 'open' || state === 'edited' || state === 'returned',
    hold: () => undefined,
  },
  /** Rows that nobody edited or decided on, and in which every finding is decided. */
  'confirm-untouched': {
    decision: 'confirm',
    concerns: ({ state }) => state === 'open' || state === 'edited',
    hold: hasWork,
  },
  /** Confirmed rows, but for those that may not be approved. */
  'approve-confirmed': {
    decision: 'approve',
    role: 'reviewer',
    concerns: ({ state }) => state === 'confirmed',
    hold: (row, who) => approvalHold(row, who),
  },
  /** Rows that are as the machine has them and in which no finding is open, confirmed or not. */
  'approve-clean': {
    decision: 'approve',
    role: 'reviewer',
    concerns: ({ state }) => state === 'open' || state === 'edited' || state === 'confirmed',
    hold: hasWork,
  },
} as const satisfies Record<string, Rule>;

/** In the order in which the interface offers them. */
export const bulkNames = Object.keys(bulks) as readonly Bulk[];

export function bulkRule(bulk: Bulk): Rule {
  return bulks[bulk];
}

/** What keeps a reviewer from approving a row: a major finding that is open, or that they edited it themselves. */
export function approvalHold(row: RowIndexEntry, { by, approveOwnEdits }: BulkBy): 'findings' | 'own' | undefined {
  if ((row.serious ?? 0) > 0) return 'findings';
  return row.changed && !approveOwnEdits && row.editedBy?.includes(by) ? 'own' : undefined;
}

/** What a bulk decision would do now; the rows in the order of the index. */
export function planBulk(bulk: Bulk, index: readonly RowIndexEntry[], who: BulkBy): BulkPlan {
  const { concerns, hold } = bulkRule(bulk);
  const rowIds: Id[] = [];
  const left = { findings: 0, edited: 0, own: 0 };
  let minor = 0;
  for (const row of index) {
    if (!concerns(row)) continue;
    const held = hold(row, who);
    if (held) left[held] += 1;
    else {
      rowIds.push(row.id);
      if (row.findings > 0) minor += 1;
    }
  }
  return { rowIds, minor, left };
}

/** How many rows each bulk decision would decide on now. */
export function countBulks(index: readonly RowIndexEntry[], who: BulkBy): Record<Bulk, number> {
  const counts: Record<Bulk, number> = {
    'hand-over': 0,
    'confirm-untouched': 0,
    'approve-confirmed': 0,
    'approve-clean': 0,
  };
  for (const bulk of bulkNames) {
    const { concerns, hold } = bulkRule(bulk);
    for (const row of index) if (concerns(row) && hold(row, who) === undefined) counts[bulk] += 1;
  }
  return counts;
}
