import type { Extension } from '@codemirror/state';
import { Decoration, EditorView, MatchDecorator, ViewPlugin, WidgetType } from '@codemirror/view';
import { codeSigns, type InlineCode } from '../../../../shared/text/codes.ts';
import css from '../codes/codes.module.css';
import { wordsOf } from '../codes/words-of.ts';

/** Shows inline codes by their names. The caret goes over one at once, and one key deletes it: it is one letter. */
export function inlineCodes(codes: readonly InlineCode[]): Extension {
  const bySign = new Map(codes.map((code) => [code.sign, code]));
  const matcher = new MatchDecorator({
    regexp: new RegExp(codeSigns.source, 'gu'),
    decoration: ([sign]) => Decoration.replace({ widget: new CodeWidget(sign, bySign.get(sign)) }),
  });
  const shown = ViewPlugin.define(
    (view) => ({
      decorations: matcher.createDeco(view),
      update(update) {
        this.decorations = matcher.updateDeco(update, this.decorations);
      },
    }),
    { decorations: ({ decorations }) => decorations },
  );
  return [shown, EditorView.atomicRanges.of((view) => view.plugin(shown)?.decorations ?? Decoration.none)];
}

class CodeWidget extends WidgetType {
  readonly #sign: string;
  readonly #code: InlineCode | undefined;

  constructor(sign: string, code: InlineCode | undefined) {
    super();
    this.#sign = sign;
    this.#code = code;
  }

  override eq(other: CodeWidget): boolean {
    return other.#sign === this.#sign && other.#code === this.#code;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = css.code ?? '';
    chip.dataset.label = wordsOf(this.#sign, this.#code);
    if (this.#code) {
      chip.dataset.kind = this.#code.kind;
      chip.title = this.#code.data;
    }
    // Named for screen readers, which read no text of a widget's ::before in an editor.
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', chip.dataset.label);
    return chip;
  }
}
