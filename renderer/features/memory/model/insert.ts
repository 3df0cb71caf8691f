import { showToast } from '../../../ui/toast-store.ts';
import { editorOf } from '../../story/model/attached-editor.ts';
import type { Desk } from '../../story/model/desk.ts';
import { insertText, replaceDraft } from '../../story/model/open-editor.ts';
import { reportRefusal } from '../../story/model/refusals.ts';
import { currentRow } from '../../story/model/walk.ts';

/** Makes the current row's text that of a match: in the editor where one is open, else as an edit of its own. */
export async function takeMatch(desk: Desk, text: string): Promise<void> {
  if (editorOf(desk)) {
    await replaceDraft(desk, text);
    return;
  }
  await desk.inTurn(async () => {
    const row = currentRow(desk);
    const revision = desk.store.get().revisionSourceId;
    if (!row || revision === undefined || row.cells[revision] === text) return;
    const answer = await desk.client.invoke('review.edit', {
      rowId: row.id,
      text,
      version: row.version,
      session: crypto.randomUUID(),
      by: desk.person().id,
    });
    if (!answer.ok) {
      reportRefusal(desk, answer.error);
      return;
    }
    desk.store.take(answer.data);
    const number = row.position + 1;
    showToast({
      text: { en: `Row ${number} has the text of the match.`, zh: `第 ${number} 行已采用匹配的译文。` },
      topic: 'match',
    });
  });
}

/** Puts a term where the caret stands, parted from words beside it. */
export async function putTerm(desk: Desk, english: string): Promise<void> {
  const editor = editorOf(desk);
  if (!editor) {
    await insertText(desk, english);
    return;
  }
  const { start, end } = editor.selection();
  const text = editor.text();
  const before = /[\p{L}\p{N},;:.!?)]$/u.test(text.slice(0, start)) ? ' ' : '';
  const after = /^[\p{L}\p{N}(]/u.test(text.slice(end)) ? ' ' : '';
  await insertText(desk, `${before}${english}${after}`);
}
