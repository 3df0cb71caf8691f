import type { Change, Input } from '../../../../shared/contract/api.ts';
import type { Result } from '../../../../shared/contract/errors.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { showToast } from '../../../ui/toast-store.ts';
import { decide, offerUndo } from '../model/change.ts';
import type { Desk } from '../model/desk.ts';
import { reportRefusal } from '../model/refusals.ts';
import { currentPosition, goTo } from '../model/walk.ts';

/** Merges the current row with the next one, or with the one before. */
export function mergeRow(desk: Desk, direction: 'next' | 'previous'): Promise<void> {
  return decide(desk, async () => {
    const at = currentPosition(desk);
    const first = direction === 'next' ? at : at - 1;
    const rowIds = desk.store
      .get()
      .index.slice(Math.max(0, first), first + 2)
      .map(({ id }) => id);
    if (first < 0 || rowIds.length < 2) {
      showToast({ text: direction === 'next' ? noNext : noPrevious, topic: 'structure' });
      return;
    }
    const answer = await desk.client.invoke('rows.merge', { rowIds, by: desk.person().id });
    await settle(desk, answer, {
      en: `Rows ${first + 1} and ${first + 2} are one now.`,
      zh: `第 ${first + 1} 行和第 ${first + 2} 行已合并。`,
    });
  });
}

/** Splits a row at these places. */
export function splitRow(desk: Desk, input: Omit<Input<'rows.split'>, 'by'>): Promise<void> {
  return decide(desk, async () => {
    const number = (desk.store.positionOf(input.rowId) ?? 0) + 1;
    const answer = await desk.client.invoke('rows.split', { ...input, by: desk.person().id });
    await settle(desk, answer, {
      en: `Row ${number} is two rows now.`,
      zh: `第 ${number} 行已拆分为两行。`,
    });
  });
}

/** Moves a column's sentence to the neighbouring row. */
export function shiftSentence(desk: Desk, rowId: Id, sourceId: Id, direction: 'next' | 'previous'): Promise<void> {
  return decide(desk, async () => {
    const number = (desk.store.positionOf(rowId) ?? 0) + (direction === 'next' ? 2 : 0);
    const answer = await desk.client.invoke('rows.shift', { rowId, sourceId, direction, by: desk.person().id });
    await settle(desk, answer, {
      en: `The sentence is in row ${number} now.`,
      zh: `该句已移到第 ${number} 行。`,
    });
  });
}

/** Shows the story with its new rows, says what was done and offers to take it back; the row keeps the selection. */
async function settle(desk: Desk, answer: Result<Change>, done: Localized): Promise<void> {
  if (!answer.ok) {
    reportRefusal(desk, answer.error);
    return;
  }
  await desk.store.open();
  const [row] = answer.data.rows;
  if (row) await goTo(desk, row.id, row.findingList.find(({ state }) => state === 'open')?.id);
  offerUndo(desk, done, answer.data.step);
}

const noNext: Localized = { en: 'This is the last row.', zh: '这已是最后一行。' };
const noPrevious: Localized = { en: 'This is the first row.', zh: '这已是第一行。' };
