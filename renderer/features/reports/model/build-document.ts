import type { DeskReport, Report, StoryReport } from '../../../../shared/contract/methods/reports.ts';
import type { RowState } from '../../../../shared/contract/model.ts';
import type { MqmSettings } from '../../../../shared/reports/mqm-score.ts';
import { capitalised, cellsOf, columns, type Wording, words } from './context.ts';
import type { ReportDocument, Section } from './document.ts';
import { per } from './figures.ts';
import { dismissalsSection, familiesSection, outcomesSection } from './findings-sections.ts';
import { costliestSection, monthsSection, phrasesSection } from './list-sections.ts';
import { tilesOf } from './tiles.ts';
import { enginesSection, peopleSection, timesSection } from './work-sections.ts';

/** The report of one story, in words. */
export function storyDocument(report: StoryReport, wording: Wording): ReportDocument {
  const { t } = wording;
  return {
    title: t('reports:storyTitle', { name: report.story.name }),
    about: [t(`common:state.${report.story.state}`), ...extent(report, wording)],
    tiles: tilesOf(report, wording),
    sections: [
      familiesSection(report, wording),
      outcomesSection(report, wording),
      enginesSection(report, wording),
      timesSection(report, wording),
      rowsSection(report, wording),
      phrasesSection(report, wording),
      dismissalsSection(report, wording),
      peopleSection(report, wording),
    ],
    method: method(report.settings, wording),
  };
}

/** The report of many stories; `filters` says which. */
export function deskDocument(report: DeskReport, filters: readonly string[], wording: Wording): ReportDocument {
  const { t, figures } = wording;
  const stories = t('reports:stories', { count: report.stories, stories: figures.count(report.stories) });
  return {
    title: t('reports:deskTitle'),
    about: [...filters, stories, ...extent(report, wording)],
    tiles: tilesOf(report, wording),
    sections: [
      enginesSection(report, wording),
      familiesSection(report, wording),
      outcomesSection(report, wording),
      timesSection(report, wording),
      monthsSection(report, wording),
      phrasesSection(report, wording),
      dismissalsSection(report, wording),
      peopleSection(report, wording),
      costliestSection(report, wording),
      rowsSection(report, wording),
    ],
    method: method(report.settings, wording),
  };
}

function extent(report: Report, { t, figures, moment }: Wording): string[] {
  const rows = Object.values(report.rows).reduce((sum, count) => sum + count, 0);
  return [
    t('reports:rows', { count: rows, rows: figures.count(rows) }),
    t('reports:words', { count: report.machineWords, words: figures.count(report.machineWords) }),
    t('reports:countedAt', { moment: moment(report.at) }),
  ];
}

const states: readonly RowState[] = ['open', 'edited', 'confirmed', 'returned', 'approved'];

function rowsSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, share } = cellsOf(wording);
  const all = states.reduce((sum, state) => sum + report.rows[state], 0);
  const name = (state: RowState): string => capitalised(t(`story:rowState.${state}`));
  return {
    id: 'rows',
    title: t('reports:progress.title'),
    says: t('reports:progress.says', {
      approved: figures.share(per(report.rows.approved, all)),
      confirmed: figures.share(per(report.rows.confirmed, all)),
      open: figures.share(per(report.rows.open, all)),
    }),
    ...(all > 0 && {
      plot: {
        series: [''],
        axis: t('reports:column.rows'),
        bars: states.map((state) => ({
          name: name(state),
          parts: [report.rows[state]],
          figure: figures.count(report.rows[state]),
        })),
        isWhole: true,
        tick: figures.tick,
      },
      table: {
        columns: columns(
          [t('reports:column.state'), 'text'],
          [t('reports:column.rows'), 'count'],
          [t('reports:column.share', { of: t('reports:column.rows') }), 'share'],
        ),
        rows: states.map((state) => [
          words(name(state)),
          count(report.rows[state]),
          share(per(report.rows[state], all)),
        ]),
      },
    }),
  };
}

function method(
  { weights, zeroAt, threshold, advice }: MqmSettings,
  { t, figures }: Wording,
): ReportDocument['method'] {
  const plain = (value: number): string => String(value);
  return {
    title: t('reports:method.title'),
    lines: [
      t('reports:method.formula', { zeroAt: plain(zeroAt) }),
      t('reports:method.weights', {
        minor: plain(weights.minor),
        major: plain(weights.major),
        critical: plain(weights.critical),
        threshold: figures.rate(threshold),
      }),
      advice ? t('reports:method.errorsWithAdvice') : t('reports:method.errors'),
      t('reports:method.edits'),
      t('reports:method.engines'),
      t('reports:method.times'),
      t('reports:method.people'),
    ],
  };
}
