import { type Bag, common, createBagger, emptyBag, joined } from './bag.ts';
import { candidates } from './candidates.ts';
import { Links, linkEqual } from './exact.ts';
import { alignGap, type Bead, mostPairs } from './gap.ts';
import { heaviestIncreasing } from './increasing.ts';

/** A row of one version, as far as rows are told by it. */
export interface VersionRow {
  /** What is revised. */
  readonly text: string;
  /** The original, where there is one: a row that was translated anew is told by it. */
  readonly companion: string;
}

/** What became of a row from one version to the next. */
export type MatchKind = 'kept' | 'original' | 'reworded' | 'split' | 'merged' | 'new' | 'vanished';

/** Rows of the two versions that belong together, by position; one side is empty for what is new or has vanished. */
export interface Match {
  /** `original`: only the original is another. */
  readonly kind: MatchKind;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** It stands in another order among what was kept. */
  readonly moved: boolean;
}

export interface Matching {
  /** In the order of the new version; what vanished stands where it was. */
  readonly matches: readonly Match[];
  /** 0 to 1: the share of the words that are in both versions in rows that belong together. */
  readonly similarity: number;
  /** The same of the originals. */
  readonly companionSimilarity: number;
}

/** Rows apart from their place must be more alike than those in a gap between neighbours. */
const alikeElsewhere = 0.6;

/** Texts that differ in white space only are the same; so are composed and decomposed letters. */
export function sameKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Finds the rows of a version in the next: equal ones wherever they stand, then between those that kept their order
 * reworded, split and merged ones, then reworded ones elsewhere. About n log n: only gaps are compared row by row.
 *
 * @param step called now and then with how far it is
 */
export function matchRows(
  before: readonly VersionRow[],
  after: readonly VersionRow[],
  step: (done: number, total: number) => void = () => undefined,
): Matching {
  const links = new Links(before.length, after.length);
  linkEqual(links, before.map(keyOf), after.map(keyOf));
  linkEqual(
    links,
    before.map(({ companion }) => sameKey(companion)),
    after.map(({ companion }) => sameKey(companion)),
  );
  step(1, 4);
  const bag = createBagger();
  const texts = { left: before.map(({ text }) => bag(text)), right: after.map(({ text }) => bag(text)) };
  const companions = {
    left: before.map(({ companion }) => bag(companion)),
    right: after.map(({ companion }) => bag(companion)),
  };
  const left = texts.left.map((own, at) => joined([own, companions.left[at] ?? emptyBag]));
  const right = texts.right.map((own, at) => joined([own, companions.right[at] ?? emptyBag]));
  step(2, 4);
  const beads: Bead[] = links.pairs().map(([i, j]) => ({ before: [i], after: [j] }));
  const inOrder = heaviestIncreasing(
    links.pairs().map(([i, j]) => ({ before: i, after: j, weight: 1 + (left[i]?.size ?? 0) + (right[j]?.size ?? 0) })),
  );
  beads.push(...fillGaps(inOrder, links, left, right));
  step(3, 4);
  const free = { before: new Set(links.freeBefore()), after: new Set(links.freeAfter()) };
  for (const bead of beads) {
    for (const at of bead.before) free.before.delete(at);
    for (const at of bead.after) free.after.delete(at);
  }
  beads.push(...findElsewhere(free, left, right));
  step(4, 4);
  return {
    matches: tell(beads, free, before, after, left),
    similarity: similarityOf(beads, texts.left, texts.right),
    companionSimilarity: similarityOf(beads, companions.left, companions.right),
  };
}

function keyOf({ text, companion }: VersionRow): string {
  return text === '' ? `\u0000${sameKey(companion)}` : sameKey(text);
}

/** Looks between neighbouring anchors; a gap too large to compare row by row is divided first by rows that are alike. */
function fillGaps(
  anchors: readonly { readonly before: number; readonly after: number }[],
  links: Links,
  left: readonly Bag[],
  right: readonly Bag[],
): Bead[] {
  const beads: Bead[] = [];
  const bounds = [...anchors, { before: left.length, after: right.length }];
  let from = { before: -1, after: -1 };
  const stack: { from: typeof from; to: typeof from }[] = [];
  for (const to of bounds) {
    stack.push({ from, to });
    from = to;
  }
  for (let gap = stack.pop(); gap; gap = stack.pop()) {
    const own = between(gap.from.before, gap.to.before).filter((at) => links.afterOf[at] === -1);
    const others = between(gap.from.after, gap.to.after).filter((at) => links.beforeOf[at] === -1);
    if (own.length === 0 || others.length === 0) continue;
    if (own.length * others.length <= mostPairs) {
      beads.push(...alignGap(own, others, left, right));
      continue;
    }
    const chain = heaviestIncreasing(candidates(own, others, left, right, alikeElsewhere));
    let last = gap.from;
    for (const { before, after } of chain) {
      links.link(before, after);
      beads.push({ before: [before], after: [after] });
      stack.push({ from: last, to: { before, after } });
      last = { before, after };
    }
    // Nothing to divide it by: what is alike in it is found elsewhere.
    if (chain.length > 0) stack.push({ from: last, to: gap.to });
  }
  return beads;
}

function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}

/** Reworded rows that were moved, too: the most alike first. */
function findElsewhere(
  free: { readonly before: Set<number>; readonly after: Set<number> },
  left: readonly Bag[],
  right: readonly Bag[],
): Bead[] {
  const found = candidates([...free.before], [...free.after], left, right, alikeElsewhere);
  const beads: Bead[] = [];
  for (const { before, after } of found.sort((a, b) => b.alike - a.alike)) {
    if (!free.before.has(before) || !free.after.has(after)) continue;
    free.before.delete(before);
    free.after.delete(after);
    beads.push({ before: [before], after: [after] });
  }
  return beads;
}

function tell(
  beads: readonly Bead[],
  free: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
  before: readonly VersionRow[],
  after: readonly VersionRow[],
  left: readonly Bag[],
): Match[] {
  const placed = beads.map((bead) => ({
    bead,
    before: bead.before[0] ?? 0,
    after: bead.after[0] ?? 0,
    weight: 1 + joined(bead.before.flatMap((at) => left[at] ?? [])).size,
  }));
  const stayed = new Set(heaviestIncreasing(placed).map(({ bead }) => bead));
  const matches: Match[] = beads.map((bead) => ({
    ...bead,
    kind: kindOf(bead, before, after),
    moved: !stayed.has(bead),
  }));
  for (const at of free.after) matches.push({ kind: 'new', before: [], after: [at], moved: false });
  matches.sort((a, b) => (a.after[0] ?? 0) - (b.after[0] ?? 0));
  return withVanished(matches, free.before);
}

function kindOf(bead: Bead, before: readonly VersionRow[], after: readonly VersionRow[]): MatchKind {
  if (bead.before.length > 1) return 'merged';
  if (bead.after.length > 1) return 'split';
  const old = before[bead.before[0] ?? 0];
  const now = after[bead.after[0] ?? 0];
  if (sameKey(old?.text ?? '') !== sameKey(now?.text ?? '')) return 'reworded';
  return sameKey(old?.companion ?? '') === sameKey(now?.companion ?? '') ? 'kept' : 'original';
}

/** Each vanished row comes behind the one that stood before it, if that stayed in its order, or else where it fits. */
function withVanished(matches: readonly Match[], gone: ReadonlySet<number>): Match[] {
  const rest = [...gone].sort((a, b) => a - b);
  const result: Match[] = [];
  let next = 0;
  for (const match of matches) {
    const place = match.moved ? undefined : match.before[0];
    while (place !== undefined && next < rest.length && (rest[next] ?? 0) < place) {
      result.push({ kind: 'vanished', before: [rest[next] ?? 0], after: [], moved: false });
      next += 1;
    }
    result.push(match);
  }
  return [
    ...result,
    ...rest.slice(next).map((at): Match => ({ kind: 'vanished', before: [at], after: [], moved: false })),
  ];
}

function similarityOf(beads: readonly Bead[], left: readonly Bag[], right: readonly Bag[]): number {
  const total = [...left, ...right].reduce((sum, { size }) => sum + size, 0);
  if (total === 0) return 1;
  const shared = beads.reduce((sum, bead) => {
    const a = joined(bead.before.flatMap((at) => left[at] ?? []));
    const b = joined(bead.after.flatMap((at) => right[at] ?? []));
    return sum + 2 * common(a, b);
  }, 0);
  return shared / total;
}
