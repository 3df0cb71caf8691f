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

/** All of them, in the order in which the project names them. */
export function targetsOf({ rounds, experts, edited }: Results): Target[] {
  const round = (opinions: number): RoundResults | undefined => rounds.find((each) => each.opinions === opinions);
  const any = rounds[0];
  const human = any?.desk.score;
  const targets: Target[] = [];
  for (const [opinions, reach] of [
    [0, 0.18],
    [2, 0.24],
    [9, 0.28],
  ] as const) {
    const measured = round(opinions)?.agreement.score.mcc;
    targets.push(target(`MCC, ${opinionsNamed(opinions)}`, reach, measured, experts && human?.humanMcc));
  }
  for (const [opinions, reach] of [
    [0, 0.68],
    [2, 0.8],
  ] as const) {
    const measured = round(opinions)?.desk.score.precision;
    targets.push(
      target(
        `precision at 25 findings per 1,000 words, ${opinionsNamed(opinions)}`,
        reach,
        measured,
        experts?.precision,
      ),
    );
  }
  for (const [opinions, reach] of [
    [0, 0.45],
    [2, 0.54],
    [9, 0.6],
  ] as const) {
    const measured = round(opinions)?.desk.score.segSpearman;
    targets.push(
      target(`segment ranking (Spearman), ${opinionsNamed(opinions)}`, reach, measured, human?.humanSegSpearman),
    );
  }
  targets.push(
    target('duplicates: precision', 0.9, any?.duplicates?.precision),
    target('duplicates: recall', 0.85, any?.duplicates?.recall),
  );
  for (const { opinions, suggestions } of rounds) {
    if (suggestions)
      targets.push(
        target(
          `first suggestion is in a reference, ${opinionsNamed(opinions)}`,
          0.5,
          ratio(suggestions.right, suggestions.findings),
        ),
      );
  }
  targets.push(
    target('span F1 of quality estimation, no second opinion', 0.219, round(0)?.agreement.span.oneExpert.f1),
    { ...target('findings on an edited article', 3, edited), atMost: true },
  );
  return targets;
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
