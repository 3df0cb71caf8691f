import { isContentWord, type NumberedText, type Vocabulary } from './vocabulary.ts';

/** How a word is found in another translation. The order says how sure it is. */
export const notFound = 0;
/** A form of the same word, but somewhere else. */
export const formMoved = 1;
/** The same word, but somewhere else. */
export const sameMoved = 2;
/** A form of the same word, in order with the words around. */
export const formInOrder = 3;
/** The same word, in order with the words around. */
export const sameInOrder = 4;

/** Which word of one translation is which of another. */
export interface WordMatch {
  /** For every word the index of its counterpart, or −1. Links in order rise. */
  readonly links: Int32Array;
  /** For every word one of the kinds above. */
  readonly kinds: Uint8Array;
  /** For every word of the other the index here, or −1. */
  readonly back: Int32Array;
}

/** The row's own words, in numbers of the same vocabulary. */
export type OwnWords = Pick<NumberedText, 'ids' | 'stems'>;

/** A comparison word by word takes time and room for every pair; longer rows are parted at anchors first. */
const mostCells = 250_000;
const directions = new Uint8Array(mostCells);
let above = new Int32Array(512);
/** For every stem the last comparison whose other side had it. */
let lastSeen = new Int32Array(4096);
let comparison = 0;

/** What an equal word counts, by its class: marks and function words hardly tell where one is. */
const weights = [1, 1, 6, 8] as const;
/** What it counts more when a neighbour is equal too: "of the" of the same phrase rather than any "of". */
const neighbour = 2;

/**
 * Matches two translations of one sentence word by word: the heaviest common subsequence (content words count more than
 * function words, neighbours that stand together more than strays), then content words that were moved, with what moved
 * along with them. Quadratic up to a few hundred words, n·log n beyond.
 */
export function matchWords(own: OwnWords, other: NumberedText, vocabulary: Vocabulary): WordMatch {
  const links = new Int32Array(own.ids.length).fill(-1);
  const kinds = new Uint8Array(own.ids.length);
  const back = new Int32Array(other.ids.length).fill(-1);
  const matcher = new Matcher(own, other, vocabulary, { links, kinds, back });
  matcher.inOrder(0, own.ids.length, 0, other.ids.length, true);
  matcher.moved();
  return { links, kinds, back };
}

class Matcher {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #stemsA: Int32Array;
  readonly #stemsB: Int32Array;
  readonly #vocabulary: Vocabulary;
  readonly #match: WordMatch;

  constructor(a: OwnWords, b: OwnWords, vocabulary: Vocabulary, match: WordMatch) {
    this.#a = a.ids;
    this.#b = b.ids;
    this.#stemsA = a.stems;
    this.#stemsB = b.stems;
    this.#vocabulary = vocabulary;
    this.#match = match;
    if (lastSeen.length < vocabulary.size) lastSeen = new Int32Array(2 * vocabulary.size);
    comparison += 1;
    for (let index = 0; index < b.stems.length; index += 1) lastSeen[b.stems[index] as number] = comparison;
  }

  /** Links what is in the same order, within two stretches (half-open). */
  inOrder(fromA: number, toA: number, fromB: number, toB: number, mayPart: boolean): void {
    let [startA, endA, startB, endB] = [fromA, toA, fromB, toB];
    while (startA < endA && startB < endB && this.#a[startA] === this.#b[startB])
      this.#link(startA++, startB++, sameInOrder);
    while (startA < endA && startB < endB && this.#a[endA - 1] === this.#b[endB - 1])
      this.#link(--endA, --endB, sameInOrder);
    if (startA === endA || startB === endB) return;
    if ((endA - startA) * (endB - startB) <= mostCells) this.#heaviest(startA, endA, startB, endB);
    else if (mayPart) this.#part(startA, endA, startB, endB);
  }

  #link(i: number, j: number, kind: number): void {
    this.#match.links[i] = j;
    this.#match.back[j] = i;
    this.#match.kinds[i] = kind;
  }

  #heaviest(fromA: number, toA: number, fromB: number, toB: number): void {
    const a = this.#a;
    const b = this.#b;
    const stemsA = this.#stemsA;
    const stemsB = this.#stemsB;
    const width = toB - fromB;
    if (above.length <= width) above = new Int32Array(2 * width);
    const row = above;
    row.fill(0, 0, width + 1);
    let cell = 0;
    for (let i = fromA; i < toA; i += 1) {
      const stem = stemsA[i] as number;
      if (lastSeen[stem] !== comparison) {
        // A word that the other has nowhere changes nothing.
        directions.fill(1, cell, cell + width);
        cell += width;
        continue;
      }
      let diagonal = 0;
      let left = 0;
      for (let j = 0; j < width; j += 1, cell += 1) {
        const up = row[j + 1] as number;
        let best = up;
        let direction = 1;
        if (left > up) {
          best = left;
          direction = 2;
        }
        if (stemsB[fromB + j] === stem) {
          const id = a[i] as number;
          let weight: number = weights[this.#vocabulary.classOf(id)];
          if (b[fromB + j] !== id) weight = weight > 1 ? weight - 2 : 0;
          if (i > 0 && fromB + j > 0 && a[i - 1] === b[fromB + j - 1]) weight += neighbour;
          if (i + 1 < a.length && fromB + j + 1 < b.length && a[i + 1] === b[fromB + j + 1]) weight += neighbour;
          if (weight > 0 && diagonal + weight >= best) {
            best = diagonal + weight;
            direction = 0;
          }
        }
        directions[cell] = direction;
        diagonal = up;
        left = best;
        row[j + 1] = best;
      }
    }
    for (let i = toA - 1, j = width - 1; i >= fromA && j >= 0; ) {
      const direction = directions[(i - fromA) * width + j];
      if (direction === 0) {
        this.#link(i, fromB + j, a[i] === b[fromB + j] ? sameInOrder : formInOrder);
        i -= 1;
        j -= 1;
      } else if (direction === 1) i -= 1;
      else j -= 1;
    }
  }

  /** Parts two long stretches at the words that each holds only once, as far as these are in the same order. */
  #part(fromA: number, toA: number, fromB: number, toB: number): void {
    const onceA = placesOfUnique(this.#a, fromA, toA);
    const onceB = placesOfUnique(this.#b, fromB, toB);
    const anchorsA: number[] = [];
    const anchorsB: number[] = [];
    for (const [id, place] of onceA) {
      const other = onceB.get(id);
      if (place >= 0 && other !== undefined && other >= 0) {
        anchorsA.push(place);
        anchorsB.push(other);
      }
    }
    let i = fromA;
    let j = fromB;
    for (const index of longestRising(anchorsB)) {
      const anchorA = anchorsA[index] as number;
      const anchorB = anchorsB[index] as number;
      this.#link(anchorA, anchorB, sameInOrder);
      this.inOrder(i, anchorA, j, anchorB, false);
      i = anchorA + 1;
      j = anchorB + 1;
    }
    this.inOrder(i, toA, j, toB, false);
  }

  /** Links content words that stand somewhere else in the other, and the words around that moved along. */
  moved(): void {
    const { links, back } = this.#match;
    if (!links.some((link, index) => link === -1 && lastSeen[this.#stemsA[index] as number] === comparison)) return;
    const free = new Map<number, number[]>();
    for (let j = back.length - 1; j >= 0; j -= 1) {
      if (back[j] !== -1 || this.#vocabulary.classOf(this.#b[j] as number) < isContentWord) continue;
      const stem = this.#stemsB[j] as number;
      const places = free.get(stem);
      if (places) places.push(j);
      else free.set(stem, [j]);
    }
    if (free.size === 0) return;
    for (let i = 0; i < links.length; i += 1) {
      if (links[i] !== -1) continue;
      const j = free.get(this.#stemsA[i] as number)?.pop();
      if (j !== undefined) this.#link(i, j, this.#a[i] === this.#b[j] ? sameMoved : formMoved);
    }
    this.#along();
  }

  #along(): void {
    const { links, kinds } = this.#match;
    const n = links.length;
    for (let i = 0; i + 1 < n; i += 1) if (isMoved(kinds[i])) this.#follow(i + 1, (links[i] as number) + 1);
    for (let i = n - 1; i > 0; i -= 1) if (isMoved(kinds[i])) this.#follow(i - 1, (links[i] as number) - 1);
  }

  #follow(i: number, j: number): void {
    const { links, back } = this.#match;
    if (links[i] === -1 && back[j] === -1 && this.#a[i] === this.#b[j]) this.#link(i, j, sameMoved);
  }
}

function isMoved(kind: number | undefined): boolean {
  return kind === sameMoved || kind === formMoved;
}

/** −1 stands for what occurs more than once. In order of first occurrence. */
function placesOfUnique(ids: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = from; index < to; index += 1) {
    const id = ids[index] as number;
    places.set(id, places.has(id) ? -1 : index);
  }
  return places;
}

/** Indices of the longest rising subsequence; n·log n. */
function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = index;
  }
  const rising: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) rising.push(index);
  return rising.reverse();
}
