import type { RowView } from '../../../../shared/contract/model.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Icon } from '../../../ui/icon.tsx';
import css from './file-marks.module.css';

/** What the row's file says of it: that there are comments to settle, and that nobody may change it. */
export function FileMarks({ row }: { readonly row: RowView }) {
  const { t } = useTranslation('review');
  const open = row.notes?.filter(({ resolved }) => !resolved).length ?? 0;
  if (open === 0 && !row.locked) return null;
  const comments = t('notes.open', { count: open });
  return (
    <span className={css.marks}>
      {open > 0 ? (
        <span role="img" aria-label={comments} title={comments}>
          <Icon name="comment" size={13} />
        </span>
      ) : null}
      {row.locked ? (
        <span role="img" aria-label={t('notes.locked')} title={t('notes.locked')}>
          <Icon name="lock" size={13} />
        </span>
      ) : null}
    </span>
  );
}
