import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskReport } from '../../../shared/contract/methods/reports.ts';
import { Page } from '../../app/page.tsx';
import { useFindPerson, useLayoutSetting } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useCommand } from '../../keys/index.ts';
import { QueryView } from '../../transport/query-view.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useImport } from '../import/use-import.ts';
import { useExports } from './export/use-exports.ts';
import { FiltersBar } from './filters-bar.tsx';
import { deskDocument } from './model/build-document.ts';
import { daysOf, inputOf, isFiltered, noFilters, type ReportFilters, readFilters } from './model/filters.ts';
import { ReportBody } from './report-body.tsx';
import { ReportTools } from './report-tools.tsx';
import { ReportView } from './report-view.tsx';
import css from './reports-page.module.css';
import { useReport } from './use-report.ts';
import { useTablesOnly } from './use-tables-only.ts';
import { useWording } from './use-wording.ts';
import { WeightsDialog } from './weights-dialog.tsx';

/** What became of all stories of the desk, or of those that the filters leave. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'common']);
  const [filters, setFilters] = useLayoutSetting('reports.filters', readFilters);
  const key = JSON.stringify(filters);
  // The moments that a period begins and ends with are those of when it was chosen.
  const input = useMemo(() => inputOf(readFilters(JSON.parse(key))), [key]);
  const counted = useReport('reports.desk', input, t('counting'));
  const { state } = counted;
  const report = state.status === 'ready' ? state.data : undefined;
  const wording = useWording();
  const says = useFilterWords(filters);
  const document = useMemo(
    () => (report && report.stories > 0 ? deskDocument(report, says, wording) : undefined),
    [report, says, wording],
  );
  const [tablesOnly, setTablesOnly] = useTablesOnly();
  const [changing, setChanging] = useState(false);
  const exports = useExports(document);
  const bar = useRef<HTMLFieldSetElement>(null);
  useCommand('report.filter', () => bar.current?.querySelector('select')?.focus());
  useCommand('report.weights', () => setChanging(true), report !== undefined);

  return (
    <Page
      title={t('common:rail.reports')}
      header={
        <div className={css.tools}>
          <ReportTools tablesOnly={tablesOnly} onTablesOnly={setTablesOnly} exports={exports} />
        </div>
      }
    >
      <div className={css.filters}>
        <FiltersBar
          ref={bar}
          filters={filters}
          onChange={(next) => setFilters({ ...next })}
          engines={report?.choices.engines ?? []}
          outlets={report?.choices.outlets ?? []}
        />
      </div>
      <ReportBody counted={counted}>
        <QueryView query={{ ...state, reload: counted.countAgain }}>
          {(data: DeskReport) =>
            document ? (
              <ReportView document={document} tablesOnly={tablesOnly} onChangeWeights={() => setChanging(true)} />
            ) : (
              <NoStory
                filtered={isFiltered(filters) && data.choices.engines.length > 0}
                onAll={() => setFilters({ ...noFilters })}
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

function NoStory({ filtered, onAll }: { readonly filtered: boolean; readonly onAll: () => void }) {
  const { t } = useTranslation(['reports', 'stories']);
  const importer = useImport();
  return filtered ? (
    <EmptyState
      title={t('filter.emptyTitle')}
      text={t('filter.emptyText')}
      action={
        <Button look="primary" onClick={onAll}>
          {t('filter.none')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button look="primary" onClick={importer.choose}>
          {t('stories:import')}
        </Button>
      }
    />
  );
}

/** The filters in force, each in words. */
function useFilterWords(filters: ReportFilters): readonly string[] {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const findPerson = useFindPerson();
  const key = JSON.stringify(filters);
  return useMemo(() => {
    const { engine, outlet, personId, ...period } = readFilters(JSON.parse(key));
    const { from, to } = daysOf({ engine, outlet, personId, ...period });
    const [first, last] = [from && format.date(from), to && format.date(to)];
    const person = personId === null ? undefined : findPerson(personId);
    const says = (name: string, value: string): string => t('filter.says', { name, value });
    return [
      ...(engine === null ? [] : [says(t('filter.engine'), engine)]),
      ...(outlet === null ? [] : [says(t('filter.outlet'), outlet)]),
      ...(person ? [says(t('filter.person'), person.name)] : []),
      ...(first && last ? [t('filter.between', { from: first, to: last })] : []),
      ...(first && !last ? [t('filter.since', { from: first })] : []),
      ...(!first && last ? [t('filter.until', { to: last })] : []),
    ];
  }, [key, t, format, findPerson]);
}
