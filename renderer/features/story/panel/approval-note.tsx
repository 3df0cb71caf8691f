import { approvalHold } from '../../../../shared/review/bulk.ts';
import { hrefOf } from '../../../app/route.ts';
import { usePerson, useSetting } from '../../../app/use-session.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Button } from '../../../ui/button.tsx';
import { useCurrentFinding, useCurrentRow, useDesk } from '../desk-context.ts';
import { goTo } from '../model/walk.ts';
import css from './card.module.css';

/** Tells a reviewer before they try why the current row can't be approved, and where the desk's rule is set. */
export function ApprovalNote() {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const desk = useDesk();
  const { id: by, role } = usePerson();
  const approveOwnEdits = useSetting('approveOwnEdits');
  const row = useCurrentRow();
  const current = useCurrentFinding();
  if (!row || role !== 'reviewer' || row.state === 'approved') return null;
  const isOwn = row.changed && (row.editedBy?.includes(by) ?? false);
  const hold = approvalHold(row, { by, approveOwnEdits });
  if (hold === 'findings') {
    const major = row.findingList.filter(
      ({ state, severity, tier }) => state === 'open' && severity === 'major' && tier === 'desk',
    );
    const [first] = major;
    if (!first) return null;
    return (
      <div className={css.hold}>
        <p>
          {t('hold.findings', { count: major.length, title: localized(first.title) })}{' '}
          {first.text ? <q className={css.heldWords}>{first.text}</q> : null}
        </p>
        {current?.id === first.id ? null : (
          <Button small onClick={() => void goTo(desk, row.id, first.id)}>
            {t('hold.go')}
          </Button>
        )}
      </div>
    );
  }
  if (!isOwn) return null;
  return (
    <p className={css.hold} data-allowed={approveOwnEdits || undefined}>
      {approveOwnEdits ? t('hold.ownAllowed') : t('hold.own')}{' '}
      <a href={hrefOf({ page: 'settings' })}>{t('hold.settings')}</a>
    </p>
  );
}
