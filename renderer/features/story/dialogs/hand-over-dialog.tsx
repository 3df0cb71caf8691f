import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useDesk, useStory } from '../desk-context.ts';
import { decideRows } from '../model/decisions.ts';
import { rowsToApprove, rowsToHandOver } from '../model/hand-over.ts';
import { stepFinding } from '../model/walk.ts';
import css from './dialogs.module.css';

interface DialogProps {
  readonly onClose: () => void;
}

/** The translator gives the story to the reviewer: every row left is confirmed, as one step that can be undone. */
export function HandOverDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const index = useStory((state) => state.index);
  const open = useStory(({ story }) => story?.counts.open ?? 0);
  const analysed = useStory(({ story }) => story?.analysed ?? true);
  const rows = rowsToHandOver(index);
  const toFindings = useRef<HTMLButtonElement>(null);

  function handOver(): void {
    onClose();
    void decideRows(desk, 'review.confirm', rows, {
      en: 'Handed over for review.',
      zh: '已提交审阅。',
    });
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
          <Button look="primary" onClick={handOver} disabled={rows.length === 0}>
            {open > 0 ? t('handOver.anyway') : t('handOver.do')}
          </Button>
        </>
      }
    >
      {open > 0 ? <p className={css.warning}>{t('handOver.open', { count: open })}</p> : null}
      {analysed ? null : <p className={css.warning}>{t('analysis.stopped')}</p>}
      <p>{rows.length > 0 ? t('handOver.rows', { count: rows.length }) : t('handOver.nothing')}</p>
    </Dialog>
  );
}

/** The reviewer approves every confirmed row that has no open finding, as one step. */
export function ApproveAllDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const index = useStory((state) => state.index);
  const { ready, held } = rowsToApprove(index);

  function approve(): void {
    onClose();
    void decideRows(desk, 'review.approve', ready, {
      en: ready.length === 1 ? '1 row approved.' : `${ready.length} rows approved.`,
      zh: `已批准 ${ready.length} 行。`,
    });
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('approveAll.title')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" onClick={approve} disabled={ready.length === 0}>
            {t('approveAll.do')}
          </Button>
        </>
      }
    >
      <p>{ready.length > 0 ? t('approveAll.rows', { count: ready.length }) : t('approveAll.nothing')}</p>
      {held > 0 ? <p className={css.warning}>{t('approveAll.held', { count: held })}</p> : null}
    </Dialog>
  );
}
