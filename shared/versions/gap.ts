import { type Bag, common, joined, similarity } from './bag.ts';

/** Rows before and after that belong together; positions in their versions. */
export interface Bead {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** How alike the two sides of a bead must be. */
export const alikeEnough = 0.45;

/** Of rows that were put together or apart nearly all words must be there again, and each part must have its share. */
const alikeInParts = 0.6;
const shareOfPart = 0.6;

/** How many rows on either side. */
const shapes: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
];

/** More pairs than this are not compared one with each. */
export const mostPairs = 20_000;

/**
 * Puts the rows of a gap between two anchors side by side, in order: reworded, split in up to three, merged of up to
 * three, or without a counterpart. Dynamic programming over the words that the sides have in common.
 */
export function alignGap(
  before: readonly number[],
  after: readonly number[],
  left: readonly Bag[],
  right: readonly Bag[],
): Bead[] {
  const rows = before.length + 1;
  const columns = after.length + 1;
  const gains = new Float64Array(rows * columns);
  const choices = new Int8Array(rows * columns).fill(-1);
  const bagsOf = (positions: readonly number[], bags: readonly Bag[]): Bag[] =>
    positions.flatMap((at) => bags[at] ?? []);
  for (let i = before.length; i >= 0; i--) {
    for (let j = after.length; j >= 0; j--) {
      const at = i * columns + j;
      let gain = 0;
      let choice = -1;
      const down = i < before.length ? (gains[at + columns] ?? 0) : -1;
      const along = j < after.length ? (gains[at + 1] ?? 0) : -1;
      if (down >= 0) [gain, choice] = [down, -2];
      if (along > gain || choice === -1) if (along >= 0) [gain, choice] = [along, -3];
      shapes.forEach(([m, n], shape) => {
        if (i + m > before.length || j + n > after.length) return;
        const worth = worthOf(bagsOf(before.slice(i, i + m), left), bagsOf(after.slice(j, j + n), right));
        const sum = worth + (gains[(i + m) * columns + j + n] ?? 0);
        if (worth > 0 && sum > gain) [gain, choice] = [sum, shape];
      });
      gains[at] = gain;
      choices[at] = choice;
    }
  }
  const beads: Bead[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const choice = choices[i * columns + j] ?? -1;
    const [m, n] = shapes[choice] ?? (choice === -2 ? [1, 0] : [0, 1]);
    if (choice >= 0) beads.push({ before: before.slice(i, i + m), after: after.slice(j, j + n) });
    i += m;
    j += n;
  }
  return beads;
}

/** What a bead is worth: the words it brings together; 0 where it is none. */
function worthOf(left: readonly Bag[], right: readonly Bag[]): number {
  const a = joined(left);
  const b = joined(right);
  const alike = similarity(a, b);
  if (left.length + right.length === 2) return alike >= alikeEnough ? alike * (a.size + b.size) + 1e-6 : 0;
  if (alike < alikeInParts) return 0;
  const [whole, parts] = left.length > 1 ? [b, left] : [a, right];
  const isOfParts = parts.every((part) => part.size > 0 && common(part, whole) >= shareOfPart * part.size);
  return isOfParts ? alike * (a.size + b.size) : 0;
}
