import { type ReactNode, useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { Page } from '../../app/page.tsx';
import { useCommand } from '../../keys/index.ts';
import { QueryView } from '../../transport/query-view.tsx';
import { useExports } from './export/use-exports.ts';
import type { ReportDocument } from './model/document.ts';
import { ReportBody } from './report-body.tsx';
import css from './report-page.module.css';
import { ReportTools } from './report-tools.tsx';
import { ReportView } from './report-view.tsx';
import type { CountedReport } from './use-report.ts';
import { useTablesOnly } from './use-tables-only.ts';
import { WeightsDialog } from './weights-dialog.tsx';

export interface ReportPageProps<T> {
  readonly title: string;
  /** Before the tools that every report has. */
  readonly tools?: ReactNode;
  /** Between the title and the report. */
  readonly filters?: ReactNode;
  readonly counted: CountedReport<T>;
  /** The report in words; nothing where there is nothing to say. */
  readonly document: ReportDocument | undefined;
  /** What stands there where there is no document. */
  readonly empty: (report: T) => ReactNode;
}

/** What the pages of one story and of all have in common: the report, what is made of it, and its weights. */
export function ReportPage<T extends Pick<Output<'reports.desk'>, 'settings'>>(props: ReportPageProps<T>) {
  const { title, tools, filters, counted, document, empty } = props;
  const { state, countAgain } = counted;
  const report = state.status === 'ready' ? state.data : undefined;
  const [tablesOnly, setTablesOnly] = useTablesOnly();
  const [changing, setChanging] = useState(false);
  const exports = useExports(document);
  useCommand('report.weights', () => setChanging(true), report !== undefined);

  return (
    <Page
      title={title}
      header={
        <div className={css.tools}>
          {tools}
          <ReportTools tablesOnly={tablesOnly} onTablesOnly={setTablesOnly} exports={exports} />
        </div>
      }
    >
      {filters ? <div className={css.filters}>{filters}</div> : null}
      <ReportBody counted={counted}>
        <QueryView query={{ ...state, reload: countAgain }}>
          {(data: T) =>
            document ? (
              <ReportView document={document} tablesOnly={tablesOnly} onChangeWeights={() => setChanging(true)} />
            ) : (
              empty(data)
            )
          }
        </QueryView>
      </ReportBody>
      {report ? (
        <WeightsDialog
          open={changing}
          settings={report.settings}
          onClose={() => setChanging(false)}
          onSaved={countAgain}
        />
      ) : null}
    </Page>
  );
}
