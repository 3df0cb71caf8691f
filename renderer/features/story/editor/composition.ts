import type { Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';

/** Milliseconds after an input method's end in which CodeMirror still reads what it left. */
const settling = 60;

/** Tells when an input method begins to compose, and when what it made is in the text. */
export function composition(onComposing: (isComposing: boolean, text: string) => void): Extension {
  return ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      clearTimeout(timer);
      onComposing(true, view.state.doc.toString());
    };
    const end = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (view.composing ? end() : onComposing(false, view.state.doc.toString())), settling);
    };
    view.contentDOM.addEventListener('compositionstart', begin);
    view.contentDOM.addEventListener('compositionend', end);
    return {
      destroy() {
        clearTimeout(timer);
        view.contentDOM.removeEventListener('compositionstart', begin);
        view.contentDOM.removeEventListener('compositionend', end);
      },
    };
  });
}
