import { matchTokens } from '../diff/match.ts';
import { type Edits, type Effort, editsWithShifts } from './shifts.ts';

/** Pairs of words up to which the search is made as a whole: 500 × 500 words. */
const wholeCells = 250_000;

/**
 * Edits with shifts of texts of any length. Long ones are first cut where both say the same; shifts are then searched
 * between two cuts, and a whole stretch that vanished in one place and came in another is one shift. So a long
 * text may count some edits more than the full search would find, never fewer than its words demand.
 */
export function countEdits(before: readonly number[], after: readonly number[], effort: Effort): Edits {
  if (before.length * after.length <= wholeCells) return editsWithShifts(before, after, effort);
  const gone = new Map<string, number>();
  const come: string[] = [];
  let [edits, shifts] = [0, 0];
  for (const [left, right] of gaps(before, after)) {
    if (right.length === 0) gone.set(left.join(' '), (gone.get(left.join(' ')) ?? 0) + 1);
    else if (left.length === 0) come.push(right.join(' '));
    if (left.length === 0 || right.length === 0 || left.length * right.length > wholeCells) {
      edits += Math.max(left.length, right.length);
    } else {
      const found = editsWithShifts(left, right, effort);
      edits += found.edits;
      shifts += found.shifts;
    }
  }
  for (const stretch of come) {
    const left = gone.get(stretch) ?? 0;
    if (left === 0) continue;
    gone.set(stretch, left - 1);
    edits += 1 - 2 * stretch.split(' ').length;
    shifts++;
  }
  // What was cut unluckily costs no more than writing it all anew.
  const most = Math.max(before.length, after.length);
  return edits > most ? { edits: most, shifts: 0 } : { edits, shifts };
}

/** What stands between the stretches that both have, as far as it is not empty on both sides. */
function* gaps(before: readonly number[], after: readonly number[]): Generator<[number[], number[]]> {
  let [i, j] = [0, 0];
  for (const run of [...matchTokens(before, after), { before: before.length, after: after.length, length: 0 }]) {
    if (run.before > i || run.after > j) yield [before.slice(i, run.before), after.slice(j, run.after)];
    i = run.before + run.length;
    j = run.after + run.length;
  }
}
