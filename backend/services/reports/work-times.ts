import type { Id } from '../../../shared/contract/model.ts';
import type { RecordedAct } from '../../database/queries/reports.ts';

/** Seconds: a longer pause between two acts is not all work, and counts as this. */
export const longestGap = 300;

/** Seconds of work on one row. */
export interface RowTime {
  /** Of whoever edited, dismissed, confirmed or reopened; missing where it cannot be known. */
  work?: number;
  /** Of whoever approved or returned. */
  review?: number;
  readonly people: Map<Id, number>;
}

/**
 * Measures the work on each row from the append-only record, undone steps included: they took their time, too. What
 * passes between two acts of one person in a story is counted for the row of the second act, at most `longestGap`. A
 * step on many rows is shared by them evenly. The first act of a person in a story only starts the clock.
 *
 * @param acts person by person, in the order of time
 */
export function workTimes(acts: readonly RecordedAct[]): Map<Id, RowTime> {
  const rows = new Map<Id, RowTime>();
  let last: { personId: Id; at: number } | undefined;
  for (let from = 0, to = 0; from < acts.length; from = to) {
    const first = acts[from] as RecordedAct;
    while (isSameStep(first, acts[to])) to++;
    const step = acts.slice(from, to);
    const at = Date.parse(first.at);
    if (last?.personId === first.personId) {
      const gap = Math.min(Math.max(0, (at - last.at) / 1000), longestGap);
      for (const act of step) add(rows, act, gap / step.length);
    }
    last = { personId: first.personId, at };
  }
  return rows;
}

function isSameStep(first: RecordedAct, act: RecordedAct | undefined): boolean {
  return act?.personId === first.personId && act.at === first.at && act.actionId === first.actionId;
}

function add(rows: Map<Id, RowTime>, { rowId, personId, isReview }: RecordedAct, seconds: number): void {
  const time: RowTime = rows.get(rowId) ?? { people: new Map() };
  rows.set(rowId, time);
  if (isReview === 1) time.review = (time.review ?? 0) + seconds;
  else time.work = (time.work ?? 0) + seconds;
  time.people.set(personId, (time.people.get(personId) ?? 0) + seconds);
}
