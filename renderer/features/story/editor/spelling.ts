import { type Extension, StateEffect } from '@codemirror/state';
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Speller } from '../spelling/speller.ts';
import { type SpelledWord, spelledWords } from '../spelling/words.ts';
import { setMisspelled, spellingMarks } from './spelling-marks.ts';

/** Milliseconds without typing after which the words are looked up. */
const pause = 200;
/** The same for the text that the editor begins with, which is on screen first. */
const firstPause = 80;

export interface SpellingOptions {
  readonly speller: Speller;
  /** Words that the desk or the story has: names, terms, and what the person has added. */
  readonly isOwn: (word: string) => boolean;
}

/** Asks for another look, e.g. after a word was added to the dictionary. */
export const checkSpelling = StateEffect.define<null>();

/** Underlines misspelled words on screen. The word that is being typed is left alone until the caret is out of it. */
export function spelling({ speller, isOwn }: SpellingOptions): Extension {
  const plugin = ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const later = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), milliseconds);
    };
    const check = async (): Promise<void> => {
      if (view.composing) {
        later(pause);
        return;
      }
      const mine = ++turn;
      const words = wordsOnScreen(view).filter(({ word }) => !isOwn(word));
      const unknown = await speller.unknown(words.map(({ word }) => word));
      // The text went on while it was looked up: the next check is on its way. A composition must not be disturbed.
      if (mine !== turn || view.composing) return;
      view.dispatch({ effects: setMisspelled.of(words.filter(({ word }) => unknown.has(word))) });
    };
    later(firstPause);
    return {
      update({ docChanged, viewportChanged, selectionSet, transactions }: ViewUpdate) {
        if (docChanged) turn++;
        const isOurs = transactions.some(({ effects }) => effects.some((effect) => effect.is(setMisspelled)));
        if (docChanged || viewportChanged || (selectionSet && !isOurs)) later(pause);
        if (transactions.some(({ effects }) => effects.some((effect) => effect.is(checkSpelling)))) later(0);
      },
      destroy: () => clearTimeout(timer),
    };
  });
  return [spellingMarks, plugin];
}

function wordsOnScreen(view: EditorView): SpelledWord[] {
  const caret = view.hasFocus ? view.state.selection.main.head : -1;
  return view.visibleRanges
    .flatMap(({ from, to }) => spelledWords(view.state.sliceDoc(from, to), from))
    .filter(({ end }) => end !== caret);
}
