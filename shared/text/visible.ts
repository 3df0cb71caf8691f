import { codeSigns } from './codes.ts';

/** Characters that say nothing to the eye, or change how others stand: shown, or a text would not be what one sees. */
const hidden = /[[\p{Cc}--[\t\n\r]]\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gv;

/** An inline code where its label is not known: as long as its sign. */
const someCode = '\u2039\u203a';

/** Stands for what has no picture of its own. */
const placeholder = '\u2426';

/**
 * A text as it is shown: control characters, NUL and the marks that turn the direction of writing as signs that can be
 * seen. Never changes the length, so that places in it are places in the text. For the screen alone: what is stored,
 * copied by the editor and exported stays as it is.
 */
export function visibleText(text: string): string {
  return text
    .replace(hidden, (character) => {
      const code = character.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : placeholder;
    })
    .replace(codeSigns, someCode);
}
