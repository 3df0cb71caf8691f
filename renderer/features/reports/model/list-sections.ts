import type { DeskReport, Report } from '../../../../shared/contract/methods/reports.ts';
import { hrefOf } from '../../../app/route.ts';
import { cellsOf, columns, type Wording, words } from './context.ts';
import type { Section } from './document.ts';
import { rateOf } from './work-sections.ts';

export function phrasesSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count } = cellsOf(wording);
  const [most] = report.phrases;
  return {
    id: 'phrases',
    title: t('reports:phrases.title'),
    says: most
      ? t('reports:phrases.says', {
          before: most.before,
          after: most.after,
          count: most.rows,
          rows: figures.count(most.rows),
        })
      : t('reports:phrases.none'),
    ...(most && {
      table: {
        columns: columns(
          [t('reports:column.before'), 'text'],
          [t('reports:column.after'), 'text'],
          [t('reports:column.rows'), 'count'],
        ),
        rows: report.phrases.map((each) => [words(each.before), words(each.after), count(each.rows)]),
      },
    }),
  };
}

export function monthsSection({ months }: DeskReport, wording: Wording): Section {
  const { t, figures, month } = wording;
  const { count, rate, share } = cellsOf(wording);
  const last = months.at(-1);
  return {
    id: 'months',
    title: t('reports:months.title'),
    says: last
      ? t('reports:months.says', {
          month: month(last.month),
          rate: figures.share(rateOf(last.edits)),
          count: last.stories,
          stories: figures.count(last.stories),
        })
      : t('reports:nothing'),
    ...(last && {
      plot: {
        series: [''],
        axis: t('reports:editsPerWord'),
        bars: months.slice(-24).map((each) => ({
          name: month(each.month),
          parts: [rateOf(each.edits) ?? 0],
          figure: figures.share(rateOf(each.edits)),
        })),
        tick: figures.shareTick,
      },
      table: {
        columns: columns(
          [t('reports:column.month'), 'text'],
          [t('reports:column.stories'), 'count'],
          [t('reports:column.rows'), 'count'],
          [t('reports:column.worked'), 'count'],
          [t('reports:column.editRate'), 'share'],
          [t('reports:column.score'), 'rate'],
        ),
        rows: months.map((each) => [
          { text: month(each.month), value: each.month },
          count(each.stories),
          count(each.rows),
          count(each.edits.rows),
          share(rateOf(each.edits)),
          rate(each.score.score),
        ]),
      },
    }),
  };
}

export function costliestSection({ costliest }: DeskReport, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, rate, share, time } = cellsOf(wording);
  const [most] = costliest;
  return {
    id: 'costliest',
    title: t('reports:costliest.title'),
    says: most
      ? t('reports:costliest.says', {
          name: most.name,
          count: most.edits.edits,
          edits: figures.count(most.edits.edits),
        })
      : t('reports:costliest.none'),
    ...(most && {
      plot: {
        series: [''],
        axis: t('reports:column.edits'),
        bars: costliest
          .slice(0, 10)
          .map((each) => ({ name: each.name, parts: [each.edits.edits], figure: figures.count(each.edits.edits) })),
        isWhole: true,
        tick: figures.tick,
      },
      table: {
        columns: columns(
          [t('reports:column.story'), 'text'],
          [t('reports:column.rows'), 'count'],
          [t('reports:column.worked'), 'count'],
          [t('reports:column.edits'), 'count'],
          [t('reports:column.editRate'), 'share'],
          [t('reports:column.score'), 'rate'],
          [t('reports:column.atWork'), 'time'],
        ),
        rows: costliest.map((each) => [
          words(each.name, hrefOf({ page: 'report', storyId: each.storyId })),
          count(each.rows),
          count(each.edits.rows),
          count(each.edits.edits),
          share(rateOf(each.edits)),
          rate(each.score.score),
          time(each.seconds),
        ]),
      },
    }),
  };
}
