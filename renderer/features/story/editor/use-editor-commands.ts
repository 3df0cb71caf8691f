import type { EditorView } from '@codemirror/view';
import type { SuggestionNumber } from '../../../../shared/commands.ts';
import { editsBetween } from '../../../../shared/text/merge.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import { useCommand } from '../../../keys/use-command.ts';
import { useDesk } from '../desk-context.ts';
import { focusGrid } from '../focus.ts';
import { decideRow } from '../model/decisions.ts';
import { stepOut } from '../model/editing.ts';
import { speller } from '../spelling/speller.ts';
import { applyInEditor } from './apply-suggestion.ts';
import { type CardTarget, openCardOf, showCard, stepTarget, targetAt } from './card.ts';
import { editText } from './editor-handle.ts';

export interface EditorCommandOptions {
  readonly view: () => EditorView | undefined;
  readonly machine: string;
  /** The text is not the machine's. */
  readonly changed: boolean;
  readonly toggleDiff: () => void;
  readonly toggleSources: () => void;
  /** Nothing where no other source has a text in this row. */
  readonly hasSources: boolean;
  readonly learnWord: (word: string) => void;
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly SuggestionNumber[];

/** The keys of the row's editor, while it is open. */
export function useEditorCommands(options: EditorCommandOptions): void {
  const { view, machine, changed, toggleDiff, toggleSources, hasSources, learnWord } = options;
  const desk = useDesk();
  const within = (work: (editor: EditorView) => void) => () => {
    const editor = view();
    // A key in the middle of a composition belongs to the input method.
    if (editor && !editor.composing) work(editor);
  };
  const select = (target: CardTarget | undefined): void => {
    const { rowId } = desk.view.get().editing ?? {};
    if (target?.kind === 'finding' && rowId !== undefined) desk.store.select({ rowId, findingId: target.findingId });
  };

  useCommand(
    'editor.leave',
    within((editor) => {
      if (openCardOf(editor.state)) editor.dispatch({ effects: showCard.of(null) });
      else void stepOut(desk, focusGrid);
    }),
  );
  useCommand(
    'editor.confirm',
    within(() => void decideRow(desk, 'review.confirm').then(() => focusGrid())),
  );
  useCommand(
    'editor.card',
    within((editor) => {
      const target = targetAt(editor.state, editor.state.selection.main.head);
      if (target) editor.dispatch({ effects: showCard.of(openCardOf(editor.state) ? null : target) });
      select(target ?? stepTarget(editor, 1));
    }),
  );
  useCommand(
    'editor.next',
    within((editor) => select(stepTarget(editor, 1))),
  );
  useCommand(
    'editor.previous',
    within((editor) => select(stepTarget(editor, -1))),
  );
  for (const number of numbers) {
    // The list never changes its length: the order of hooks stays the same.
    useCommand(
      `editor.apply${number}`,
      within((editor) => apply(editor, number)),
    );
  }
  useCommand('editor.diff', toggleDiff);
  useCommand('editor.sources', toggleSources, hasSources);
  useCommand(
    'editor.restore',
    within((editor) => editText(editor, editsBetween(editor.state.doc.toString(), machine))),
    changed,
  );
  useCommand(
    'editor.restoreChange',
    within((editor) => restoreAt(editor, machine)),
    changed,
  );
  useCommand(
    'editor.learnWord',
    within((editor) => {
      const target = chosenTarget(editor);
      if (target?.kind === 'spelling') learnWord(target.word);
    }),
  );

  function apply(editor: EditorView, number: number): void {
    const target = chosenTarget(editor);
    const { findingId } = desk.store.get().selection;
    if (target?.kind === 'spelling') void replaceMisspelled(editor, target, number);
    else if (target) applyInEditor(desk, editor, target.findingId, number);
    else if (findingId !== undefined) applyInEditor(desk, editor, findingId, number);
  }
}

/** What the keys act on: what the open card explains, or what is marked at the caret. */
function chosenTarget(editor: EditorView): CardTarget | undefined {
  return openCardOf(editor.state) ?? targetAt(editor.state, editor.state.selection.main.head);
}

/** Puts one of the words that could be meant in the misspelled one's place, unless that was changed meanwhile. */
export async function replaceMisspelled(
  editor: EditorView,
  { start, end, word }: Span & { readonly word: string },
  number: number,
): Promise<void> {
  const text = (await speller().suggest(word))[number - 1];
  if (text !== undefined && editor.state.sliceDoc(start, end) === word) editText(editor, [{ start, end, text }]);
}

/** Puts the machine's words back where the caret or the selection is: every change that it touches. */
function restoreAt(editor: EditorView, machine: string): void {
  const { from, to } = editor.state.selection.main;
  const changes = editsBetween(editor.state.doc.toString(), machine);
  const touched = changes.filter(({ start, end }) => start <= to && from <= end);
  editText(editor, touched);
}
