import type { EditorView } from '@codemirror/view';
import { useMemo } from 'react';
import type { RowView } from '../../../../shared/contract/model.ts';
import { missingSigns, signsIn } from '../../../../shared/text/codes.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useAriaKeys } from '../../../keys/command-keys.tsx';
import { useCommand } from '../../../keys/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useStory } from '../desk-context.ts';
import { editText } from '../editor/editor-handle.ts';
import css from './codes.module.css';
import { useRowCodes } from './row-codes.tsx';
import { wordsOf } from './words-of.ts';

export interface MissingCodesProps {
  readonly row: RowView;
  readonly machine: string;
  readonly draft: string;
  readonly view: () => EditorView | undefined;
}

/** The codes that the original has and the draft has not, each a key away. Nothing where none is missing. */
export function MissingCodes({ row, machine, draft, view }: MissingCodesProps) {
  const { t } = useTranslation('revising');
  const codes = useRowCodes();
  const wanted = useWantedSigns(row, machine);
  const missing = useMemo(() => missingSigns(wanted, draft), [wanted, draft]);
  const keys = useAriaKeys('editor.insertCode');
  const [next] = missing;

  function insert(sign: string): void {
    const editor = view();
    if (!editor || editor.composing) return;
    const { from, to } = editor.state.selection.main;
    editText(editor, [{ start: from, end: to, text: sign }], 'after');
    editor.focus();
  }

  useCommand('editor.insertCode', () => next !== undefined && insert(next), next !== undefined);
  if (next === undefined) return null;
  return (
    <section className={css.missing} aria-label={t('codes.missing', { count: missing.length })}>
      <span>{t('codes.missing', { count: missing.length })}</span>
      {missing.map((sign, place) => {
        const words = wordsOf(
          sign,
          codes.find((code) => code.sign === sign),
        );
        return (
          <Button
            key={`${sign}${missing.indexOf(sign, place)}`}
            small
            aria-label={t('codes.insert', { code: words })}
            aria-keyshortcuts={place === 0 ? keys : undefined}
            // The caret stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(sign)}
          >
            {words}
          </Button>
        );
      })}
    </section>
  );
}

/** Those of the original; of the machine's text where the original has none. */
function useWantedSigns(row: RowView, machine: string): readonly string[] {
  const originalId = useStory(({ sources }) => sources.find(({ kind, aligned }) => kind === 'original' && aligned)?.id);
  const original = originalId === undefined ? '' : (row.cells[originalId] ?? '');
  return useMemo(() => {
    const signs = signsIn(original);
    return signs.length > 0 ? signs : signsIn(machine);
  }, [original, machine]);
}
