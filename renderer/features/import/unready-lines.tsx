import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import css from './import-dialog.module.css';
import type { ImportItem } from './import-item.ts';

type Of<S extends ImportItem['status']> = Extract<ImportItem, { readonly status: S }>;

/** A file that waits for its turn or is being read: what is being done with it, and the way out. */
export function ReadingLine({ item, onTakeOut }: { readonly item: Of<'reading'>; readonly onTakeOut: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const localized = useLocalized();
  const name = item.name ?? t('pasted');
  return (
    <div className={css.line}>
      <Icon name="file" />
      <span className={css.fileName}>{name}</span>
      <Progress className={css.bar} label={t('readingFile', { name })} value={null} />
      <span className={css.quiet} role="status">
        {item.doing ? `${localized(item.doing)} ` : null}
        {item.name === undefined ? t('characters', { count: item.size }) : format.bytes(item.size)}
      </span>
      <IconButton small icon="close" label={t('takeOut', { name })} onClick={onTakeOut} />
    </div>
  );
}

/** A file that cannot be imported: why, and what to do. The others stay. */
export function FailedLine({ item, onTakeOut }: { readonly item: Of<'failed'>; readonly onTakeOut: () => void }) {
  const { t } = useTranslation('import');
  const localized = useLocalized();
  const name = item.name ?? t('pasted');
  return (
    <div className={css.failed} role="alert">
      <Icon name="warning" />
      <div className={css.failedWords}>
        <p className={css.fileName}>{name}</p>
        <p>{localized(item.error.message)}</p>
        {item.error.mend ? <p className={css.quiet}>{localized(item.error.mend)}</p> : null}
      </div>
      <IconButton small icon="close" label={t('takeOut', { name })} onClick={onTakeOut} />
    </div>
  );
}
