import type { Localized } from '../../../shared/localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { CheckList } from './check-list.tsx';
import css from './checks.module.css';
import { useChecks } from './use-checks.ts';
import { WordsField } from './words-field.tsx';

function sayInPassing(text: Localized): void {
  showToast({ topic: 'checks', text });
}

/** The desk's settings of the checks, on the page of the settings. */
export function ChecksSection() {
  const { t } = useTranslation('checks');
  const checks = useChecks(undefined, sayInPassing);
  if (!checks) return <p className={css.none}>{t('loading')}</p>;
  if ('error' in checks) return <ErrorNote error={checks.error} />;
  const isChanged = Object.keys(checks.own.checks).length + checks.own.ignored.length > 0;
  return (
    <div className={css.general}>
      <WordsField
        label={t('ignored.all')}
        hint={t('ignored.allHint')}
        words={checks.own.ignored}
        onChange={(ignored) => checks.change({ ignored })}
      />
      <CheckList checks={checks} />
      <div className={css.foot}>
        <span>{t('about.desk')}</span>
        <Button small disabled={!isChanged} onClick={checks.reset}>
          {t('reset.all')}
        </Button>
      </div>
    </div>
  );
}
