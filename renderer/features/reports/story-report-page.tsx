import { useMemo } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { hrefOf, navigate } from '../../app/route.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useCommand } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { storyDocument } from './model/build-document.ts';
import css from './report-page.module.css';
import { ReportPage } from './report-page.tsx';
import { useReport } from './use-report.ts';
import { useWording } from './use-wording.ts';

/** What became of the machine's text of one story. */
export function StoryReportPage({ storyId }: { readonly storyId: Id }) {
  const { t } = useTranslation(['reports', 'common']);
  const counted = useReport('reports.story', { storyId }, t('counting'));
  const { state } = counted;
  const report = state.status === 'ready' ? state.data : undefined;
  const wording = useWording();
  const document = useMemo(
    () => (report && report.engines.length > 0 ? storyDocument(report, wording) : undefined),
    [report, wording],
  );
  const open = () => navigate({ page: 'story', storyId });
  useCommand('report.open', open);

  return (
    <ReportPage
      title={report ? t('storyTitle', { name: report.story.name }) : t('common:rail.reports')}
      tools={
        <a className={css.link} href={hrefOf({ page: 'story', storyId })}>
          {t('openStory')}
          <CommandKeys id="report.open" />
        </a>
      }
      counted={counted}
      document={document}
      empty={() => (
        <EmptyState
          title={t('noRevision.title')}
          text={t('noRevision.text')}
          action={
            <Button look="primary" onClick={open}>
              {t('openStory')}
            </Button>
          }
        />
      )}
    />
  );
}
