import { type Bag, similarity } from './bag.ts';
import type { Weighted } from './increasing.ts';

/** A word that stands in more rows than this says little about which row is which. */
const mostRows = 40;
/** So many rows that share rare words are compared as a whole. */
const mostCompared = 6;

export interface Candidate extends Weighted {
  readonly alike: number;
}

/** Rows of the two versions that are alike, found by the rare words they share; for each row before the likeliest few. */
export function candidates(
  before: readonly number[],
  after: readonly number[],
  left: readonly Bag[],
  right: readonly Bag[],
  least: number,
): Candidate[] {
  const rows = new Map<number, number[]>();
  for (const at of after) {
    for (const word of right[at]?.words.keys() ?? []) {
      const list = rows.get(word);
      if (list) list.push(at);
      else rows.set(word, [at]);
    }
  }
  return before.flatMap((from) => {
    const bag = left[from];
    if (!bag) return [];
    const scores = new Map<number, number>();
    for (const word of bag.words.keys()) {
      const list = rows.get(word) ?? [];
      if (list.length > mostRows) continue;
      for (const at of list) scores.set(at, (scores.get(at) ?? 0) + 1 / list.length);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCompared)
      .flatMap(([to]) => {
        const other = right[to];
        const alike = other ? similarity(bag, other) : 0;
        return other && alike >= least
          ? [{ before: from, after: to, alike, weight: alike * (bag.size + other.size) }]
          : [];
      });
  });
}
