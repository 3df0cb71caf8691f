import { type Family, families } from '../../../../shared/checks/check.ts';
import type { FindingFigure, Report } from '../../../../shared/contract/methods/reports.ts';
import { cellsOf, columns, type Wording, words } from './context.ts';
import type { Section } from './document.ts';
import { per } from './figures.ts';

interface Counts {
  readonly minor: number;
  readonly major: number;
  readonly fixed: number;
  readonly dismissed: number;
  readonly open: number;
  readonly all: number;
  readonly advice: number;
  /** Came with an edit, in all tiers. */
  readonly edited: number;
}

interface FamilyCounts extends Counts {
  readonly family: Family;
}

/** What was flagged in the machine's text, family by family; families without anything are left out. */
export function familyCounts(findings: readonly FindingFigure[]): FamilyCounts[] {
  return families
    .map((family) => {
      const own = findings.filter((each) => each.family === family);
      const flagged = own.filter(({ inMachine, tier }) => inMachine && tier === 'desk');
      const sum = (of: readonly FindingFigure[]): number => of.reduce((total, { count }) => total + count, 0);
      const of = (wanted: Partial<FindingFigure>): number =>
        sum(flagged.filter((each) => Object.entries(wanted).every(([name, value]) => each[name as 'state'] === value)));
      return {
        family,
        minor: of({ severity: 'minor' }),
        major: of({ severity: 'major' }),
        fixed: of({ state: 'fixed' }),
        dismissed: of({ state: 'dismissed' }),
        open: of({ state: 'open' }),
        all: sum(flagged),
        advice: sum(own.filter(({ inMachine, tier }) => inMachine && tier === 'advice')),
        edited: sum(own.filter(({ inMachine }) => !inMachine)),
      };
    })
    .filter(({ all, advice, edited }) => all + advice + edited > 0);
}

/** Of all families. */
export function totals(counts: readonly Counts[]): Counts {
  const of = (figure: keyof Counts): number => counts.reduce((sum, each) => sum + each[figure], 0);
  return {
    minor: of('minor'),
    major: of('major'),
    fixed: of('fixed'),
    dismissed: of('dismissed'),
    open: of('open'),
    all: of('all'),
    advice: of('advice'),
    edited: of('edited'),
  };
}

export function familiesSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, rate } = cellsOf(wording);
  const counts = familyCounts(report.findings);
  const name = (family: Family): string => t(`story:family.${family}`);
  const perThousand = (value: number): number | null => per(value, report.machineWords, 1000);
  const [most] = counts.toSorted((a, b) => b.all - a.all);
  const line = (title: string, each: Counts) => [
    words(title),
    count(each.major),
    count(each.minor),
    rate(perThousand(each.all)),
    count(each.advice),
    count(each.edited),
  ];
  const sums = totals(counts);
  return {
    id: 'families',
    title: t('reports:families.title'),
    says:
      most && most.all > 0
        ? t('reports:families.says', {
            family: name(most.family),
            rate: figures.rate(perThousand(most.all)),
            all: figures.rate(perThousand(sums.all)),
          })
        : t('reports:families.none'),
    ...(counts.length > 0 && {
      plot: {
        series: [t('checks:level.major'), t('checks:level.minor')],
        axis: t('reports:perThousand'),
        bars: counts.map((each) => ({
          name: name(each.family),
          parts: [perThousand(each.major) ?? 0, perThousand(each.minor) ?? 0],
          figure: figures.rate(perThousand(each.all)),
        })),
        tick: figures.tick,
      },
      table: {
        columns: columns(
          [t('reports:column.family'), 'text'],
          [t('checks:level.major'), 'count'],
          [t('checks:level.minor'), 'count'],
          [t('reports:column.perThousand'), 'rate'],
          [t('reports:column.advice'), 'count'],
          [t('reports:column.fromEdits'), 'count'],
        ),
        rows: [...counts.map((each) => line(name(each.family), each)), line(t('reports:all'), sums)],
      },
    }),
  };
}

export function outcomesSection(report: Report, wording: Wording): Section {
  const { t, figures } = wording;
  const { count, share } = cellsOf(wording);
  const counts = familyCounts(report.findings).filter(({ all }) => all > 0);
  const sums = totals(counts);
  const { fixed, dismissed, open, all } = sums;
  const line = (title: string, each: Counts) => [
    words(title),
    count(each.all),
    count(each.fixed),
    count(each.dismissed),
    count(each.open),
    share(per(each.fixed, each.all)),
    share(per(each.dismissed, each.all)),
    share(per(each.open, each.all)),
  ];
  const states = (['fixed', 'dismissed', 'open'] as const).map((state) => t(`story:queue.state.${state}`));
  return {
    id: 'outcomes',
    title: t('reports:outcomes.title'),
    says:
      all > 0
        ? t('reports:outcomes.says', {
            all: figures.count(all),
            fixed: figures.share(per(fixed, all)),
            dismissed: figures.share(per(dismissed, all)),
            open: figures.share(per(open, all)),
          })
        : t('reports:families.none'),
    ...(all > 0 && {
      plot: {
        series: states,
        axis: t('reports:shareOfFindings'),
        isShare: true,
        bars: counts.map((each) => ({
          name: t(`story:family.${each.family}`),
          parts: [each.fixed, each.dismissed, each.open],
          figure: figures.count(each.all),
        })),
        tick: figures.shareTick,
      },
      table: {
        columns: columns(
          [t('reports:column.family'), 'text'],
          [t('reports:column.findings'), 'count'],
          ...states.map((state) => [state, 'count'] as const),
          ...states.map((state) => [t('reports:column.share', { of: state }), 'share'] as const),
        ),
        rows: [...counts.map((each) => line(t(`story:family.${each.family}`), each)), line(t('reports:all'), sums)],
      },
    }),
  };
}

export function dismissalsSection(report: Report, wording: Wording): Section {
  const { t, figures, checkName } = wording;
  const { count } = cellsOf(wording);
  const sum = report.dismissals.reduce((before, each) => before + each.count, 0);
  const byCheck = [...Map.groupBy(report.dismissals, ({ check }) => check)]
    .map(([check, lines]) => ({ check, sum: lines.reduce((before, each) => before + each.count, 0) }))
    .toSorted((a, b) => b.sum - a.sum);
  const [most] = byCheck;
  const nameOf = (id: number): string => report.people.find(({ personId }) => personId === id)?.name ?? String(id);
  return {
    id: 'dismissals',
    title: t('reports:dismissals.title'),
    says: most
      ? t('reports:dismissals.says', {
          count: sum,
          all: figures.count(sum),
          check: checkName(most.check),
          times: figures.count(most.sum),
        })
      : t('reports:dismissals.none'),
    ...(most && {
      plot: {
        series: [''],
        axis: t('reports:column.findings'),
        bars: byCheck
          .slice(0, 10)
          .map((each) => ({ name: checkName(each.check), parts: [each.sum], figure: figures.count(each.sum) })),
        isWhole: true,
        tick: figures.tick,
      },
      table: {
        columns: columns(
          [t('reports:column.check'), 'text'],
          [t('reports:column.person'), 'text'],
          [t('reports:column.scope'), 'text'],
          [t('reports:column.findings'), 'count'],
        ),
        rows: report.dismissals.map((each) => [
          words(checkName(each.check)),
          words(nameOf(each.by)),
          words(t(`reports:scope.${each.scope}`)),
          count(each.count),
        ]),
      },
    }),
  };
}
