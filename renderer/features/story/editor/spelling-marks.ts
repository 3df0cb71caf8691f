import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../../../../shared/text/spans.ts';
import css from '../marks.module.css';

/** A word that the dictionary does not know. */
export interface Misspelled extends Span {
  readonly word: string;
}

/** Puts the underlines of misspelled words in place. */
export const setMisspelled = StateEffect.define<readonly Misspelled[]>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMisspelled)) continue;
      const inside = effect.value.filter(({ end }) => end <= transaction.state.doc.length);
      next = Decoration.set(
        inside.map(({ start, end, word }) =>
          Decoration.mark({ class: css.spelling ?? '', attributes: { 'data-spelling': word }, word }).range(start, end),
        ),
        true,
      );
    }
    return next;
  },
  provide: (own) => EditorView.decorations.from(own),
});

/** Underlines of misspelled words; between two checks they move along. */
export const spellingMarks: Extension = field;

/** The words that are marked now. One that was typed into since is not the word it was. */
export function misspelledPlaces(state: EditorState): Misspelled[] {
  const places: Misspelled[] = [];
  state.field(field).between(0, state.doc.length, (start, end, { spec }) => {
    const { word } = spec as { word: string };
    if (state.sliceDoc(start, end) === word) places.push({ start, end, word });
  });
  return places;
}
