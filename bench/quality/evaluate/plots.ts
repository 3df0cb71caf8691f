import { barChart, lineChart, type Series } from './chart.ts';
import type { Results, RoundResults } from './results.ts';
import { opinionsNamed, said } from './said.ts';

/** The plots of the page, by the names of their files. */
export function plotsOf(results: Results): Readonly<Record<string, string>> {
  return {
    'precision-over-budget.svg': precisionOverBudget(results),
    'mcc-over-opinions.svg': mccOverOpinions(results),
    'by-family.svg': byFamily(familyRound(results)),
  };
}

/** The round that the page shows in detail: with two second opinions, or the first there is. */
export function familyRound({ rounds }: Results): RoundResults | undefined {
  return rounds.find(({ opinions }) => opinions === 2) ?? rounds[0];
}

function precisionOverBudget({ rounds, experts }: Results): string {
  const shown = rounds.filter(({ opinions }) => [0, 2, 9].includes(opinions));
  const series = (shown.length > 0 ? shown : rounds).flatMap(({ opinions, budgets }, colour): Series[] => [
    {
      name: opinionsNamed(opinions),
      colour,
      points: budgets.map(({ per1k, precision }) => [per1k, precision]),
    },
    { name: '… by chance', colour, isBaseline: true, points: budgets.map(({ per1k, chance }) => [per1k, chance]) },
  ]);
  const expert: Series[] = experts
    ? [{ name: 'one expert', colour: 3, points: [[experts.per1k, experts.precision]] }]
    : [];
  return lineChart({
    title: 'Precision over budget',
    xLabel: 'findings per 1,000 words',
    yLabel: 'share of findings that touch what an expert marked',
    xTicks: [0, 20, 40, 60, 80, 100],
    yTicks: [0.2, 0.4, 0.6, 0.8, 1],
    series: [...series, ...expert],
  });
}

function mccOverOpinions({ rounds }: Results): string {
  const human = rounds[0]?.desk.score.humanMcc ?? 0;
  const most = Math.max(1, ...rounds.map(({ opinions }) => opinions));
  const point = (which: 'desk' | 'agreement') =>
    rounds.map(({ opinions, ...points }) => [opinions, points[which].score.mcc] as const);
  const highest = Math.max(human, ...point('agreement').map(([, mcc]) => mcc), ...point('desk').map(([, mcc]) => mcc));
  return lineChart({
    title: 'Agreement with experts over the number of second opinions',
    xLabel: 'second opinions',
    yLabel: 'character-level MCC',
    xTicks: Array.from({ length: most + 1 }, (_, index) => index),
    yTicks: Array.from({ length: Math.ceil(highest / 0.05) + 1 }, (_, index) => index * 0.05),
    series: [
      { name: 'agreement', points: point('agreement') },
      { name: 'desk', points: point('desk') },
      ...(human > 0
        ? [
            {
              name: 'expert and expert',
              isBaseline: true,
              points: [
                [0, human],
                [most, human],
              ],
            } satisfies Series,
          ]
        : []),
    ],
  });
}

function byFamily(round: RoundResults | undefined): string {
  return barChart({
    title: `Precision by family (desk, ${opinionsNamed(round?.opinions ?? 0)})`,
    xLabel: 'share of findings that touch what an expert marked; the tick is chance',
    xTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    bars: (round?.desk.families ?? []).map(({ name, flags, precision, chance }) => ({
      name,
      value: precision,
      baseline: chance,
      note: `${said(precision)}, ${flags} findings`,
    })),
  });
}
