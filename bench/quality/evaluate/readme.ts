import type { Results, RoundResults } from './results.ts';
import { opinionsNamed, said } from './said.ts';
import { table } from './table.ts';

const open = '<!-- figures of `npm run evaluate -- --all --write` -->';
const close = '<!-- end of the figures -->';

/** The README with the present figures between its two marks. Throws an Error where it has not both of them. */
export function withFigures(readme: string, results: Results): string {
  const from = readme.indexOf(open);
  const to = readme.indexOf(close);
  if (from < 0 || to < from) throw new Error(`The README lacks the marks ${open} and ${close} around the figures.`);
  return `${readme.slice(0, from)}${open}\n${figures(results)}\n${readme.slice(to)}`;
}

function figures({ rounds, experts }: Results): string {
  const shown = [0, 2, 9].flatMap((opinions) => rounds.find((round) => round.opinions === opinions) ?? []);
  const score = shown[0]?.desk.score;
  const row = (what: string, expert: number | undefined, of: (round: RoundResults) => number | undefined) => [
    what,
    said(expert),
    ...shown.map((round) => said(of(round))),
  ];
  return table([
    ['', 'expert beside expert', ...shown.map(({ opinions }) => opinionsNamed(opinions))],
    row('agreement on characters (MCC)', score?.humanMcc, ({ agreement }) => agreement.score.mcc),
    row('precision of the 25 best findings per 1,000 words', experts?.precision, ({ desk }) => desk.score.precision),
    row('… of the same findings put anywhere', experts?.chance, ({ desk }) => desk.score.chance),
    row('order of segments by badness (Spearman)', score?.humanSegSpearman, ({ desk }) => desk.score.segSpearman),
    row('duplicates: precision', undefined, ({ duplicates }) => duplicates?.precision),
    row('duplicates: recall', undefined, ({ duplicates }) => duplicates?.recall),
  ]);
}
