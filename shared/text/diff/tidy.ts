import type { Token } from '../tokens.ts';
import type { Run } from './match.ts';

/** Both texts, as tokens and as numbers that stand for them. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  readonly beforeTokens: readonly Token[];
  readonly afterTokens: readonly Token[];
  readonly beforeIds: readonly number[];
  readonly afterIds: readonly number[];
}

/** Longer runs are kept however much is rewritten around them. */
const LONGEST_TINY = 4;

/**
 * Drops matched runs that say nothing: a few words, no longer than what was rewritten on each of their sides, as in
 * diff-match-patch's semantic clean-up. One pass; dropping a run makes its neighbours' edits larger, so the
 * run before is looked at again.
 */
export function dropTinyRuns(runs: readonly Run[], before: readonly Token[], after: readonly Token[]): Run[] {
  const beforeSize = sizes(before);
  const afterSize = sizes(after);
  const editBetween = (left: Run | undefined, right: Run): number => {
    const [i, j] = left ? [left.before + left.length, left.after + left.length] : [0, 0];
    return Math.max(sizeOf(beforeSize, i, right.before), sizeOf(afterSize, j, right.after));
  };
  const kept: Run[] = [];
  for (const run of [...runs, { before: before.length, after: after.length, length: 0 }]) {
    for (let last = kept.at(-1); last; last = kept.at(-1)) {
      const size = sizeOf(beforeSize, last.before, last.before + last.length);
      const isTiny =
        last.length <= LONGEST_TINY && size <= editBetween(kept.at(-2), last) && size <= editBetween(last, run);
      if (!isTiny) break;
      kept.pop();
    }
    kept.push(run);
  }
  return kept.slice(0, -1);
}

/** Running totals of characters, white space not counted. */
function sizes(tokens: readonly Token[]): number[] {
  const totals = [0];
  for (const token of tokens) totals.push((totals.at(-1) ?? 0) + token.text.length);
  return totals;
}

function sizeOf(totals: readonly number[], start: number, end: number): number {
  return (totals[end] ?? 0) - (totals[start] ?? 0);
}

/**
 * Moves pure insertions and pure deletions along equal tokens to where a reader would put them: a whole sentence or
 * phrase rather than the end of one and the start of the next. Runs that shrink to nothing are left out.
 */
export function shiftEdits(runs: readonly Run[], sides: Sides): Run[] {
  const end = { before: sides.beforeIds.length, after: sides.afterIds.length, length: 0 };
  const result: Run[] = [];
  let left: Run = { before: 0, after: 0, length: 0 };
  for (let right of [...runs, end]) {
    const shift = bestShift(left, right, sides);
    left = { ...left, length: left.length + shift };
    right = { before: right.before + shift, after: right.after + shift, length: right.length - shift };
    if (left.length > 0) result.push(left);
    left = right;
  }
  if (left.length > 0) result.push(left);
  return result;
}

/** By how many tokens the edit between two runs should move: negative to the left, positive to the right. */
function bestShift(left: Run, right: Run, sides: Sides): number {
  const [i, j] = [left.before + left.length, left.after + left.length];
  const isInsertion = i === right.before && j < right.after;
  const isDeletion = i < right.before && j === right.after;
  if (!isInsertion && !isDeletion) return 0;
  const [ids, tokens, text] = isInsertion
    ? ([sides.afterIds, sides.afterTokens, sides.after] as const)
    : ([sides.beforeIds, sides.beforeTokens, sides.before] as const);
  const [start, end] = isInsertion ? [j, right.after] : [i, right.before];
  let lowest = 0;
  while (-lowest < left.length && ids[start + lowest - 1] === ids[end + lowest - 1]) lowest--;
  let highest = 0;
  while (highest < right.length && ids[start + highest] === ids[end + highest]) highest++;
  let best = 0;
  let bestScore = -1;
  for (let shift = lowest; shift <= highest; shift++) {
    const score = borderScore(text, tokens, start + shift) + borderScore(text, tokens, end + shift);
    if (score >= bestScore) [best, bestScore] = [shift, score];
  }
  return best;
}

/** How natural it is to cut a text before the token with this index. */
function borderScore(text: string, tokens: readonly Token[], index: number): number {
  const previous = tokens[index - 1];
  const next = tokens[index];
  if (!previous || !next) return 5;
  const gap = text.slice(previous.end, next.start);
  if (/[\r\n]/.test(gap)) return 5;
  if (/^[.!?。！？；…]/.test(previous.text)) return 4;
  if (/^[,;:，、：)）"”]/.test(previous.text)) return 3;
  if (/^[,;:，、：.。]/.test(next.text)) return 2;
  return gap === '' ? 0 : 1;
}
