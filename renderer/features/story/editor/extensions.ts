import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import type { InlineCode } from '../../../../shared/text/codes.ts';
import { type CardHosts, cards } from './card.ts';
import { changeMarks } from './change-marks.ts';
import { composition } from './composition.ts';
import { adopted } from './editor-handle.ts';
import { findingAt, findingMarks, type RowMarks } from './finding-marks.ts';
import { inlineCodes } from './inline-codes.ts';
import { type SpellingOptions, spelling } from './spelling.ts';
import { spellingMarks } from './spelling-marks.ts';

export interface EditorOptions {
  readonly machine: string;
  /** What the signs of inline codes stand for. */
  readonly codes: readonly InlineCode[];
  /** A row that has line breaks may get more; all others stay one line. */
  readonly lineBreaks: boolean;
  readonly label: string;
  readonly language: string;
  /** CodeMirror's own few words in the interface's language. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly hosts: CardHosts;
  /** What is known of the text at first. */
  readonly marks: RowMarks | undefined;
  /** Nothing where there is no dictionary for the language. */
  readonly spelling: SpellingOptions | undefined;
  readonly onText: (text: string) => void;
  readonly onComposing: (isComposing: boolean) => void;
  /** The caret came into a finding's words. */
  readonly onFinding: (findingId: number) => void;
}

/** Everything that the editor of one row can do. */
export function editorExtensions(options: EditorOptions): Extension[] {
  const { onText, onComposing, onFinding } = options;
  return [
    history(),
    // Not `drawSelection` for the caret's look alone: it also keeps the caret visible inside underlined words.
    drawSelection(),
    highlightSpecialChars(),
    EditorState.phrases.of(options.phrases),
    // A carriage return is a character like any other: CodeMirror would make a line break of it and lose it.
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      lang: options.language,
      // The desk has its own, the same in every browser and offline; two underlines would be one too many.
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
    typedOver,
    inlineCodes(options.codes),
    findingMarks(options.marks),
    changeMarks(options.machine),
    options.spelling ? spelling(options.spelling) : spellingMarks,
    cards(options.hosts),
    options.lineBreaks ? [] : [oneLine, Prec.highest(keymap.of([{ key: 'Enter', run: () => true }]))],
    // Not the default keymap: it is made for programs, and takes keys such as Alt+Arrow and Ctrl+/ from people.
    keymap.of([...historyKeymap, ...standardKeymap]),
    composition((isComposing, text) => {
      if (!isComposing) onText(text);
      onComposing(isComposing);
    }),
    EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions, view }) => {
      const isTyped = transactions.some((transaction) => transaction.docChanged && !transaction.annotation(adopted));
      // What an input method has not finished is nobody's text yet.
      if (docChanged && isTyped && !view.composing) onText(state.doc.toString());
      if (!selectionSet || view.composing) return;
      const finding = findingAt(state, state.selection.main.head);
      if (finding) onFinding(finding.findingId);
    }),
    look,
  ];
}

/**
 * What is typed over selected words is put in their place here: a browser that does it gives the new words the looks of the
 * old ones, as a style of its own, which the page's security policy has to refuse.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    if (inputType !== 'insertText' || !data || view.composing || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

/** Line breaks that come by paste or drop become spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1 || transaction.annotation(adopted)) return transaction;
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

/** The editor looks like the cell that it replaces; its cards look like the desk's. */
const look = EditorView.theme({
  '&': { font: 'inherit', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-specialChar': { color: 'var(--del)', backgroundColor: 'var(--del-bg)', borderRadius: '3px', padding: '0 2px' },
  '&.cm-tooltip, .cm-tooltip': { border: 'none', backgroundColor: 'transparent', zIndex: '30' },
});
