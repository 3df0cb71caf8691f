import type { ModelData } from '../../../shared/checks/ranking/model.ts';
import { fitLogistic } from './logistic.ts';

/** A finding in a passage that was judged by a model of other documents. */
export interface LearntFinding {
  readonly check: string;
  /** See `findingFactors`. */
  readonly factors: readonly number[];
  /** Whether any expert marked something there. */
  readonly isRight: boolean;
}

/** How far a check's own weight is held back: half of what ten findings alone would tell. */
const caution = 2;
/** How much a check's findings count beside the common factors. */
const ownFactor = 0.5;

/** A check that fired less often is not known. */
const leastFindings = 5;

/** Learns what makes a finding right: the same factors for all checks, and a weight of its own for each. */
export function learnFindings(findings: readonly LearntFinding[]): Pick<ModelData, 'finding' | 'checks'> {
  const byCheck = Map.groupBy(findings, ({ check }) => check);
  const names = [...byCheck.keys()].filter((check) => (byCheck.get(check)?.length ?? 0) >= leastFindings).sort();
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = findings.map(({ check, factors }) => {
    const own = new Array<number>(names.length).fill(0);
    const at = place.get(check);
    if (at !== undefined) own[at] = ownFactor;
    return [...factors, ...own];
  });
  const weights = fitLogistic(
    rows,
    findings.map(({ isRight }) => (isRight ? 1 : 0)),
    caution,
  );
  const common = findings[0]?.factors.length ?? 0;
  return {
    finding: weights.slice(0, common).map(round),
    checks: Object.fromEntries(names.map((name, index) => [name, round(ownFactor * (weights[common + index] ?? 0))])),
  };
}

const round = (weight: number): number => Math.round(weight * 10_000) / 10_000;
