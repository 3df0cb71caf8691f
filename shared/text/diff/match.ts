import { Diff } from 'diff';

/** A run of tokens that are the same in both texts; `before` and `after` are indices of tokens. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Lets jsdiff's Myers run over numbers as they are. */
class NumberDiff extends Diff<number, number[]> {
  override tokenize(value: number[]): number[] {
    return value;
  }

  override join(values: number[]): number[] {
    return values;
  }
}

const differ = new NumberDiff();

/**
 * How many steps one comparison may take: Myers takes about d²/2 for d differences. Two thousand edits are more
 * than one sitting's work on a story, and take well under a second.
 */
const STEPS = 2_000_000;
/** The least that is tried on a stretch between two anchors, even when the steps are used up. */
const LEAST_EDITS = 40;

/**
 * The longest common subsequence of two rows of interned tokens (numbers from 1), as runs in order. Where the texts
 * differ too much for that, what each holds only once serves as anchors, and the stretches between are compared.
 */
export function matchTokens(before: readonly number[], after: readonly number[]): Run[] {
  const runs: Run[] = [];
  match(before, after, 0, 0, { steps: STEPS }, runs);
  return joinRuns(runs);
}

function match(
  before: readonly number[],
  after: readonly number[],
  beforeOffset: number,
  afterOffset: number,
  left: { steps: number },
  runs: Run[],
): void {
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, prefix);
  if (prefix > 0) runs.push({ before: beforeOffset, after: afterOffset, length: prefix });
  const a = before.slice(prefix, before.length - suffix);
  const b = after.slice(prefix, after.length - suffix);
  if (a.length > 0 && b.length > 0) matchMiddle(a, b, beforeOffset + prefix, afterOffset + prefix, left, runs);
  if (suffix > 0) {
    runs.push({
      before: beforeOffset + before.length - suffix,
      after: afterOffset + after.length - suffix,
      length: suffix,
    });
  }
}

function matchMiddle(
  before: number[],
  after: number[],
  beforeOffset: number,
  afterOffset: number,
  left: { steps: number },
  runs: Run[],
): void {
  const maxEditLength = Math.max(LEAST_EDITS, Math.floor(Math.sqrt(2 * left.steps)));
  const changes = differ.diff(before, after, { maxEditLength });
  if (changes) {
    let [i, j] = [beforeOffset, afterOffset];
    for (const change of changes) {
      if (!change.added && !change.removed) runs.push({ before: i, after: j, length: change.count });
      else left.steps -= change.count * change.count;
      if (!change.added) i += change.count;
      if (!change.removed) j += change.count;
    }
    return;
  }
  left.steps = Math.max(0, left.steps - (maxEditLength * maxEditLength) / 2);
  const anchors = uniqueAnchors(before, after, 3) ?? uniqueAnchors(before, after, 1) ?? [];
  if (anchors.length === 0) return;
  let [i, j] = [0, 0];
  for (const anchor of [...anchors, { before: before.length, after: after.length, length: 0 }]) {
    // Anchors of three tokens may overlap; what is already taken is not taken twice.
    if (anchor.before < i || anchor.after < j) continue;
    match(before.slice(i, anchor.before), after.slice(j, anchor.after), beforeOffset + i, afterOffset + j, left, runs);
    if (anchor.length === 0) break;
    runs.push({ before: beforeOffset + anchor.before, after: afterOffset + anchor.after, length: anchor.length });
    i = anchor.before + anchor.length;
    j = anchor.after + anchor.length;
  }
}

function commonPrefix(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

function commonSuffix(a: readonly number[], b: readonly number[], prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** Patience diff: sequences of `size` tokens that each text holds exactly once, as far as their orders agree. */
function uniqueAnchors(before: readonly number[], after: readonly number[], size: number): Run[] | undefined {
  const inBefore = placesOfUnique(before, size);
  const inAfter = placesOfUnique(after, size);
  const pairs: Run[] = [];
  for (const [key, place] of inBefore) {
    const other = inAfter.get(key);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push({ before: place, after: other, length: size });
  }
  const rising = longestRising(pairs);
  return rising.length > 0 ? rising : undefined;
}

/** −1 stands for what occurs more than once. In order of first occurrence. */
function placesOfUnique(ids: readonly number[], size: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + size <= ids.length; i++) {
    const key = ids.slice(i, i + size).join(' ');
    places.set(key, places.has(key) ? -1 : i);
  }
  return places;
}

/** The longest subsequence in which `after` rises, of pairs sorted by `before`; O(n log n). */
function longestRising(pairs: readonly Run[]): Run[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [i, pair] of pairs.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  const rising: Run[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) rising.push(pairs[i] as Run);
  return rising.reverse();
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const touches = last && last.before + last.length === run.before && last.after + last.length === run.after;
    if (last && touches) joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}
