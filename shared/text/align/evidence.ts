import type { Key } from './keys.ts';
import type { Range } from './units.ts';

/** What is compared: a sentence or a paragraph, by its length and its keys. */
export interface Unit {
  readonly length: number;
  readonly keys: readonly Key[];
}

/** How likely a key of one side is found on the other side of a true pair, and what its absence there costs. */
interface KeyClass {
  readonly found: number;
  readonly missedFromA: number;
  readonly missedFromB: number;
}

const FIGURE: KeyClass = { found: 0.85, missedFromA: 1.2, missedFromB: 1.2 };
const NAME: KeyClass = { found: 0.7, missedFromA: 0.5, missedFromB: 0.2 };
/** Many words of the Chinese are put in other words than the dictionary's; English has them for other reasons too. */
const TERM: KeyClass = { found: 0.5, missedFromA: 0.5, missedFromB: 0.25 };
const WORD: KeyClass = { found: 0.5, missedFromA: 0.2, missedFromB: 0.2 };

/** Keys of one sentence depend on each other; taken for independent they would outvote everything else. */
const TRUST = 0.9;
const MOST = 4;
const LEAST = 0.2;

/**
 * Weighs whether ranges of units on two sides belong together, in nats: the log likelihood ratio of their keys (naive
 * Bayes, damped) less the cost of their lengths, which follow a log-normal ratio (after Gale and Church 1993).
 */
export class Evidence {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  readonly #aKeys: readonly (readonly number[])[];
  readonly #bKeys: readonly (readonly number[])[];
  readonly #gain: number[] = [];
  readonly #missedFromA: number[] = [];
  readonly #missedFromB: number[] = [];
  readonly #inA: Int32Array;
  readonly #inB: Int32Array;
  #mark = 0;
  /** English characters on side b for one on side a. */
  readonly #ratio: number;

  constructor(a: readonly Unit[], b: readonly Unit[]) {
    this.a = a;
    this.b = b;
    this.#ratio = ratioOf(a, b);
    const ids = new Map<Key, number>();
    const inA: number[] = [];
    const inB: number[] = [];
    const number = (units: readonly Unit[], counts: number[]) =>
      units.map(({ keys }) =>
        keys.map((key) => {
          const id = ids.get(key) ?? ids.size;
          ids.set(key, id);
          counts[id] = (counts[id] ?? 0) + 1;
          return id;
        }),
      );
    this.#aKeys = number(a, inA);
    this.#bKeys = number(b, inB);
    this.#inA = new Int32Array(ids.size);
    this.#inB = new Int32Array(ids.size);
    for (const [key, id] of ids) {
      const kind = classOf(key);
      const chance = Math.max((inA[id] ?? 0) / a.length, (inB[id] ?? 0) / b.length);
      this.#gain[id] = TRUST * Math.min(MOST, Math.max(LEAST, Math.log(kind.found / chance)));
      this.#missedFromA[id] = TRUST * kind.missedFromA;
      this.#missedFromB[id] = TRUST * kind.missedFromB;
    }
  }

  /** Keys in common that are rare enough to point out a pair, with their weight: where the true path must run. */
  *pairs(): Generator<{ a: number; b: number; weight: number }> {
    const holders = new Map<number, number[]>();
    for (const [j, keys] of this.#bKeys.entries()) {
      for (const key of keys) {
        const known = holders.get(key);
        if (known) known.push(j);
        else holders.set(key, [j]);
      }
    }
    for (const [i, keys] of this.#aKeys.entries()) {
      const weights = new Map<number, number>();
      for (const key of keys) {
        const places = holders.get(key);
        if (!places || places.length > RARE) continue;
        for (const j of places) weights.set(j, (weights.get(j) ?? 0) + (this.#gain[key] ?? 0));
      }
      for (const [j, weight] of weights) yield { a: i, b: j, weight };
    }
  }

  /** The evidence for a pair of ranges; negative when they rather don't belong together. */
  weigh(a: Range, b: Range): number {
    return this.#keyEvidence(a, b) - this.#lengthCost(a, b);
  }

  /** The evidence of the keys alone. Marks keys in reused arrays: this is the innermost loop of an alignment. */
  #keyEvidence(a: Range, b: Range): number {
    const mark = ++this.#mark;
    for (let j = b.from; j < b.to; j++) for (const key of this.#bKeys[j] as readonly number[]) this.#inB[key] = mark;
    let sum = 0;
    for (let i = a.from; i < a.to; i++) {
      for (const key of this.#aKeys[i] as readonly number[]) {
        if (this.#inA[key] === mark) continue;
        this.#inA[key] = mark;
        sum += this.#inB[key] === mark ? (this.#gain[key] as number) : -(this.#missedFromA[key] as number);
      }
    }
    for (let j = b.from; j < b.to; j++) {
      for (const key of this.#bKeys[j] as readonly number[]) {
        if (this.#inA[key] === mark) continue;
        this.#inA[key] = mark;
        sum -= this.#missedFromB[key] as number;
      }
    }
    return sum;
  }

  #lengthCost(a: Range, b: Range): number {
    const left = lengthOf(this.a, a) * this.#ratio;
    const right = lengthOf(this.b, b);
    const difference = Math.log((right + 1) / (left + 1));
    const variance = 0.05 + 2 / (Math.min(left, right) + 1);
    return Math.min(WORST_LENGTH, (difference * difference) / (2 * variance));
  }

  /** How much of the keys of a pair both sides have, 0 to 1, by weight; nothing where there are no keys. */
  agreement(a: Range, b: Range): { shared: number; total: number } {
    const inB = new Set(this.#bKeys.slice(b.from, b.to).flat());
    const inA = new Set(this.#aKeys.slice(a.from, a.to).flat());
    let shared = 0;
    let total = 0;
    for (const key of inA) {
      const weight = this.#gain[key] ?? 0;
      total += weight;
      if (inB.has(key)) shared += weight;
    }
    return { shared, total };
  }
}

/** Keys of more sentences than this point out nothing. */
const RARE = 4;
/** A pair whose lengths don't fit at all may still be right: a caption for a paragraph, a summary. */
const WORST_LENGTH = 12;

function classOf(key: Key): KeyClass {
  switch (key.charAt(0)) {
    case 'n':
    case 'm':
      return FIGURE;
    case 'l':
    case 's':
      return NAME;
    case 't':
      return TERM;
    default:
      return WORD;
  }
}

function lengthOf(units: readonly Unit[], range: Range): number {
  let length = 0;
  for (let i = range.from; i < range.to; i++) length += units[i]?.length ?? 0;
  return length;
}

/** Translators differ in how wordy they are, but a text that is half missing must not look like a terse one. */
function ratioOf(a: readonly Unit[], b: readonly Unit[]): number {
  const left = lengthOf(a, { from: 0, to: a.length });
  const right = lengthOf(b, { from: 0, to: b.length });
  if (left === 0 || right === 0) return 1;
  return Math.min(1.15, Math.max(0.87, right / left));
}
