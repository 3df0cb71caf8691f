import type { TargetToken } from './align-words.ts';
import { englishFunctionWords } from './data/function-words.ts';
import { rootOf } from './root.ts';

/** The tokens of the English side, by what a dictionary's word is found by. */
export class TokenIndex {
  /** Whether a token says something by itself, so that it may be linked at all. */
  readonly isContent: Uint8Array;
  readonly #places = new Map<string, number[]>();

  constructor(target: string, tokens: readonly TargetToken[]) {
    this.isContent = new Uint8Array(tokens.length);
    for (const [index, { lower, lemma, start }] of tokens.entries()) {
      if (!isWord(lower) || (englishFunctionWords.has(lower) && !isAcronym(target, start, lower.length))) continue;
      this.isContent[index] = 1;
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
    const places = this.#places.get(root);
    if (!places) this.#places.set(root, [index]);
    else if (places[places.length - 1] !== index) places.push(index);
  }

  /** The tokens with a root that are nearest to a place, in rising order; all of them where they are few. */
  near(root: string, place: number): readonly number[] {
    const places = this.#places.get(root);
    if (!places) return none;
    if (places.length <= mostPlaces) return places;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    const from = Math.max(0, Math.min(places.length - mostPlaces, low - mostPlaces / 2));
    return places.slice(from, from + mostPlaces);
  }
}

const none: readonly number[] = [];

/** So many places of one word are weighed: a text that says one thing over and over stays linear. */
const mostPlaces = 8;

function isWord(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39) || first >= 0xc0;
}

/** "US" is a name, "us" is not. */
function isAcronym(target: string, start: number, length: number): boolean {
  return length > 1 && isCapital(target.charCodeAt(start)) && isCapital(target.charCodeAt(start + 1));
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
