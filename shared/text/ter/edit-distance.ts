/** Reused by every call: most of the time would go into making room. */
let row = new Uint32Array(1024);

/**
 * How many words have to be inserted, deleted or replaced to make `after` of `before` (Levenshtein over interned
 * words). Stops and answers `limit` as soon as the distance is sure to be no less.
 */
export function editDistance(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  limit = Number.MAX_SAFE_INTEGER,
): number {
  const width = after.length;
  if (Math.abs(before.length - width) >= limit) return limit;
  if (row.length <= width) row = new Uint32Array(2 * width + 2);
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = 1; i <= before.length; i++) {
    const word = before[i - 1];
    let diagonal = i - 1;
    let left = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const above = row[j] as number;
      let value = word === after[j - 1] ? diagonal : diagonal + 1;
      if (above < value) value = above + 1;
      if (left < value) value = left + 1;
      row[j] = value;
      left = value;
      diagonal = above;
      if (value < least) least = value;
    }
    row[0] = i;
    if (least >= limit) return limit;
  }
  return row[width] as number;
}

/** One cheapest way from one row of words to another. */
export interface Alignment {
  readonly distance: number;
  /** By index of a word before: whether it is deleted or replaced. */
  readonly beforeIsWrong: readonly boolean[];
  /** By index of a word after: whether it is inserted or stands for another. */
  readonly afterIsWrong: readonly boolean[];
  /** By index of a word after, and one more for the end: how many words before are used up when its turn comes. */
  readonly usedBefore: readonly number[];
}

/** Like {@link editDistance}, with the way itself. Takes a table of all pairs: for short texts. */
export function alignWords(before: readonly number[], after: readonly number[]): Alignment {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] as number;
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= before.length; i++) {
    table[i * width] = i;
    for (let j = 1; j < width; j++) {
      const replaced = at(i - 1, j - 1) + (before[i - 1] === after[j - 1] ? 0 : 1);
      table[i * width + j] = Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const beforeIsWrong = before.map(() => false);
  const afterIsWrong = after.map(() => false);
  const usedBefore = Array.from({ length: width }, () => before.length);
  let [i, j] = [before.length, after.length];
  while (i > 0 || j > 0) {
    const same = i > 0 && j > 0 && before[i - 1] === after[j - 1];
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + (same ? 0 : 1)) {
      i--;
      j--;
      beforeIsWrong[i] = !same;
      afterIsWrong[j] = !same;
      usedBefore[j] = i;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) {
      i--;
      beforeIsWrong[i] = true;
    } else {
      j--;
      afterIsWrong[j] = true;
      usedBefore[j] = i;
    }
  }
  return { distance: at(before.length, after.length), beforeIsWrong, afterIsWrong, usedBefore };
}
