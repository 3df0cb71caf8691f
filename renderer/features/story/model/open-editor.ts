import { editsBetween } from '../../../../shared/text/merge.ts';
import { editorOf, nextEditor, type OpenEditor } from './attached-editor.ts';
import type { Desk } from './desk.ts';
import { openEditor } from './editing.ts';
import { currentFinding, currentRow } from './walk.ts';

/** The open editor, or the one of the current row once it is opened; nothing where there is nothing to edit. */
export async function needEditor(desk: Desk): Promise<OpenEditor | undefined> {
  const open = editorOf(desk);
  if (open) return open;
  const { rowId } = desk.store.get().selection;
  if (rowId === undefined) return undefined;
  const span = currentFinding(desk)?.revisionSpans.find((each) => each.rowId === currentRow(desk)?.id);
  const attached = nextEditor(desk);
  await openEditor(desk, rowId, span?.end);
  return desk.view.get().editing?.rowId === rowId ? (editorOf(desk) ?? attached) : undefined;
}

/**
 * Puts a text where the caret stands, over what is selected, e.g. a term. Opens the current row's editor where none is
 * open. Answers whether it is there.
 */
export async function insertText(desk: Desk, text: string): Promise<boolean> {
  const editor = await needEditor(desk);
  if (!editor) return false;
  const { start, end } = editor.selection();
  editor.edit([{ start, end, text }], 'after');
  editor.focus();
  return true;
}

/**
 * Makes the current row's text another one, e.g. a match of the memory or another source's wording. Only the words that
 * differ are touched: caret, undo and the findings elsewhere in the row stay. Answers whether it is there.
 */
export async function replaceDraft(desk: Desk, text: string): Promise<boolean> {
  const editor = await needEditor(desk);
  if (!editor) return false;
  editor.edit(editsBetween(editor.text(), text));
  editor.focus();
  return true;
}
