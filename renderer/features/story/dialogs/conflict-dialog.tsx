import { useTranslation } from '../../../i18n/use-translation.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useDesk, useDeskView } from '../desk-context.ts';
import { DiffText } from '../diff-text.tsx';
import { settleConflict } from '../model/editing.ts';
import css from './dialogs.module.css';

/** Somebody else changed the same words of the row while it was being edited: both texts with what each changed, and the person decides. Nothing is lost unasked. */
export function ConflictDialog() {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const save = useDeskView((view) => view.save);
  const mine = useDeskView(({ editing }) => editing?.draft ?? '');
  if (save.kind !== 'conflict') return null;
  return (
    <Dialog
      open
      holdsWork
      onClose={() => undefined}
      title={t('conflict.title')}
      about={t('conflict.about')}
      foot={
        <>
          <Button onClick={() => void settleConflict(desk, 'theirs')}>{t('conflict.keepTheirs')}</Button>
          <Button look="primary" onClick={() => void settleConflict(desk, 'mine')}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <h3 className={css.label}>{t('conflict.mine')}</h3>
      <p className={`${css.quote} reading`}>
        <DiffText before={save.base} after={mine} />
      </p>
      <h3 className={css.label}>{t('conflict.theirs')}</h3>
      <p className={`${css.quote} reading`}>
        <DiffText before={save.base} after={save.theirs.text} />
      </p>
    </Dialog>
  );
}
