import type { Change } from '../../../../shared/contract/api.ts';
import type { RowView } from '../../../../shared/contract/model.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { type Bulk, bulkRule } from '../../../../shared/review/bulk.ts';
import { showToast } from '../../../ui/toast-store.ts';
import { change, decide, goOnMeanwhile, offerUndo } from './change.ts';
import type { Desk } from './desk.ts';
import { nextAwaiting } from './next-row.ts';
import { following } from './queue.ts';
import { currentFinding, currentPosition, currentRow, goOn, goTo, goToPosition } from './walk.ts';

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

type RowDecision = 'review.confirm' | 'review.approve';

/** Decides on the current row and goes to the next one that waits for this person. */
export function decideRow(desk: Desk, method: RowDecision): Promise<void> {
  return decideAndGoOn(desk, (row) => change(desk, method, { rowIds: [row.id], by: desk.person().id }));
}

/** Sends the current row back to the translator. */
export function returnRow(desk: Desk, comment: string): Promise<void> {
  return decideAndGoOn(desk, (row) =>
    change(desk, 'review.return', { rowIds: [row.id], comment, by: desk.person().id }),
  );
}

/** Confirms the current row with an answer to what the reviewer said of it, and goes on. */
export function answerRow(desk: Desk, comment: string): Promise<void> {
  return decideAndGoOn(desk, (row) =>
    change(desk, 'review.confirm', { rowIds: [row.id], comment, by: desk.person().id }),
  );
}

function decideAndGoOn(desk: Desk, decideOn: (row: RowView) => Promise<Change | undefined>): Promise<void> {
  return decide(desk, async () => {
    const row = currentRow(desk);
    if (!row) return;
    const next = nextAwaiting(desk.store.get().index, currentPosition(desk), desk.person().role);
    const goOnTo = next === undefined ? undefined : () => goToPosition(desk, next);
    const done = await goOnMeanwhile(desk, decideOn(row), goOnTo);
    if (done && next === undefined) showToast({ text: nothingWaits });
  });
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

/** Decides on all rows of the story that the bulk decision is for, as one step. */
export function decideBulk(desk: Desk, bulk: Bulk, done: (rows: number) => Localized): Promise<void> {
  return decide(desk, async () => {
    const before = decided(desk, bulk);
    const { storyId } = desk.store;
    const answer = await change(desk, 'review.bulk', { storyId, bulk, by: desk.person().id });
    if (answer?.step !== undefined) offerUndo(desk, done(decided(desk, bulk) - before), answer.step);
    else if (answer) showToast({ text: nothingDone, topic: 'decision' });
  });
}

const nothingDone: Localized = {
  en: 'Nothing was left to do: the rows have changed meanwhile.',
  zh: '没有可处理的行：各行在此期间已有变动。',
};

/** How many rows are as the bulk decision makes them. */
function decided(desk: Desk, bulk: Bulk): number {
  const states = desk.store.get().story?.counts.rowStates;
  return (bulkRule(bulk).decision === 'confirm' ? states?.confirmed : states?.approved) ?? 0;
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
    } else {
      desk.store.show();
    }
  });
}
