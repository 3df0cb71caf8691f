import { type FormEvent, useId, useState } from 'react';
import type { RowView, Source } from '../../../../shared/contract/model.ts';
import { segmentSentences } from '../../../../shared/text/segment.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useCurrentRow, useDesk, useStory } from '../desk-context.ts';
import { shiftSentence } from './change-rows.ts';
import css from './split.module.css';
import { useColumnTitle } from './split-dialog.tsx';

export interface ShiftDialogProps {
  readonly direction: 'next' | 'previous';
  readonly onClose: () => void;
}

/** Which column's sentence goes to the neighbouring row: the original's first, as it is the one that is mostly wrong. */
export function ShiftDialog({ direction, onClose }: ShiftDialogProps) {
  const { t } = useTranslation('structure');
  const desk = useDesk();
  const form = useId();
  const live = useCurrentRow();
  const [row] = useState(live);
  const sources = useStory((state) => state.sources);
  const titleOf = useColumnTitle();
  const choices = row ? movable(row, sources, direction) : [];
  const [chosen, setChosen] = useState(choices[0]?.source.id);
  const number = (row?.position ?? 0) + 1;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!row || chosen === undefined) return;
    onClose();
    void shiftSentence(desk, row.id, chosen, direction);
  }

  return (
    <Dialog
      open
      size="medium"
      onClose={onClose}
      title={t(`shift.${direction}`, { row: number, to: number + (direction === 'next' ? 1 : -1) })}
      about={t('shift.about')}
      foot={
        <Button look="primary" type="submit" form={form} disabled={chosen === undefined}>
          {t('shift.do')}
          <Kbd keys={['↵']} />
        </Button>
      }
    >
      <form id={form} onSubmit={submit}>
        <fieldset className={css.choices} aria-label={t('shift.columns')}>
          {choices.map(({ source, sentence }) => (
            <label key={source.id} className={css.choice}>
              <input
                type="radio"
                name="column"
                checked={chosen === source.id}
                onChange={() => setChosen(source.id)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') submit(event);
                }}
              />
              <span>{titleOf(source.id).label}</span>
              <span className={css.choiceText} lang={source.language === 'zh' ? 'zh-CN' : 'en'}>
                {sentence}
              </span>
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}

/** The columns with a text in the row, and the sentence of each that would go. */
function movable(row: RowView, sources: readonly Source[], direction: 'next' | 'previous') {
  return sources
    .filter(({ kind, aligned }) => aligned && kind !== 'revision')
    .flatMap((source) => {
      const text = row.cells[source.id];
      if (!text) return [];
      const sentences = segmentSentences(text, source.language);
      const span = direction === 'next' ? sentences.at(-1) : sentences[0];
      return span ? [{ source, sentence: text.slice(span.start, span.end) }] : [];
    })
    .toSorted((a, b) => Number(b.source.kind === 'original') - Number(a.source.kind === 'original'));
}
