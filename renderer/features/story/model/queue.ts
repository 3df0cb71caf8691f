import type { FindingView, Id, QueueItem, RowView } from '../../../../shared/contract/model.ts';
import { cameFrom } from './lineage.ts';
import { matches, type QueueFilter, type RowTraits } from './queue-filter.ts';
import { isSame } from './same.ts';

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
 * answer; within a row findings stay in the order of the row. Where the lines are others is remembered (`lineage.ts`).
 * The same array where a few rows have the lines they had.
 */
export function withRows(queue: readonly QueueItem[], rows: readonly RowView[], storyId: Id): readonly QueueItem[] {
  if (rows.length <= fewRows && rows.every((row) => hasItsLines(queue, row, storyId))) return queue;
  const places = new Set(rows.map(({ position }) => position));
  const next = rows.length <= fewRows ? withFew(queue, rows, storyId, places) : withMany(queue, rows, storyId, places);
  cameFrom(queue, next, [...places]);
  return next;
}

/** One row at a time is what people change: its lines are found by their place. */
const fewRows = 8;

function hasItsLines(queue: readonly QueueItem[], row: RowView, storyId: Id): boolean {
  const fresh = queueItemsOf(row, storyId);
  return fresh.length > 0 && isSame(linesAt(queue, row.position), fresh);
}

function withMany(
  queue: readonly QueueItem[],
  rows: readonly RowView[],
  storyId: Id,
  places: Set<number>,
): QueueItem[] {
  const changed = new Set(rows.map(({ id }) => id));
  const kept: QueueItem[] = [];
  for (const item of queue) {
    if (changed.has(item.rowId)) places.add(item.position);
    else kept.push(item);
  }
  const fresh = rows.flatMap((row) => queueItemsOf(row, storyId));
  return [...kept, ...fresh].toSorted((a, b) => a.position - b.position);
}

function withFew(queue: readonly QueueItem[], rows: readonly RowView[], storyId: Id, places: Set<number>): QueueItem[] {
  let now = [...queue];
  for (const row of rows) now = withRow(now, row, storyId, places);
  return now;
}

function withRow(queue: QueueItem[], row: RowView, storyId: Id, places: Set<number>): QueueItem[] {
  const fresh = queueItemsOf(row, storyId);
  const findings = new Set(fresh.map(({ findingId }) => findingId));
  // Where rows were merged or split, the row stood elsewhere before, or its findings in another one.
  const hasLeft = (item: QueueItem): boolean =>
    item.position !== row.position && (item.rowId === row.id || findings.has(item.findingId));
  let rest = queue;
  if (!isAtHome(queue, row, findings) && queue.some(hasLeft)) {
    for (const item of queue) if (hasLeft(item)) places.add(item.position);
    rest = queue.filter((item) => !hasLeft(item));
  }
  const from = firstFrom(rest, row.position);
  const to = firstFrom(rest, row.position + 1);
  rest.splice(from, to - from, ...fresh);
  return rest;
}

/** Whether the row's lines stand where they stood, and no finding came from another row: a row has one place. */
function isAtHome(queue: readonly QueueItem[], { id, position }: RowView, findings: ReadonlySet<Id>): boolean {
  const lines = linesAt(queue, position);
  const known = new Set(lines.map(({ findingId }) => findingId));
  return lines.length > 0 && lines.every(({ rowId }) => rowId === id) && [...findings].every((each) => known.has(each));
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
  const shown = queue.filter((item) => isShown(item, view, rows));
  return view.order === 'reading' ? shown : shown.toSorted((a, b) => b.score - a.score);
}

function isShown(item: QueueItem, view: QueueView, rows: RowTraits): boolean {
  return (view.showAdvice || item.tier === 'desk') && matches(item, view, rows);
}

/**
 * What the queue shows after the lines of some positions became others: what `visibleQueue` would answer, from what it
 * answered before. The same array where nothing that is shown is another.
 */
export function visibleAgain(
  shown: readonly QueueItem[],
  queue: readonly QueueItem[],
  positions: readonly number[],
  view: QueueView,
  rows: RowTraits,
): readonly QueueItem[] {
  let next: QueueItem[] | undefined;
  for (const position of positions) {
    const now = next ?? shown;
    const fresh = linesAt(queue, position).filter((item) => isShown(item, view, rows));
    const stale = view.order === 'reading' ? linesAt(now, position) : now.filter((item) => item.position === position);
    if (fresh.length === 0 && stale.length === 0) continue;
    if (view.order === 'reading') {
      next ??= [...shown];
      next.splice(firstFrom(next, position), stale.length, ...fresh);
    } else {
      next = now.filter((item) => item.position !== position);
      for (const item of fresh) next.splice(placeByScore(next, item), 0, item);
    }
  }
  return next ?? shown;
}

function linesAt(queue: readonly QueueItem[], position: number): QueueItem[] {
  return queue.slice(firstFrom(queue, position), firstFrom(queue, position + 1));
}

/** Behind all that weigh more, or as much and do not stand behind it in the text. */
function placeByScore(queue: readonly QueueItem[], { score, position }: QueueItem): number {
  let [from, to] = [0, queue.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = queue[middle];
    if (other && (other.score > score || (other.score === score && other.position <= position))) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Where a finding stands in a queue; -1 where it does not. Where its row's position is known, and the queue stands in
 * reading order, not all of a long queue is looked through.
 */
export function placeIn(queue: readonly QueueItem[], findingId: Id | undefined, position: number | undefined): number {
  if (findingId === undefined) return -1;
  if (position !== undefined) {
    for (let at = firstFrom(queue, position); queue[at]?.position === position; at++) {
      if (queue[at]?.findingId === findingId) return at;
    }
  }
  return queue.findIndex((item) => item.findingId === findingId);
}

/** Where the selection stands when the keys move it. */
export interface Place {
  readonly findingId?: Id | undefined;
  /** Row's position; decides where to go from when no finding is selected. */
  readonly position: number;
}

/** The finding one step on or back from here; round the end to the other end. Nothing in an empty queue. */
export function step(queue: readonly QueueItem[], from: Place, direction: 1 | -1): QueueItem | undefined {
  const at = placeIn(queue, from.findingId, from.position);
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
