import type { TargetToken } from './align-words.ts';
import { englishFunctionWords } from './data/function-words.ts';
import { rootOf } from './root.ts';
import { numberOfRoot, rootCount } from './root-numbers.ts';

/** So many places of one word are weighed: a text that says one thing over and over stays linear. */
const mostPlaces = 8;

// By the number of a root: its last entry in the lists of the index that is filled, and which index that was.
let lastEntry = new Int32Array(0);
let filledAt = new Int32Array(0);
let fillings = 0;

/** The tokens of the English side, by what a dictionary's word is found by. */
export class TokenIndex {
  /** Whether a token says something by itself, so that it may be linked at all. */
  readonly isContent: Uint8Array;
  readonly #tokens: readonly TargetToken[];
  // Lists in a few arrays rather than an array for each word: this is made anew for every row of every text.
  readonly #token: number[] = [];
  readonly #before: number[] = [];
  readonly #count: number[] = [];
  readonly #frequent = new Map<number, Int32Array>();
  /** Which filling of the tables is its own; -1 while there is none. */
  #filling = -1;

  constructor(target: string, tokens: readonly TargetToken[]) {
    this.#tokens = tokens;
    this.isContent = new Uint8Array(tokens.length);
    for (let index = 0; index < tokens.length; index++) {
      const { lower, start } = tokens[index] as TargetToken;
      if (!isWord(lower) || (englishFunctionWords.has(lower) && !isAcronym(target, start, lower.length))) continue;
      this.isContent[index] = 1;
    }
  }

  /** Lists the tokens by root when first asked, for by then the words are looked up whose roots are asked for. */
  #fill(): void {
    if (filledAt.length < rootCount()) {
      filledAt = new Int32Array(2 * rootCount());
      lastEntry = new Int32Array(2 * rootCount());
    }
    fillings += 1;
    this.#filling = fillings;
    for (const list of [this.#token, this.#before, this.#count]) list.length = 0;
    for (let index = 0; index < this.#tokens.length; index++) {
      if (this.isContent[index] === 0) continue;
      const { lower, lemma } = this.#tokens[index] as TargetToken;
      if (lower.includes('-')) {
        for (const part of lower.split('-')) if (part !== '') this.#add(rootOf(part), index);
        continue;
      }
      const root = rootOf(lower);
      this.#add(root, index);
      // "bought" is found by "buy".
      if (lemma !== lower && lemma !== '') {
        const other = rootOf(lemma);
        if (other !== root) this.#add(other, index);
      }
    }
  }

  #add(root: string, index: number): void {
    const number = numberOfRoot(root);
    if (number < 0) return;
    const before = filledAt[number] === this.#filling ? (lastEntry[number] as number) : -1;
    if (before >= 0 && this.#token[before] === index) return;
    filledAt[number] = this.#filling;
    lastEntry[number] = this.#token.length;
    this.#token.push(index);
    this.#before.push(before);
    this.#count.push(before < 0 ? 1 : (this.#count[before] as number) + 1);
  }

  /**
   * Puts the tokens with a root, given by its number, that are nearest to a place into `found`, in rising order; answers
   * how many. All words must be looked up before the first is asked for.
   */
  near(root: number, place: number, found: Int32Array): number {
    if (this.#filling !== fillings) this.#fill();
    if (filledAt[root] !== this.#filling) return 0;
    const last = lastEntry[root] as number;
    const count = this.#count[last] as number;
    if (count > mostPlaces) return this.#nearest(root, last, count, place, found);
    for (let entry = last, at = count - 1; at >= 0; at--, entry = this.#before[entry] as number)
      found[at] = this.#token[entry] as number;
    return count;
  }

  #nearest(root: number, last: number, count: number, place: number, found: Int32Array): number {
    let places = this.#frequent.get(root);
    if (!places) {
      places = new Int32Array(count);
      for (let entry = last, at = count - 1; at >= 0; at--, entry = this.#before[entry] as number)
        places[at] = this.#token[entry] as number;
      this.#frequent.set(root, places);
    }
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    const from = Math.max(0, Math.min(count - mostPlaces, low - mostPlaces / 2));
    for (let at = 0; at < mostPlaces; at++) found[at] = places[from + at] as number;
    return mostPlaces;
  }
}

/** Room for what `near` finds. */
export function roomForPlaces(): Int32Array {
  return new Int32Array(mostPlaces);
}

function isWord(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39) || first >= 0xc0;
}

/** "US" is a name, "us" is not. */
function isAcronym(target: string, start: number, length: number): boolean {
  return length > 1 && isCapital(target.charCodeAt(start)) && isCapital(target.charCodeAt(start + 1));
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
