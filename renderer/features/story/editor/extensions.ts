import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { changeMarks, findingMarks } from './finding-marks.ts';

export interface EditorOptions {
  readonly machine: string;
  /** A row that has line breaks may get more; all others stay one line. */
  readonly lineBreaks: boolean;
  readonly label: string;
  readonly language: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onConfirm: () => void;
}

/** Everything that the editor of one row can do. */
export function editorExtensions(options: EditorOptions): Extension[] {
  return [
    history(),
    // Not `drawSelection` for the caret's look alone: it also keeps the caret visible inside underlined words.
    drawSelection(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      lang: options.language,
      spellcheck: 'true',
      autocapitalize: 'off',
    }),
    findingMarks,
    changeMarks(options.machine),
    options.lineBreaks ? [] : oneLine,
    Prec.highest(
      keymap.of([
        { key: 'Escape', run: does(options.onLeave) },
        { key: 'Mod-Enter', run: does(options.onConfirm) },
        ...(options.lineBreaks ? [] : [{ key: 'Enter', run: () => true }]),
      ]),
    ),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onText(update.state.doc.toString());
    }),
    look,
  ];
}

function does(work: () => void): () => boolean {
  return () => {
    work();
    return true;
  };
}

/** Line breaks that come by paste or drop become spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const changes: { from: number; to: number; insert: string }[] = [];
  transaction.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    changes.push({ from, to, insert: inserted.toString().replaceAll(/\s*\n\s*/g, ' ') });
  });
  const last = changes.at(-1);
  return [
    {
      changes,
      ...(last ? { selection: { anchor: endOf(changes) } } : {}),
      scrollIntoView: true,
      userEvent: 'input.paste',
    },
  ];
});

/** Where the text of the last change ends once all are made. */
function endOf(changes: readonly { from: number; to: number; insert: string }[]): number {
  const before = changes.slice(0, -1).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  const last = changes.at(-1);
  return last ? last.from + before + last.insert.length : 0;
}

/** The editor looks like the cell that it replaces. */
const look = EditorView.theme({
  '&': { font: 'inherit', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
});
