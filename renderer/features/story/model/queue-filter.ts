import { type Family, families, type Severity } from '../../../../shared/checks/check.ts';
import type { FindingState, Id, QueueItem, RowIndexEntry } from '../../../../shared/contract/model.ts';

/** `elsewhere`: dismissed by what was dismissed in another story. */
export type QueueState = FindingState | 'elsewhere';

/** Which findings the queue shows; every part of it narrows the others. */
export interface QueueFilter {
  readonly family: Family | 'all';
  readonly severity: Severity | 'all';
  readonly state: QueueState;
  /** Only in rows that this person edited or decided on. */
  readonly mine: boolean;
  /** Only in rows that the reviewer sent back. */
  readonly returned: boolean;
}

/** What the filter asks of rows. */
export interface RowTraits {
  isMine(rowId: Id): boolean;
  isReturned(rowId: Id): boolean;
}

/** All that is open: where everybody begins. */
export const noFilter: QueueFilter = { family: 'all', severity: 'all', state: 'open', mine: false, returned: false };

export const queueStates: readonly QueueState[] = ['open', 'fixed', 'dismissed', 'elsewhere'];

/** The parts of the filter that are not as everybody begins. */
export function activeParts(filter: QueueFilter): (keyof QueueFilter)[] {
  return (['state', 'family', 'severity', 'mine', 'returned'] as const).filter(
    (part) => filter[part] !== noFilter[part],
  );
}

/** Whether the row is one that this person edited or decided on, as far as that still counts. */
export function isMine({ editedBy, decidedBy }: Pick<RowIndexEntry, 'editedBy' | 'decidedBy'>, me: Id): boolean {
  return (editedBy?.includes(me) ?? false) || (decidedBy?.includes(me) ?? false);
}

/** Whether the queue shows an item; with `free`, whatever is chosen in that part. */
export function matches(item: QueueItem, filter: QueueFilter, rows: RowTraits, free?: keyof QueueFilter): boolean {
  return (
    (free === 'state' || isIn(item, filter.state)) &&
    (free === 'family' || filter.family === 'all' || item.family === filter.family) &&
    (free === 'severity' || filter.severity === 'all' || item.severity === filter.severity) &&
    (free === 'mine' || !filter.mine || rows.isMine(item.rowId)) &&
    (free === 'returned' || !filter.returned || rows.isReturned(item.rowId))
  );
}

function isIn(item: QueueItem, state: QueueState): boolean {
  return state === 'elsewhere' ? item.elsewhere === true : item.state === state;
}

/** How many findings each choice would show, with the other parts of the filter as they are. */
export interface ChoiceCounts {
  readonly states: Readonly<Record<QueueState, number>>;
  readonly families: ReadonlyMap<Family | 'all', number>;
  readonly severities: Readonly<Record<Severity | 'all', number>>;
  readonly mine: number;
  readonly returned: number;
}

/** @param queue every finding that may be shown at all, of every state */
export function choiceCounts(queue: readonly QueueItem[], filter: QueueFilter, rows: RowTraits): ChoiceCounts {
  const states = { open: 0, fixed: 0, dismissed: 0, elsewhere: 0 };
  const byFamily = new Map<Family | 'all', number>([['all', 0]]);
  const severities = { all: 0, minor: 0, major: 0 };
  let [mine, returned] = [0, 0];
  const add = (family: Family | 'all') => byFamily.set(family, (byFamily.get(family) ?? 0) + 1);
  for (const item of queue) {
    if (matches(item, filter, rows, 'state')) {
      states[item.state] += 1;
      if (item.elsewhere) states.elsewhere += 1;
    }
    if (matches(item, filter, rows, 'family')) {
      add('all');
      add(item.family);
    }
    if (matches(item, filter, rows, 'severity')) {
      severities.all += 1;
      severities[item.severity] += 1;
    }
    if (rows.isMine(item.rowId) && matches(item, filter, rows, 'mine')) mine += 1;
    if (rows.isReturned(item.rowId) && matches(item, filter, rows, 'returned')) returned += 1;
  }
  return { states, families: byFamily, severities, mine, returned };
}

/** Reads a filter and order that was stored, perhaps by another version. */
export function readQueueView(stored: unknown): QueueFilter & { readonly order: 'reading' | 'score' } {
  const said: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const one = <T extends string>(value: unknown, known: readonly T[], otherwise: T): T =>
    known.find((each) => each === value) ?? otherwise;
  return {
    family: one(said.family, ['all', ...families], 'all'),
    severity: one(said.severity, ['all', 'major', 'minor'], 'all'),
    state: one(said.state, queueStates, 'open'),
    mine: said.mine === true,
    returned: said.returned === true,
    order: one(said.order, ['reading', 'score'], 'reading'),
  };
}
