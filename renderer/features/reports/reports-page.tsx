import { useMemo, useRef } from 'react';
import { useFindPerson, useLayoutSetting } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useImport } from '../import/use-import.ts';
import { FiltersBar } from './filters-bar.tsx';
import { deskDocument } from './model/build-document.ts';
import { daysOf, inputOf, isFiltered, noFilters, type ReportFilters, readFilters } from './model/filters.ts';
import { ReportPage } from './report-page.tsx';
import { useReport } from './use-report.ts';
import { useWording } from './use-wording.ts';

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
  const bar = useRef<HTMLFieldSetElement>(null);
  useCommand('report.filter', () => bar.current?.querySelector('select')?.focus());

  return (
    <ReportPage
      title={t('common:rail.reports')}
      filters={
        <FiltersBar
          ref={bar}
          filters={filters}
          onChange={(next) => setFilters({ ...next })}
          engines={report?.choices.engines ?? []}
          outlets={report?.choices.outlets ?? []}
        />
      }
      counted={counted}
      document={document}
      empty={({ choices }) => (
        <NoStory
          filtered={isFiltered(filters) && choices.engines.length > 0}
          onAll={() => setFilters({ ...noFilters })}
        />
      )}
    />
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
