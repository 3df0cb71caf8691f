import { ratio } from '../score/statistics.ts';
import type { Results, RoundResults } from './results.ts';
import { opinionsNamed } from './said.ts';

/** A figure that the project set itself, beside what was measured. */
export interface Target {
  readonly what: string;
  /** What one expert against another comes to. */
  readonly experts?: number;
  readonly reach: number;
  readonly measured?: number;
  /** Whether less is better. */
  readonly atMost?: true;
}

/** What is to be reached with each number of second opinions. */
const reach = {
  mcc: [
    { opinions: 0, least: 0.18 },
    { opinions: 2, least: 0.24 },
    { opinions: 9, least: 0.28 },
  ],
  precision: [
    { opinions: 0, least: 0.68 },
    { opinions: 2, least: 0.8 },
  ],
  ranking: [
    { opinions: 0, least: 0.45 },
    { opinions: 2, least: 0.54 },
    { opinions: 9, least: 0.6 },
  ],
} as const;

/** All of them, in the order in which the project names them. */
export function targetsOf({ rounds, experts, edited }: Results): Target[] {
  const round = (opinions: number): RoundResults | undefined => rounds.find((each) => each.opinions === opinions);
  const any = rounds[0];
  const human = any?.desk.score;
  const each = (
    what: string,
    goals: readonly { readonly opinions: number; readonly least: number }[],
    expert: number | undefined,
    of: (round: RoundResults) => number,
  ) =>
    goals.map(({ opinions, least }) => {
      const measured = round(opinions);
      return target(`${what}, ${opinionsNamed(opinions)}`, least, measured && of(measured), expert);
    });
  const suggested = rounds.flatMap(({ opinions, suggestions }) =>
    suggestions
      ? target(
          `first suggestion is in a reference, ${opinionsNamed(opinions)}`,
          0.5,
          ratio(suggestions.right, suggestions.findings),
        )
      : [],
  );
  return [
    ...each('MCC', reach.mcc, experts && human?.humanMcc, ({ agreement }) => agreement.score.mcc),
    ...each(
      'precision at 25 findings per 1,000 words',
      reach.precision,
      experts?.precision,
      ({ desk }) => desk.score.precision,
    ),
    ...each('segment ranking (Spearman)', reach.ranking, human?.humanSegSpearman, ({ desk }) => desk.score.segSpearman),
    target('duplicates: precision', 0.9, any?.duplicates?.precision),
    target('duplicates: recall', 0.85, any?.duplicates?.recall),
    ...suggested,
    target('span F1 of quality estimation, no second opinion', 0.219, round(0)?.agreement.span.oneExpert.f1),
    { ...target('findings on an edited article', 3, edited), atMost: true },
  ];
}

function target(what: string, reach: number, measured?: number, experts?: number): Target {
  return { what, reach, ...(measured !== undefined && { measured }), ...(experts !== undefined && { experts }) };
}

/** Whether a figure was reached, as it is written down; `undefined` where it was not measured. */
export function isReached({ measured, reach, atMost }: Target): boolean | undefined {
  if (measured === undefined) return undefined;
  const figure = Number(measured.toFixed(3));
  return atMost ? figure <= reach : figure >= reach;
}
