import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { diffWords } from '../../../../shared/text/diff.ts';
import css from '../marks.module.css';
import type { Mark } from '../model/marks.ts';

/** Puts new underlines in place; their offsets are of the text as it stands in the editor now. */
export const setMarks = StateEffect.define<readonly Mark[]>();

/** Underlines of findings. Between two checks they move with the text that is typed around them. */
export const findingMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = decorate(effect.value, transaction.state.doc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(marks: readonly Mark[], length: number): DecorationSet {
  const ranges = marks
    .filter(({ start, end }) => start < end && end <= length)
    .map(({ start, end, family, level, findingId }): Range<Decoration> => {
      const attributes: Record<string, string> = { 'data-family': family, 'data-finding': String(findingId) };
      if (level > 0) attributes['data-level'] = String(Math.min(level, 3));
      return Decoration.mark({ class: css.mark ?? '', attributes }).range(start, end);
    });
  return Decoration.set(ranges, true);
}

/** Shows which words of the text are not the machine's. Rows are short enough to be compared at every key. */
export function changeMarks(machine: string): Extension {
  const inserted = Decoration.mark({ class: css.insert ?? '' });
  const compare = (state: EditorState): DecorationSet =>
    Decoration.set(
      diffWords(machine, state.doc.toString())
        .filter(({ kind, afterStart, afterEnd }) => kind === 'insert' && afterStart < afterEnd)
        .map(({ afterStart, afterEnd }) => inserted.range(afterStart, afterEnd)),
      true,
    );
  return StateField.define<DecorationSet>({
    create: compare,
    update: (changes, transaction) => (transaction.docChanged ? compare(transaction.state) : changes),
    provide: (field) => EditorView.decorations.from(field),
  });
}
