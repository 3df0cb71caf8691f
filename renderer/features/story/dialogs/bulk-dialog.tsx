import { useMemo } from 'react';
import type { Localized } from '../../../../shared/localized.ts';
import { type Bulk, planBulk } from '../../../../shared/review/bulk.ts';
import { usePerson, useSettings } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useDesk, useStory } from '../desk-context.ts';
import { decideBulk } from '../model/decisions.ts';
import css from './dialogs.module.css';

export interface BulkDialogProps {
  readonly bulk: Exclude<Bulk, 'hand-over'>;
  readonly onClose: () => void;
}

/** Shows how many rows a bulk decision is about, and what it leaves as it is and why, before it is made. */
export function BulkDialog({ bulk, onClose }: BulkDialogProps) {
  const { t } = useTranslation(['review', 'story']);
  const format = useFormat();
  const desk = useDesk();
  const { id: by } = usePerson();
  const { approveOwnEdits } = useSettings();
  const index = useStory((state) => state.index);
  const { rowIds, minor, left } = useMemo(
    () => planBulk(bulk, index, { by, approveOwnEdits }),
    [bulk, index, by, approveOwnEdits],
  );
  const counted = (count: number) => ({ count, formatted: format.number(count) });
  const kept = (['findings', 'edited', 'own'] as const).filter((why) => left[why] > 0);

  function decide(): void {
    onClose();
    void decideBulk(desk, bulk, bulk === 'confirm-untouched' ? confirmed : approved);
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t(`bulk.${bulk}.title`)}
      foot={
        <>
          <Button onClick={onClose}>{t('story:cancel')}</Button>
          <Button look="primary" onClick={decide} disabled={rowIds.length === 0}>
            {t(`bulk.${bulk}.do`)}
          </Button>
        </>
      }
    >
      <p>{rowIds.length > 0 ? t(`bulk.${bulk}.rows`, counted(rowIds.length)) : t(`bulk.${bulk}.nothing`)}</p>
      {minor > 0 ? (
        <p className={css.aside}>{rowIds.length === 1 ? t('bulk.minorInIt') : t('bulk.minor', counted(minor))}</p>
      ) : null}
      {kept.length > 0 ? (
        <ul className={css.kept}>
          {kept.map((why) => (
            <li key={why}>
              {bulk === 'approve-confirmed' && why === 'findings'
                ? t('bulk.left.major', counted(left.findings))
                : t(`bulk.left.${why}`, counted(left[why]))}
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

function confirmed(rows: number): Localized {
  return { en: rows === 1 ? '1 row confirmed.' : `${rows} rows confirmed.`, zh: `已确认 ${rows} 行。` };
}

function approved(rows: number): Localized {
  return { en: rows === 1 ? '1 row approved.' : `${rows} rows approved.`, zh: `已批准 ${rows} 行。` };
}
