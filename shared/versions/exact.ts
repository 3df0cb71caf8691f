/** Which row before is which row after, by position; only the links that are sure. */
export class Links {
  readonly afterOf: Int32Array;
  readonly beforeOf: Int32Array;

  constructor(before: number, after: number) {
    this.afterOf = new Int32Array(before).fill(-1);
    this.beforeOf = new Int32Array(after).fill(-1);
  }

  isFree(before: number, after: number): boolean {
    return this.afterOf[before] === -1 && this.beforeOf[after] === -1;
  }

  link(before: number, after: number): void {
    this.afterOf[before] = after;
    this.beforeOf[after] = before;
  }

  pairs(): [before: number, after: number][] {
    return [...this.afterOf.entries()].filter(([, after]) => after >= 0);
  }

  freeBefore(): number[] {
    return [...this.afterOf.keys()].filter((at) => this.afterOf[at] === -1);
  }

  freeAfter(): number[] {
    return [...this.beforeOf.keys()].filter((at) => this.beforeOf[at] === -1);
  }
}

/**
 * Links rows with equal keys: from the ends inwards, then those whose key stands once in each version, then what follows
 * and precedes them, then equal rows in their order. An empty key is never linked.
 */
export function linkEqual(links: Links, before: readonly string[], after: readonly string[]): void {
  const isSame = (i: number, j: number): boolean => before[i] !== '' && before[i] === after[j] && links.isFree(i, j);
  for (let at = 0; isSame(at, at); at++) links.link(at, at);
  for (let back = 1; isSame(before.length - back, after.length - back); back++) {
    links.link(before.length - back, after.length - back);
  }
  const left = Map.groupBy(links.freeBefore(), (at) => before[at] ?? '');
  const right = Map.groupBy(links.freeAfter(), (at) => after[at] ?? '');
  for (const [key, [i, ...more]] of left) {
    const [j, ...others] = right.get(key) ?? [];
    if (key !== '' && i !== undefined && j !== undefined && more.length + others.length === 0) links.link(i, j);
  }
  for (const [i, j] of links.pairs()) {
    for (let by = 1; isSame(i + by, j + by); by++) links.link(i + by, j + by);
    for (let by = 1; isSame(i - by, j - by); by++) links.link(i - by, j - by);
  }
  for (const [key, places] of left) {
    if (key === '') continue;
    const open = places.filter((at) => links.afterOf[at] === -1);
    const others = (right.get(key) ?? []).filter((at) => links.beforeOf[at] === -1);
    open.slice(0, others.length).forEach((i, index) => {
      const j = others[index];
      if (j !== undefined) links.link(i, j);
    });
  }
}
