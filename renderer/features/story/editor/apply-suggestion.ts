import type { EditorView } from '@codemirror/view';
import type { Id } from '../../../../shared/contract/model.ts';
import type { Desk } from '../model/desk.ts';
import { applyBeside } from '../model/editing.ts';
import { editText } from './editor-handle.ts';
import { suggestionOf } from './finding-marks.ts';

/**
 * Applies suggestion `number` (1-based) of a finding without leaving the editor: caret and undo stay. One that also
 * changes other rows is left to the backend, and comes back as a change of this row.
 */
export function applyInEditor(desk: Desk, view: EditorView, findingId: Id, number: number): void {
  const suggestion = suggestionOf(view.state, findingId, number);
  if (suggestion?.kind === 'here') editText(view, suggestion.edits);
  else if (suggestion) void applyBeside(desk, findingId, number);
}
