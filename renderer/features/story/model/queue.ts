import type { FindingView, Id, QueueItem, RowView } from '../../../../shared/contract/model.ts';
import { matches, type QueueFilter, type RowTraits } from './queue-filter.ts';

export interface QueueView extends QueueFilter {
  readonly order: 'reading' | 'score';
  readonly showAdvice: boolean;
}

/** The lines of the queue that a row's findings make, in the story that the row belongs to. */
export function queueItemsOf(row: RowView, storyId: Id): QueueItem[] {
  return row.findingList.map((finding) => ({
    findingId: finding.id,
    rowId: row.id,
    position: row.position,
    check: finding.check,
    family: finding.family,
    severity: finding.severity,
    tier: finding.tier,
    state: finding.state,
    score: finding.score,
    title: finding.title,
    text: finding.text,
    ...(finding.dismissal && finding.dismissal.storyId !== storyId && { elsewhere: true as const }),
  }));
}

/**
 * The queue after rows changed: their lines are replaced, all others kept. `queue` is in reading order and so is the
 * answer; within a row findings stay in the order of the row.
 */
export function withRows(queue: readonly QueueItem[], rows: readonly RowView[], storyId: Id): QueueItem[] {
  // One row at a time is what people change: its lines are found by their place.
  if (rows.length <= fewRows) return rows.reduce<QueueItem[]>((now, row) => withRow(now, row, storyId), [...queue]);
  const changed = new Set(rows.map(({ id }) => id));
  const kept = queue.filter(({ rowId }) => !changed.has(rowId));
  const fresh = rows.flatMap((row) => queueItemsOf(row, storyId));
  return [...kept, ...fresh].toSorted((a, b) => a.position - b.position);
}

const fewRows = 8;

function withRow(queue: QueueItem[], row: RowView, storyId: Id): QueueItem[] {
  const fresh = queueItemsOf(row, storyId);
  const findings = new Set(fresh.map(({ findingId }) => findingId));
  // Where rows were merged or split, the row stood elsewhere before, or its findings in another one.
  const hasLeft = (item: QueueItem): boolean =>
    item.position !== row.position && (item.rowId === row.id || findings.has(item.findingId));
  const rest = queue.some(hasLeft) ? queue.filter((item) => !hasLeft(item)) : queue;
  const from = firstFrom(rest, row.position);
  const to = firstFrom(rest, row.position + 1);
  rest.splice(from, to - from, ...fresh);
  return rest;
}

/** Where the lines of a position begin, or would. */
function firstFrom(queue: readonly QueueItem[], position: number): number {
  let [from, to] = [0, queue.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((queue[middle]?.position ?? 0) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What the queue shows under these settings, in the order it shows it. Takes the whole queue in reading order. */
export function visibleQueue(queue: readonly QueueItem[], view: QueueView, rows: RowTraits): QueueItem[] {
  const shown = queue.filter((item) => (view.showAdvice || item.tier === 'desk') && matches(item, view, rows));
  return view.order === 'reading' ? shown : shown.toSorted((a, b) => b.score - a.score);
}

/** Where the selection stands when the keys move it. */
export interface Place {
  readonly findingId?: Id | undefined;
  /** Row's position; decides where to go from when no finding is selected. */
  readonly position: number;
}

/** The finding one step on or back from here; round the end to the other end. Nothing in an empty queue. */
export function step(queue: readonly QueueItem[], from: Place, direction: 1 | -1): QueueItem | undefined {
  const at = queue.findIndex(({ findingId }) => findingId === from.findingId);
  if (at >= 0) return queue[(at + direction + queue.length) % queue.length];
  return direction === 1
    ? (queue.find(({ position }) => position >= from.position) ?? queue[0])
    : (queue.findLast(({ position }) => position <= from.position) ?? queue.at(-1));
}

/** The findings that come after this one and then, round the end, those before it: where to go on once it is decided. */
export function following(queue: readonly QueueItem[], findingId: Id): QueueItem[] {
  const at = queue.findIndex((item) => item.findingId === findingId);
  return at < 0 ? [...queue] : [...queue.slice(at + 1), ...queue.slice(0, at)];
}

/** The finding to show first in a row: the first open one that the queue shows. */
export function firstOpen(findings: readonly FindingView[], showAdvice: boolean): FindingView | undefined {
  return findings.find(({ state, tier }) => state === 'open' && (tier === 'desk' || showAdvice));
}
