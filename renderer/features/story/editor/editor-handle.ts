import { EditorSelection, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Id } from '../../../../shared/contract/model.ts';
import type { TextEdit } from '../../../../shared/text/spans.ts';
import type { OpenEditor } from '../model/open-editor.ts';

/** What the rest of the page may do with the editor on screen. */
export function editorHandle(view: EditorView, rowId: Id): OpenEditor {
  return {
    rowId,
    text: () => view.state.doc.toString(),
    selection: () => ({ start: view.state.selection.main.from, end: view.state.selection.main.to }),
    edit: (edits, select = 'keep') => editText(view, edits, select),
    focus: () => view.focus(),
  };
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
