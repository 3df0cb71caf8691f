import { Annotation, EditorSelection, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Id } from '../../../../shared/contract/model.ts';
import { editsBetween } from '../../../../shared/text/merge.ts';
import type { TextEdit } from '../../../../shared/text/spans.ts';
import type { OpenEditor } from '../model/attached-editor.ts';

/** What the rest of the page may do with the editor on screen. */
export function editorHandle(view: EditorView, rowId: Id): OpenEditor {
  return {
    rowId,
    text: () => view.state.doc.toString(),
    selection: () => ({ start: view.state.selection.main.from, end: view.state.selection.main.to }),
    edit: (edits, select = 'keep') => editText(view, edits, select),
    adopt: (text) => adoptText(view, text),
    focus: () => view.focus(),
  };
}

/** Says that a change was not made in this editor: what listens to typing must not save it again. */
export const adopted = Annotation.define<true>();

function adoptText(view: EditorView, text: string): void {
  const changes = editsBetween(view.state.doc.toString(), text);
  if (changes.length === 0) return;
  view.dispatch({
    changes: changes.map(({ start, end, text: insert }) => ({ from: start, to: end, insert })),
    annotations: [adopted.of(true), Transaction.remote.of(true), Transaction.addToHistory.of(false)],
  });
}

/** Edits by a command, not by typing: one step of undo. */
export function editText(view: EditorView, edits: readonly TextEdit[], select: 'keep' | 'after' = 'keep'): void {
  if (edits.length === 0) return;
  const changes = view.state.changes(edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })));
  const last = edits.reduce((a, b) => (b.start >= a.start ? b : a));
  view.dispatch({
    changes,
    ...(select === 'after' ? { selection: EditorSelection.cursor(changes.mapPos(last.end, 1)) } : {}),
    annotations: [Transaction.userEvent.of('input.complete')],
    scrollIntoView: true,
  });
}
