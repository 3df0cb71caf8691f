import type { Id } from '../../../../shared/contract/model.ts';
import type { Span, TextEdit } from '../../../../shared/text/spans.ts';
import type { Desk } from './desk.ts';

/** The editor on screen, as the rest of the page may use it. Every change keeps the caret's place and can be undone in it. */
export interface OpenEditor {
  readonly rowId: Id;
  /** The text as it stands, also what an input method has not finished yet. */
  text(): string;
  /** What is selected; empty at the caret. */
  selection(): Span;
  /** Makes the edits as one step of the editor's undo; the caret goes behind the last one where `select` is `after`. */
  edit(edits: readonly TextEdit[], select?: 'keep' | 'after'): void;
  /** Shows somebody else's changes: not a step of this person's undo, and nothing to save. */
  adopt(text: string): void;
  focus(): void;
}

const editors = new WeakMap<Desk, OpenEditor>();
const waiting = new WeakMap<Desk, Set<(editor: OpenEditor) => void>>();

/** Resolves with the next editor that comes on screen. */
export function nextEditor(desk: Desk): Promise<OpenEditor> {
  return new Promise((resolve) => {
    waiting.set(desk, (waiting.get(desk) ?? new Set()).add(resolve));
  });
}

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
