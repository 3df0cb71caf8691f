/** A pair of positions and how much it is worth to keep it in order. */
export interface Weighted {
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

/**
 * Of pairs with distinct `before` those that rise together on both sides and weigh most: what stayed in its order.
 * O(n log n) with a prefix-maximum tree over the positions after.
 */
export function heaviestIncreasing<T extends Weighted>(pairs: readonly T[]): T[] {
  const sorted = [...pairs].sort((a, b) => a.before - b.before || b.after - a.after);
  const ranks = new Map(
    [...new Set(sorted.map(({ after }) => after))].sort((a, b) => a - b).map((after, rank) => [after, rank + 1]),
  );
  const tree: number[] = new Array(ranks.size + 1).fill(-1);
  const sums: number[] = [];
  const previous: number[] = [];
  let last = -1;
  sorted.forEach(({ after, weight }, index) => {
    const rank = ranks.get(after) ?? 1;
    const best = bestBelow(tree, sums, rank - 1);
    previous[index] = best;
    sums[index] = weight + (best < 0 ? 0 : (sums[best] ?? 0));
    for (let at = rank; at < tree.length; at += at & -at) if (isBetter(sums, index, tree[at] ?? -1)) tree[at] = index;
    if (isBetter(sums, index, last)) last = index;
  });
  const chain: T[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) chain.push(sorted[at] as T);
  return chain.reverse();
}

function bestBelow(tree: readonly number[], sums: readonly number[], rank: number): number {
  let best = -1;
  for (let at = rank; at > 0; at -= at & -at) if (isBetter(sums, tree[at] ?? -1, best)) best = tree[at] ?? -1;
  return best;
}

function isBetter(sums: readonly number[], index: number, than: number): boolean {
  return index >= 0 && (than < 0 || (sums[index] ?? 0) > (sums[than] ?? 0));
}
