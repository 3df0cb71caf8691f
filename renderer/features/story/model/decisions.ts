import type { Change, Input, MethodName, Output } from '../../../../shared/contract/api.ts';
import type { DismissalScope, Id } from '../../../../shared/contract/model.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { leaveEditor } from './editing.ts';
import { nextAwaiting } from './next-row.ts';
import { following } from './queue.ts';
import { reportRefusal } from './refusals.ts';
import { currentFinding, currentPosition, currentRow, goOn, goTo, goToPosition } from './walk.ts';

type Changing = { [M in MethodName]: Output<M> extends Change ? M : never }[MethodName];

/** Asks the backend for a change and takes it in; a refusal is shown and answered as nothing. */
async function change<M extends Changing>(desk: Desk, method: M, input: Input<M>): Promise<Output<M> | undefined> {
  const answer = await desk.client.invoke(method, input);
  if (!answer.ok) {
    reportRefusal(desk, answer.error);
    return undefined;
  }
  desk.store.take(answer.data as Change);
  return answer.data;
}

/** Runs a decision after the ones before it and with everything typed saved. */
function decide(desk: Desk, work: () => Promise<unknown>): Promise<void> {
  return desk.inTurn(async () => {
    if (await leaveEditor(desk)) await work();
  });
}

/** Applies suggestion `number` (1-based) of the current finding and goes on. */
export function applySuggestion(desk: Desk, number: number): Promise<void> {
  return decide(desk, async () => {
    const finding = currentFinding(desk);
    if (finding?.state !== 'open' || !finding.suggestions[number - 1]) return;
    const followed = following(desk.queue(), finding.id);
    const input = { findingId: finding.id, suggestion: number - 1, by: desk.person().id };
    if (await change(desk, 'review.apply', input)) await goOn(desk, followed);
  });
}

/** Dismisses the current finding and goes on. */
export function dismissFinding(desk: Desk, scope: DismissalScope, reason?: string): Promise<void> {
  return decide(desk, async () => {
    const finding = currentFinding(desk);
    if (finding?.state !== 'open') return;
    const followed = following(desk.queue(), finding.id);
    const said = reason?.trim();
    const input = { findingId: finding.id, scope, by: desk.person().id, ...(said ? { reason: said } : {}) };
    if (await change(desk, 'review.dismiss', input)) await goOn(desk, followed);
  });
}

type RowDecision = 'review.confirm' | 'review.approve';

/** Decides on the current row and goes to the next one that waits for this person. */
export function decideRow(desk: Desk, method: RowDecision): Promise<void> {
  return decide(desk, async () => {
    const row = currentRow(desk);
    if (row && (await change(desk, method, { rowIds: [row.id], by: desk.person().id }))) await goToNextRow(desk);
  });
}

/** Sends the current row back to the translator. */
export function returnRow(desk: Desk, comment: string): Promise<void> {
  return decide(desk, async () => {
    const row = currentRow(desk);
    if (!row) return;
    if (await change(desk, 'review.return', { rowIds: [row.id], comment, by: desk.person().id })) {
      await goToNextRow(desk);
    }
  });
}

async function goToNextRow(desk: Desk): Promise<void> {
  const next = nextAwaiting(desk.store.get().index, currentPosition(desk), desk.person().role);
  if (next !== undefined) await goToPosition(desk, next);
  else showToast({ text: nothingWaits });
}

const nothingWaits: Localized = {
  en: 'No row waits for you any more.',
  zh: '没有需要您处理的行了。',
};

/** Takes back the decision on the current row. */
export function reopenRow(desk: Desk): Promise<void> {
  return decide(desk, async () => {
    const row = currentRow(desk);
    if (row) await change(desk, 'review.reopen', { rowIds: [row.id], by: desk.person().id });
  });
}

/** Puts the machine's text back into the current row. */
export function restoreRow(desk: Desk): Promise<void> {
  return decide(desk, async () => {
    const row = currentRow(desk);
    if (row?.changed) await change(desk, 'review.restore', { rowIds: [row.id], by: desk.person().id });
  });
}

/** Confirms or approves many rows as one step. */
export function decideRows(desk: Desk, method: RowDecision, rowIds: readonly Id[], done: Localized): Promise<void> {
  return decide(desk, async () => {
    if (rowIds.length === 0) return;
    if (await change(desk, method, { rowIds: [...rowIds], by: desk.person().id })) showToast({ text: done });
  });
}

/** Undoes or redoes the story's last step, says what it was, and goes there. */
export function stepHistory(desk: Desk, direction: 'undo' | 'redo'): Promise<void> {
  return decide(desk, async () => {
    const done = await change(desk, `history.${direction}`, { storyId: desk.store.storyId, by: desk.person().id });
    if (!done) return;
    // Walking through many steps shows the last one only.
    showToast({ text: done.what, topic: 'history' });
    const row = done.rows[0];
    if (row && done.rows.every(({ id }) => id !== currentRow(desk)?.id)) {
      await goTo(desk, row.id, row.findingList.find(({ state }) => state === 'open')?.id);
    }
  });
}
