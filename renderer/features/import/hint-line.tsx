import { useTranslation } from '../../i18n/use-translation.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './import-dialog.module.css';
import type { ImportHint } from './import-hints.ts';

/** What is unusual about an import. */
export function HintLine({ hint }: { readonly hint: ImportHint }) {
  const { t } = useTranslation('import');
  return (
    <p className={css.hint} data-hint={hint}>
      <Icon name="warning" size={14} />
      {t(`hint.${hint}`)}
    </p>
  );
}
