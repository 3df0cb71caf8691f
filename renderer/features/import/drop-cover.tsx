import { useTranslation } from '../../i18n/use-translation.ts';
import css from './drop-cover.module.css';

/** Says, while files hang over the window, what letting go will do. */
export function DropCover() {
  const { t } = useTranslation('import');
  return (
    <div className={css.cover} role="status">
      <p className={css.drop}>{t('drop')}</p>
    </div>
  );
}
