import type { EngineFigure, Report, TimeFigure } from '../../../../shared/contract/methods/reports.ts';
import { editRate } from '../../../../shared/text/ter.ts';
import { cellsOf, columns, type Wording, words } from './context.ts';
import type { Section } from './document.ts';
import { per } from './figures.ts';

/** Edits a word; nothing where no row was worked on. */
export function rateOf({ rows, ...edits }: EngineFigure['edits']): number | null {
  return rows > 0 ? editRate(edits) : null;
}

export function enginesSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, rate, share } = cellsOf(wording);
  const compared = report.engines.filter(({ edits }) => edits.rows > 0);
  const [best] = compared.toSorted((a, b) => editRate(a.edits) - editRate(b.edits));
  return {
    id: 'engines',
    title: t('reports:engines.title'),
    says: !best
      ? t('reports:engines.none')
      : compared.length === 1
        ? t('reports:engines.one', { engine: best.label, rate: figures.share(rateOf(best.edits)) })
        : t('reports:engines.says', { engine: best.label, rate: figures.share(rateOf(best.edits)) }),
    ...(report.engines.length > 0 && {
      ...(best && {
        plot: {
          series: [''],
          axis: t('reports:editsPerWord'),
          bars: compared.map((each) => ({
            name: each.label,
            parts: [editRate(each.edits)],
            figure: figures.share(rateOf(each.edits)),
          })),
          tick: figures.shareTick,
        },
      }),
      table: {
        columns: columns(
          [t('reports:column.engine'), 'text'],
          [t('reports:column.stories'), 'count'],
          [t('reports:column.revised'), 'count'],
          [t('reports:column.rows'), 'count'],
          [t('reports:column.edits'), 'count'],
          [t('reports:column.shifts'), 'count'],
          [t('reports:column.editRate'), 'share'],
          [t('reports:column.perThousand'), 'rate'],
          [t('reports:column.score'), 'rate'],
        ),
        rows: report.engines.map((each) => [
          words(each.label),
          count(each.stories),
          count(each.revised),
          count(each.edits.rows),
          count(each.edits.edits),
          count(each.edits.shifts),
          share(rateOf(each.edits)),
          rate(per(each.minor + each.major, each.words, 1000)),
          rate(each.score.score),
        ]),
      },
    }),
  };
}

export function timesSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, time } = cellsOf(wording);
  const times: readonly (readonly [string, TimeFigure])[] = [
    [t('reports:times.confirming'), report.confirming],
    [t('reports:times.approving'), report.approving],
    [t('reports:times.waiting'), report.waiting],
  ];
  // The wait is by the clock, nights included: beside it the others could not be seen.
  const plotted = times.slice(0, 2).filter(([, { rows }]) => rows > 0);
  return {
    id: 'times',
    title: t('reports:times.title'),
    says:
      report.confirming.rows > 0
        ? t('reports:times.says', {
            median: figures.time(report.confirming.median),
            ninetieth: figures.time(report.confirming.ninetieth),
          })
        : t('reports:times.none'),
    ...(plotted.length > 0 && {
      plot: {
        series: [''],
        axis: t('reports:times.axis'),
        bars: plotted.flatMap(([name, { median, ninetieth }]) => [
          { name: `${name} · ${t('reports:times.median')}`, parts: [median ?? 0], figure: figures.time(median) },
          {
            name: `${name} · ${t('reports:times.ninetieth')}`,
            parts: [ninetieth ?? 0],
            figure: figures.time(ninetieth),
          },
        ]),
        isWhole: true,
        tick: figures.time,
      },
    }),
    table: {
      columns: columns(
        [t('reports:column.time'), 'text'],
        [t('reports:column.rows'), 'count'],
        [t('reports:times.median'), 'time'],
        [t('reports:times.ninetieth'), 'time'],
        [t('reports:column.total'), 'time'],
      ),
      rows: times.map(([name, figure]) => [
        words(name),
        count(figure.rows),
        time(figure.median),
        time(figure.ninetieth),
        time(figure.total),
      ]),
    },
  };
}

const work = ['edited', 'confirmed', 'approved', 'returned'] as const;

export function peopleSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, time } = cellsOf(wording);
  const [most] = report.people.toSorted((a, b) => b.edited - a.edited);
  const kinds = work.map((kind) => t(`reports:work.${kind}`));
  return {
    id: 'people',
    title: t('reports:people.title'),
    says:
      most && most.edited > 0
        ? t('reports:people.says', { name: most.name, count: most.edited, rows: figures.count(most.edited) })
        : t('reports:people.none'),
    ...(report.people.length > 0 && {
      plot: {
        series: kinds,
        axis: t('reports:people.axis'),
        bars: report.people.map((each) => ({
          name: each.name,
          parts: work.map((kind) => each[kind]),
          figure: figures.count(work.reduce((sum, kind) => sum + each[kind], 0)),
        })),
        isWhole: true,
        tick: figures.tick,
      },
      table: {
        columns: columns(
          [t('reports:column.person'), 'text'],
          ...kinds.map((kind) => [kind, 'count'] as const),
          [t('reports:work.dismissed'), 'count'],
          [t('reports:column.atWork'), 'time'],
        ),
        rows: report.people.map((each) => [
          words(each.name),
          ...work.map((kind) => count(each[kind])),
          count(each.dismissed),
          time(each.seconds),
        ]),
      },
    }),
  };
}
