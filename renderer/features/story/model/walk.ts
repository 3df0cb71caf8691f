import type { FindingView, Id, QueueItem, RowView } from '../../../../shared/contract/model.ts';
import type { Desk } from './desk.ts';
import { leaveEditor } from './editing.ts';
import { firstOpen, step } from './queue.ts';
import { activeParts } from './queue-filter.ts';

/** The row that is current and loaded. */
export function currentRow(desk: Desk): RowView | undefined {
  const { rowId } = desk.store.get().selection;
  return rowId === undefined ? undefined : desk.store.row(rowId);
}

/** The finding that the card shows. */
export function currentFinding(desk: Desk) {
  const { findingId } = desk.store.get().selection;
  return currentRow(desk)?.findingList.find(({ id }) => id === findingId);
}

/** The finding whose related passages are highlighted: the one whose card is open in the editor, else the current one. */
export function pointedFinding(desk: Desk): FindingView | undefined {
  const { pointed } = desk.view.get();
  return currentRow(desk)?.findingList.find(({ id }) => id === pointed) ?? currentFinding(desk);
}

/** Where the current row stands; the first row where there is none. */
export function currentPosition(desk: Desk): number {
  const { rowId } = desk.store.get().selection;
  return rowId === undefined ? 0 : (desk.store.positionOf(rowId) ?? 0);
}

/** Goes to a row and a finding in it. An editor open in another row is left first; where that fails nothing moves. */
export async function goTo(desk: Desk, rowId: Id, findingId?: Id): Promise<boolean> {
  const { editing, chooser } = desk.view.get();
  if (editing && editing.rowId !== rowId && !(await leaveEditor(desk))) return false;
  desk.store.select({ rowId, findingId });
  // What was asked about one finding is not asked about the next.
  desk.view.set({ reveal: desk.view.get().reveal + 1, chooser: chooser === 'dismiss' ? undefined : chooser });
  desk.store.show();
  await desk.store.load(rowId);
  return true;
}

/** Goes to a row by position and to its first finding that the queue shows. */
export async function goToPosition(desk: Desk, position: number): Promise<boolean> {
  const entry = desk.store.get().index[position];
  if (!entry) return false;
  const item = desk.queue().find(({ rowId }) => rowId === entry.id);
  if (!(await goTo(desk, entry.id, item?.findingId))) return false;
  if (!item) selectFirst(desk, entry.id);
  return true;
}

/** Where the queue has not been read as far as the row, the row's own findings tell which is first. */
function selectFirst(desk: Desk, rowId: Id): void {
  const { selection } = desk.store.get();
  const view = desk.view.get();
  if (selection.rowId !== rowId || selection.findingId !== undefined || activeParts(view).length > 0) return;
  const first = firstOpen(desk.store.row(rowId)?.findingList ?? [], view.showAdvice);
  if (first) desk.store.select({ rowId, findingId: first.id });
}

/** Next or previous finding of the queue, round its end. */
export async function stepFinding(desk: Desk, direction: 1 | -1): Promise<void> {
  const { findingId } = desk.store.get().selection;
  const item = step(desk.queue(), { findingId, position: currentPosition(desk) }, direction);
  if (item) await goTo(desk, item.rowId, item.findingId);
}

/** Tells the position of the row on screen that stands next to a position. */
export type RowBeside = (position: number, direction: 1 | -1) => number | undefined;

/** Next or previous row on screen. */
export async function stepRow(desk: Desk, direction: 1 | -1, beside: RowBeside): Promise<void> {
  const target = beside(currentPosition(desk), direction);
  if (target !== undefined) await goToPosition(desk, target);
}

/**
 * After a decision on a finding: the first of the findings that followed it which is still in the queue; after a check
 * that gave findings new names, the next one from here.
 */
export async function goOn(desk: Desk, followed: readonly QueueItem[]): Promise<boolean> {
  const named = firstLeft(desk.queue(), followed);
  const next = named ?? step(desk.queue(), { position: currentPosition(desk) }, 1);
  if (next) return goTo(desk, next.rowId, next.findingId);
  const row = currentRow(desk);
  desk.store.select({ rowId: row?.id, findingId: undefined });
  return false;
}

/** The first of these that is still in the queue. Mostly it is the very first, so no list of all is made for it. */
function firstLeft(queue: readonly QueueItem[], followed: readonly QueueItem[]): QueueItem | undefined {
  const [first] = followed;
  if (first && queue.some(({ findingId }) => findingId === first.findingId)) return first;
  const waiting = new Set(queue.map(({ findingId }) => findingId));
  return followed.find(({ findingId }) => waiting.has(findingId));
}

/** Keeps a finding selected while its row changes under it: where it is gone, the row's first open one takes its place. */
export function keepSelection(desk: Desk): void {
  const row = currentRow(desk);
  if (!row || currentFinding(desk)) return;
  const { findingId } = desk.store.get().selection;
  if (findingId === undefined) return;
  desk.store.fallBack({ rowId: row.id, findingId: firstOpen(row.findingList, desk.view.get().showAdvice)?.id });
}
