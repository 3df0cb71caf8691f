import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useCommand } from '../../keys/index.ts';
import { WorkProgress } from '../../transport/work-progress.tsx';
import { Button } from '../../ui/button.tsx';
import css from './report-body.module.css';
import type { CountedReport } from './use-report.ts';

export interface ReportBodyProps {
  readonly counted: Pick<CountedReport<unknown>, 'work' | 'isStale' | 'countAgain'>;
  readonly children: ReactNode;
}

/** Around a report: how far the counting is, and that what is shown is old. Arrow keys scroll it from the start. */
export function ReportBody({ counted: { work, isStale, countAgain }, children }: ReportBodyProps) {
  const { t } = useTranslation('reports');
  const body = useRef<HTMLDivElement>(null);
  useCommand('report.again', countAgain);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) body.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={body} className={css.body} tabIndex={-1}>
      <WorkProgress work={work} className={css.line} />
      {isStale && !work.state?.slow ? (
        <p className={css.line} role="status">
          {t('stale')}
          <Button small onClick={countAgain}>
            {t('again')}
            <CommandKeys id="report.again" />
          </Button>
        </p>
      ) : null}
      {children}
    </div>
  );
}
