import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { diffTexts } from '../../../../shared/text/diff-long.ts';
import css from '../marks.module.css';

/** Up to this many UTF-16 units the text is compared at every key. */
const comparedAtOnce = 8000;
/** Milliseconds without typing after which a longer one is. */
const pause = 250;

const compareAgain = StateEffect.define<null>();
const inserted = Decoration.mark({ class: css.insert ?? '' });

/**
 * Shows which words of the text are not the machine's. While an input method composes, and between two comparisons of a
 * very long text, the marks only move along.
 */
export function changeMarks(machine: string): Extension {
  const compare = (state: EditorState): DecorationSet =>
    Decoration.set(
      diffTexts(machine, state.doc.toString())
        .filter(({ kind, afterStart, afterEnd }) => kind === 'insert' && afterStart < afterEnd)
        .map(({ afterStart, afterEnd }) => inserted.range(afterStart, afterEnd)),
      true,
    );
  const field = StateField.define<DecorationSet>({
    create: compare,
    update(changes, transaction) {
      if (transaction.effects.some((effect) => effect.is(compareAgain))) return compare(transaction.state);
      if (!transaction.docChanged) return changes;
      const isLater = transaction.isUserEvent('input.type.compose') || transaction.newDoc.length > comparedAtOnce;
      return isLater ? changes.map(transaction.changes) : compare(transaction.state);
    },
    provide: (own) => EditorView.decorations.from(own),
  });
  return [field, comparesLater];
}

const comparesLater = ViewPlugin.fromClass(
  class {
    timer: ReturnType<typeof setTimeout> | undefined;

    update({ docChanged, view }: ViewUpdate): void {
      if (!docChanged || (view.state.doc.length <= comparedAtOnce && !view.composing)) return;
      this.later(view);
    }

    later(view: EditorView): void {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        // A change of the marks in the middle of a composition would end it.
        if (view.composing) this.later(view);
        else view.dispatch({ effects: compareAgain.of(null) });
      }, pause);
    }

    destroy(): void {
      clearTimeout(this.timer);
    }
  },
);
