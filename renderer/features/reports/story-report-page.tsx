import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryReport } from '../../../shared/contract/methods/reports.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { Page } from '../../app/page.tsx';
import { hrefOf, navigate } from '../../app/route.ts';
import { CommandKeys, useCommand } from '../../keys/index.ts';
import { QueryView } from '../../transport/query-view.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useExports } from './export/use-exports.ts';
import { storyDocument } from './model/build-document.ts';
import { ReportBody } from './report-body.tsx';
import { ReportTools } from './report-tools.tsx';
import { ReportView } from './report-view.tsx';
import css from './reports-page.module.css';
import { useReport } from './use-report.ts';
import { useTablesOnly } from './use-tables-only.ts';
import { useWording } from './use-wording.ts';
import { WeightsDialog } from './weights-dialog.tsx';

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
  const [tablesOnly, setTablesOnly] = useTablesOnly();
  const [changing, setChanging] = useState(false);
  const exports = useExports(document);
  const open = () => navigate({ page: 'story', storyId });
  useCommand('report.open', open);
  useCommand('report.weights', () => setChanging(true), report !== undefined);

  return (
    <Page
      title={report ? t('storyTitle', { name: report.story.name }) : t('common:rail.reports')}
      header={
        <div className={css.tools}>
          <a className={css.link} href={hrefOf({ page: 'story', storyId })}>
            {t('openStory')}
            <CommandKeys id="report.open" />
          </a>
          <ReportTools tablesOnly={tablesOnly} onTablesOnly={setTablesOnly} exports={exports} />
        </div>
      }
    >
      <ReportBody counted={counted}>
        <QueryView query={{ ...state, reload: counted.countAgain }}>
          {(_: StoryReport) =>
            document ? (
              <ReportView document={document} tablesOnly={tablesOnly} onChangeWeights={() => setChanging(true)} />
            ) : (
              <EmptyState
                title={t('noRevision.title')}
                text={t('noRevision.text')}
                action={
                  <Button look="primary" onClick={open}>
                    {t('openStory')}
                  </Button>
                }
              />
            )
          }
        </QueryView>
      </ReportBody>
      {report ? (
        <WeightsDialog
          open={changing}
          settings={report.settings}
          onClose={() => setChanging(false)}
          onSaved={counted.countAgain}
        />
      ) : null}
    </Page>
  );
}
