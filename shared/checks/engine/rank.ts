import type { Finding } from '../finding.ts';

/** How many findings the desk sees by default. */
export interface Budget {
  readonly perThousandWords: number;
  /** Never fewer than this, where there are so many. */
  readonly floor: number;
}

/**
 * Where the budget cuts. Found over the whole story and kept until it is analysed as a whole again, so that
 * a finding does not come and go because of an edit elsewhere.
 */
export interface Cut {
  readonly rank: number;
  /** Fingerprints of the findings just at the cut that the budget did not reach. */
  readonly refused: ReadonlySet<string>;
}

/** Lets everything through. */
export const noCut: Cut = { rank: Number.NEGATIVE_INFINITY, refused: new Set() };

/**
 * Sixth step: the best findings up to the budget, `findings` being in reading order. What a desk must never miss,
 * duplicates and figures, comes before anything else; then the score decides, and between equals the earlier place.
 */
export function cutOf(findings: readonly Finding[], words: number, budget: Budget): Cut {
  const limit = Math.max(budget.floor, Math.floor((words * budget.perThousandWords) / 1000));
  const candidates = findings.filter(({ tier }) => tier === 'desk').sort((a, b) => rankOf(b) - rankOf(a));
  const first = candidates[limit];
  if (!first) return noCut;
  const rank = rankOf(first);
  const admitted = new Set(candidates.slice(0, limit).map(({ fingerprint }) => fingerprint));
  const refused = candidates.slice(limit).filter((each) => rankOf(each) === rank && !admitted.has(each.fingerprint));
  return { rank, refused: new Set(refused.map(({ fingerprint }) => fingerprint)) };
}

/** Last step: the finding in its tier. What the cut leaves out becomes advice: one key away. */
export function withTier(finding: Finding, cut: Cut): Finding {
  if (finding.tier === 'advice') return finding;
  const rank = rankOf(finding);
  const isIn = rank > cut.rank || (rank === cut.rank && !cut.refused.has(finding.fingerprint));
  return isIn ? finding : { ...finding, tier: 'advice' };
}

/**
 * So many findings are listed at one row. No row that somebody wrote as a sentence has a tenth of them; in one of 200 kB
 * there may be thousands, and each would be stored, sent and drawn again at every key.
 */
const mostInRow = 300;

/** The findings of a passage, in the same order, without a row's least important ones where it has too many to work on. */
export function listable(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostInRow) return findings;
  const dropped = [...Map.groupBy(findings, ({ spans }) => spans[0]?.row).values()].flatMap((ofRow) =>
    ofRow.toSorted(byWeight).slice(mostInRow),
  );
  const gone = new Set(dropped);
  return findings.filter((finding) => !gone.has(finding));
}

/** What the desk shows first, then the surest; between equals the earlier place. */
function byWeight(a: Finding, b: Finding): number {
  return Number(a.tier === 'advice') - Number(b.tier === 'advice') || rankOf(b) - rankOf(a);
}

/** What the budget goes by: 0 to 2, the score and 1 more for what must never be missed. */
export function rankOf(finding: Pick<Finding, 'family' | 'check' | 'score'>): number {
  const { family, check, score } = finding;
  // A figure that is not there may well be said in words; one that is there and wrong is wrong.
  const isWrongFigure = check.startsWith('bilingual/figure-') && check !== 'bilingual/figure-missing';
  // What the desk itself has decided before no annotated data could teach.
  const isDecided = family === 'memory' || check === 'consistency/term-base';
  return score + (family === 'duplication' || isWrongFigure || isDecided ? 1 : 0);
}
