import type { Id } from '../../../../shared/contract/model.ts';
import { editsBetween } from '../../../../shared/text/merge.ts';
import type { Span, TextEdit } from '../../../../shared/text/spans.ts';
import type { Desk } from './desk.ts';
import { openEditor } from './editing.ts';
import { currentFinding, currentRow } from './walk.ts';

/** The editor on screen, as the rest of the page may use it. Every change keeps the caret's place and can be undone in it. */
export interface OpenEditor {
  readonly rowId: Id;
  /** The text as it stands, also what an input method has not finished yet. */
  text(): string;
  /** What is selected; empty at the caret. */
  selection(): Span;
  /** Makes the edits as one step of the editor's undo; the caret goes behind the last one where `select` is `after`. */
  edit(edits: readonly TextEdit[], select?: 'keep' | 'after'): void;
  focus(): void;
}

const editors = new WeakMap<Desk, OpenEditor>();
const waiting = new WeakMap<Desk, Set<(editor: OpenEditor) => void>>();

/** Called by the editor when it is on screen; the answered function when it goes. */
export function attachEditor(desk: Desk, editor: OpenEditor): () => void {
  editors.set(desk, editor);
  for (const resolve of waiting.get(desk) ?? []) resolve(editor);
  waiting.delete(desk);
  return () => {
    if (editors.get(desk) === editor) editors.delete(desk);
  };
}

/** The editor that is open now. */
export function editorOf(desk: Desk): OpenEditor | undefined {
  const { editing } = desk.view.get();
  const editor = editors.get(desk);
  return editing && editor?.rowId === editing.rowId ? editor : undefined;
}

/** The open editor, or the one of the current row once it is opened; nothing where there is nothing to edit. */
export async function needEditor(desk: Desk): Promise<OpenEditor | undefined> {
  const open = editorOf(desk);
  if (open) return open;
  const { rowId } = desk.store.get().selection;
  if (rowId === undefined) return undefined;
  const span = currentFinding(desk)?.revisionSpans.find((each) => each.rowId === currentRow(desk)?.id);
  const attached = new Promise<OpenEditor>((resolve) => {
    const all = waiting.get(desk) ?? new Set();
    waiting.set(desk, all.add(resolve));
  });
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
