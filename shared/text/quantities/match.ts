import { type Agreement, agreement } from './agree.ts';
import type { Quantity } from './quantity.ts';

/** Figures of an original and its translation that belong together, by their places in the two lists. */
export interface FigurePair {
  readonly chinese: number;
  readonly english: number;
  /** `changed`: one stands where the other should, with another value. */
  readonly agreement: Agreement | 'changed';
}

export interface FigureMatch {
  readonly pairs: readonly FigurePair[];
  /** Figures of the original that nothing in the translation says. */
  readonly missing: readonly number[];
  /** Figures of the translation that nothing in the original says. */
  readonly added: readonly number[];
}

/** Beyond this many figures in a row each is compared only with those near its place: no text may take n². */
const window = 40;

/**
 * Matches the figures of a stretch of text with those of its translation: equal ones first, then those that agree
 * after conversion or rounding, then those that are alike but for unit, kind or sign; what is left between the same
 * neighbours on both sides is one figure that was changed. Each figure is in at most one pair, but a figure that is
 * said twice on one side and once on the other is neither missing nor added. `isDated` says whether a figure is the day,
 * month or year of a date of the other side: such a one was not changed into something else.
 */
export function matchFigures(
  chinese: readonly Quantity[],
  english: readonly Quantity[],
  isDated: (quantity: Quantity, side: 'chinese' | 'english') => boolean = () => false,
): FigureMatch {
  if (chinese.length === 0 && english.length === 0) return { pairs: [], missing: [], added: [] };
  const state = new Matching(chinese, english);
  state.pass(
    (_agreement, one, two) =>
      one.key !== '' &&
      one.key === two.key &&
      one.kind === two.kind &&
      one.kind !== 'factor' &&
      !one.isDiscount &&
      !two.isDiscount &&
      one.unit === two.unit,
    'same',
  );
  state.pass((found) => found === 'same');
  state.pass((found) => found !== undefined);
  state.pass((_found, one, two) => isRescaled(one, two) && !isDated(two, 'english'), 'changed');
  state.pairChanged(isDated);
  return state.result();
}

class Matching {
  readonly #chinese: readonly Quantity[];
  readonly #english: readonly Quantity[];
  readonly #partner: (number | undefined)[];
  readonly #taken: boolean[];
  readonly #pairs: FigurePair[] = [];
  readonly #keys = new Map<readonly Quantity[], ReadonlySet<string>>();

  constructor(chinese: readonly Quantity[], english: readonly Quantity[]) {
    this.#chinese = chinese;
    this.#english = english;
    this.#partner = chinese.map(() => undefined);
    this.#taken = english.map(() => false);
  }

  /** Pairs every free figure with the free one nearest to its place that is allowed. */
  pass(
    allows: (agreement: FigurePair['agreement'] | undefined, one: Quantity, two: Quantity) => boolean,
    known?: FigurePair['agreement'],
  ): void {
    for (const [index, one] of this.#chinese.entries()) {
      if (this.#partner[index] !== undefined) continue;
      const place = this.#placeOf(index);
      let best: number | undefined;
      let bestAgreement: FigurePair['agreement'] | undefined;
      let bestDistance = 0;
      for (const other of this.#near(place)) {
        const two = this.#english[other];
        if (!two || this.#taken[other]) continue;
        const found = known ?? agreement(one, two);
        if (!allows(found, one, two)) continue;
        // The same number said otherwise is nearer than one that only agrees ("six- to seven-fold").
        const distance = Math.abs(other - place) - (one.key !== '' && one.key === two.key ? 1.5 : 0);
        if (best === undefined || distance < bestDistance) {
          best = other;
          bestDistance = distance;
          bestAgreement = found;
        }
      }
      if (best !== undefined && bestAgreement !== undefined) this.#pair(index, best, bestAgreement);
    }
  }

  /** What is left on both sides between the same neighbours, and counts the same kind of thing, was changed. */
  pairChanged(isDated: (quantity: Quantity, side: 'chinese' | 'english') => boolean): void {
    for (const [index, one] of this.#chinese.entries()) {
      if (this.#partner[index] !== undefined || isDated(one, 'chinese')) continue;
      const [from, to] = this.#gapOf(index);
      let best: number | undefined;
      let bestScore = 0;
      for (let other = Math.max(0, from); other < Math.min(to, from + window); other += 1) {
        const two = this.#english[other];
        if (!two || this.#taken[other] || isDated(two, 'english')) continue;
        const score = likeness(one, two) - Math.abs(other - this.#placeOf(index)) * 0.1;
        if (score > bestScore) {
          best = other;
          bestScore = score;
        }
      }
      best ??= this.#onlyLike(index, one, isDated);
      const two = best === undefined ? undefined : this.#english[best];
      if (best === undefined || !two) continue;
      // A figure that is only said again on one side was not changed into another.
      if (this.#isSaid(one, this.#english) && this.#isHeard(two, this.#chinese)) continue;
      this.#pair(index, best, 'changed');
    }
  }

  /** English orders its clauses otherwise: outside the gap there must be no choice on either side. */
  #onlyLike(
    index: number,
    one: Quantity,
    isDated: (quantity: Quantity, side: 'chinese' | 'english') => boolean,
  ): number | undefined {
    if (Math.max(this.#chinese.length, this.#english.length) > window) return undefined;
    const alike = this.#english.flatMap((two, other) =>
      !this.#taken[other] && isSurelyAlike(one, two) && !isDated(two, 'english') ? [other] : [],
    );
    const [only, another] = alike;
    const two = only === undefined ? undefined : this.#english[only];
    if (!two || another !== undefined) return undefined;
    const isRivalled = this.#chinese.some(
      (rival, at) => at !== index && this.#partner[at] === undefined && isSurelyAlike(rival, two),
    );
    return isRivalled ? undefined : only;
  }

  result(): FigureMatch {
    const missing: number[] = [];
    const added: number[] = [];
    for (const [index, one] of this.#chinese.entries()) {
      if (this.#partner[index] === undefined && one.isFirm && !this.#isSaid(one, this.#english)) missing.push(index);
    }
    for (const [index, two] of this.#english.entries()) {
      if (!this.#taken[index] && two.isFirm && !this.#isHeard(two, this.#chinese)) added.push(index);
    }
    return { pairs: this.#pairs.sort((a, b) => a.english - b.english), missing, added };
  }

  #pair(chinese: number, english: number, found: Agreement | 'changed'): void {
    this.#partner[chinese] = english;
    this.#taken[english] = true;
    this.#pairs.push({ chinese, english, agreement: found });
  }

  /** Where in the translation a figure is looked for: behind the one that its neighbour is, or at the same share of the way. */
  #placeOf(index: number): number {
    const before = index > 0 ? this.#partner[index - 1] : -1;
    if (before !== undefined) return before + 1;
    return Math.round((index * this.#english.length) / Math.max(this.#chinese.length, 1));
  }

  *#near(place: number): Generator<number> {
    const from = this.#english.length <= window ? 0 : Math.max(0, place - window / 2);
    const to = Math.min(this.#english.length, from + window);
    for (let index = from; index < to; index += 1) yield index;
  }

  /** The stretch of the translation between the partners of the nearest neighbours that have one. */
  #gapOf(index: number): readonly [number, number] {
    let before = index - 1;
    while (before >= 0 && index - before < window && this.#partner[before] === undefined) before -= 1;
    let after = index + 1;
    while (after < this.#chinese.length && after - index < window && this.#partner[after] === undefined) after += 1;
    const from = before >= 0 ? (this.#partner[before] ?? -1) + 1 : 0;
    const to = after < this.#chinese.length ? (this.#partner[after] ?? this.#english.length) : this.#english.length;
    // Languages order their clauses differently: a gap that is turned round says nothing.
    return from <= to ? [from, to] : [0, this.#english.length];
  }

  #isSaid(one: Quantity, all: readonly Quantity[]): boolean {
    if (all.length > 4 * window) return this.#keysOf(all).has(one.key);
    return all.some((two) => agreement(one, two) === 'same');
  }

  #isHeard(two: Quantity, all: readonly Quantity[]): boolean {
    if (all.length > 4 * window) return this.#keysOf(all).has(two.key);
    return all.some((one) => agreement(one, two) === 'same');
  }

  #keysOf(all: readonly Quantity[]): ReadonlySet<string> {
    let keys = this.#keys.get(all);
    if (!keys) {
      keys = new Set(all.map(({ key }) => key));
      this.#keys.set(all, keys);
    }
    return keys;
  }
}

/** The digits of 3.7万 in "3,700" or "3.7 million": the scale went wrong. One digit alone proves nothing. */
function isRescaled(one: Quantity, two: Quantity): boolean {
  if (one.key === '' || two.key === '' || likeness(one, two) <= 0) return false;
  const digits = one.key.slice(0, one.key.indexOf('e'));
  return digits.length > 1 && two.key.startsWith(digits) && two.key.charAt(digits.length) === 'e';
}

/** Figures that count one thing beyond doubt: places in an order, shares, or amounts of one unit. */
function isSurelyAlike(one: Quantity, two: Quantity): boolean {
  if (one.kind !== two.kind || likeness(one, two) <= 0) return false;
  return (
    one.kind === 'ordinal' ||
    one.kind === 'percent' ||
    one.kind === 'points' ||
    (one.unit !== undefined && one.unit === two.unit)
  );
}

/** How likely it is that two figures of different value are one that was changed; 0 for not at all. */
function likeness(one: Quantity, two: Quantity): number {
  if (one.isFixed || two.isFixed) return 0;
  const isShare = (quantity: Quantity) =>
    quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'factor';
  if (isShare(one) !== isShare(two)) return 0;
  if (one.unit && two.unit && one.unit.dimension !== two.unit.dimension) return 0;
  if (one.kind === 'ordinal' && two.kind === 'count' && !one.isFirm) return 0;
  // Small numbers are everywhere: they must count the same unit, or nothing that has one.
  if (!one.isFirm && (two.key === '' || one.unit !== two.unit || one.kind !== two.kind)) return 0;
  let score = 1;
  if (one.kind === two.kind) score += 1;
  if (one.unit && one.unit === two.unit) score += 2;
  else if ((one.unit?.dimension === 'money') !== (two.unit?.dimension === 'money')) score -= 1;
  if (one.isFirm !== two.isFirm) score -= 1.5;
  if (!one.isFirm && one.low === 1 && one.unit === undefined && one.kind === 'count') return 0;
  return score;
}
