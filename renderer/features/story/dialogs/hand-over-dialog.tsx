import { useMemo, useRef } from 'react';
import { planBulk } from '../../../../shared/review/bulk.ts';
import { usePerson } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useDesk, useStory } from '../desk-context.ts';
import { decideBulk } from '../model/decisions.ts';
import { stepFinding } from '../model/walk.ts';
import css from './dialogs.module.css';

/** The translator gives the story to the reviewer: every row left is confirmed, as one step that can be undone. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('story');
  const format = useFormat();
  const desk = useDesk();
  const { id: by } = usePerson();
  const index = useStory((state) => state.index);
  const open = useStory(({ story }) => story?.counts.open ?? 0);
  const analysed = useStory(({ story }) => story?.analysed ?? true);
  const rows = useMemo(() => planBulk('hand-over', index, { by, approveOwnEdits: false }).rowIds.length, [index, by]);
  const toFindings = useRef<HTMLButtonElement>(null);

  function handOver(): void {
    onClose();
    void decideBulk(desk, 'hand-over', () => ({ en: 'Handed over for review.', zh: '已提交审校。' }));
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('handOver.title')}
      // With work left, Enter must not hand it over.
      firstFocus={() => toFindings.current}
      foot={
        <>
          {open > 0 ? (
            <Button
              ref={toFindings}
              onClick={() => {
                onClose();
                void stepFinding(desk, 1);
              }}
            >
              {t('handOver.toFindings')}
            </Button>
          ) : null}
          <Button look="primary" onClick={handOver} disabled={rows === 0}>
            {open > 0 ? t('handOver.anyway') : t('handOver.do')}
          </Button>
        </>
      }
    >
      {open > 0 ? <p className={css.warning}>{t('handOver.open', { count: open })}</p> : null}
      {analysed ? null : <p className={css.warning}>{t('analysis.stopped')}</p>}
      <p>{rows > 0 ? t('handOver.rows', { count: rows, formatted: format.number(rows) }) : t('handOver.nothing')}</p>
    </Dialog>
  );
}
