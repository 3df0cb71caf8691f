import { useFormat } from '../i18n/use-format.ts';
import { useLocalized } from '../i18n/use-localized.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Progress } from '../ui/progress.tsx';
import type { Work } from './use-work.ts';
import css from './work-progress.module.css';

export interface WorkProgressProps {
  readonly work: Work;
  readonly className?: string | undefined;
}

/** What runs, how far it is, and the button that gives it up. Nothing within the first 300 ms. */
export function WorkProgress({ work, className }: WorkProgressProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const localized = useLocalized();
  if (!work.state?.slow) return null;
  const { progress, ending } = work.state;
  const { done, total, doing } = progress;
  const label = doing ? localized(doing) : work.state.label;
  return (
    <div className={cx(css.work, className)} role="status">
      <span className={css.label}>
        {ending ? t('work.ending') : label}
        {total > 0 && !ending
          ? ` ${t('work.progress', { done: format.number(done), total: format.number(total) })}`
          : null}
      </span>
      <Progress className={css.bar} label={label} value={total > 0 ? done : null} total={total} />
      <Button small disabled={ending} onClick={work.cancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
