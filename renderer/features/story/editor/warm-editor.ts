import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { speller } from '../spelling/speller.ts';
import { createCardHosts } from './card.ts';
import { editorExtensions } from './extensions.ts';
import css from './row-editor.module.css';

const sample = 'The the gate opend.';

/** Pieces of work after which the first row opens for typing as fast as the second: the same editor, where nobody sees it. */
export function warmEditor(): (() => void)[] {
  let editor: EditorView | undefined;
  return [
    () => void speller().unknown(['opend']),
    () => {
      editor = new EditorView({
        state: EditorState.create({
          doc: sample,
          extensions: editorExtensions({
            machine: 'The gate opened.',
            codes: [],
            lineBreaks: false,
            label: '',
            language: 'en',
            phrases: {},
            hosts: createCardHosts(),
            marks: undefined,
            spelling: { speller: speller(), isOwn: () => false },
            onText: () => {},
            onComposing: () => {},
            onFinding: () => {},
          }),
        }),
      });
    },
    () => {
      if (!editor) return;
      const place = document.createElement('div');
      place.className = css.unseen ?? '';
      place.inert = true;
      place.append(editor.dom);
      document.body.append(place);
      editor.coordsAtPos(0);
      editor.dispatch({ changes: { from: 0, insert: 'x' }, selection: { anchor: 1 } });
      editor.coordsAtPos(1);
      editor.destroy();
      place.remove();
    },
  ];
}
