import { plainText, unitsOf } from './units.ts';

/** Below this a match helps nobody. */
export const leastScore = 70;

/** A text of more units than this is only compared as a whole: nobody reads a fuzzy match of a page. */
export const mostUnits = 600;

/** A text to be compared with many others: cut into units once. */
export interface Measured {
  readonly text: string;
  readonly units: readonly string[];
}

export function measured(text: string): Measured {
  return { text: plainText(text), units: unitsOf(text) };
}

/**
 * How much of two texts is the same, in whole per cent: the fewest insertions, deletions and replacements of units, held
 * against the longer text. 100 only for the same text; what differs in nothing but capitals or spaces has 99. Nothing
 * where it would come to less than `least`.
 */
export function fuzzyScore(a: Measured, b: Measured, least = leastScore): number | undefined {
  if (a.text === b.text) return a.text === '' ? undefined : 100;
  const longer = Math.max(a.units.length, b.units.length);
  if (longer === 0 || longer > mostUnits) return undefined;
  const distance = distanceWithin(a.units, b.units, Math.floor((longer * (100 - least)) / 100));
  if (distance === undefined) return undefined;
  const score = Math.min(99, Math.floor((100 * (longer - distance)) / longer));
  return score >= least ? score : undefined;
}

/**
 * Levenshtein's distance over units, only as far as `limit` (Ukkonen's band: no more than `limit` off the diagonal);
 * nothing where it is greater.
 */
export function distanceWithin(a: readonly string[], b: readonly string[], limit: number): number | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > limit) return undefined;
  const beyond = limit + 1;
  let above = new Int32Array(short.length + 1).map((_, column) => Math.min(column, beyond));
  let current = new Int32Array(short.length + 1);
  for (let row = 1; row <= long.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(short.length, row + limit);
    current.fill(beyond);
    if (row <= limit) current[0] = row;
    let best = current[0] ?? beyond;
    for (let column = from; column <= to; column += 1) {
      const same = long[row - 1] === short[column - 1] ? 0 : 1;
      const cost = Math.min(
        (above[column - 1] ?? beyond) + same,
        (above[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        beyond,
      );
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return undefined;
    [above, current] = [current, above];
  }
  const distance = above[short.length] ?? beyond;
  return distance > limit ? undefined : distance;
}
