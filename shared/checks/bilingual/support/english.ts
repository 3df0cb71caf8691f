import { remembered } from '../../../text/lexicon/remembered.ts';
import type { Passage, TaggedToken } from '../../check.ts';

/** An English wording as it is looked for: lower-case words without marks and articles. */
export interface EnglishPhrase {
  readonly text: string;
  readonly words: readonly string[];
}

/** A wording found: indices of the passage's tokens, half-open. */
export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
}

/** No row says one thing more often; each place is compared with others. */
const mostPlaces = 200;
const articles = new Set(['the', 'a', 'an']);

/** Reads a wording of a data file or a term base. */
export function englishPhrase(text: string): EnglishPhrase {
  return { text, words: wordsOf(text.toLowerCase()) };
}

/** Hyphens part words here, stops are all a comma, quotation marks are nothing, "&" reads "and", the genitive is a word of its own, as it is a token of its own. */
function wordsOf(lower: string): string[] {
  return lower
    .replaceAll('’', "'")
    .replaceAll('&', ' and ')
    .replaceAll(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replaceAll(/'s(?!\p{L})/gu, " 's")
    .replaceAll(/[,;:.!?]/g, ' , ')
    .split(/[^\p{L}\p{M}\p{N}',]+/u)
    .map((word) => (word === "'s" ? word : word.replaceAll(/^'+|'+$/g, '')))
    .filter((word) => word !== '' && !articles.has(word));
}

/** Marks and compounds come again and again. */
const knownWordsOf = remembered(4096, wordsOf);

const simpleWord = /^[a-z0-9]+$/;

/**
 * The English of a passage, ready to be searched for many wordings. A word matches in its own form or as its lemma;
 * articles, hyphens and quotation marks between the words do not count.
 */
export class EnglishSide {
  readonly #source: readonly TaggedToken[];
  readonly #words: string[] = [];
  readonly #lemmas: string[] = [];
  /** The token that each word is of. */
  readonly #tokens: number[] = [];
  readonly #places = new Map<string, number[]>();

  constructor(tokens: readonly TaggedToken[]) {
    this.#source = tokens;
    for (const [index, token] of tokens.entries()) {
      const { lower, lemma } = token;
      if (simpleWord.test(lower)) {
        if (!articles.has(lower)) this.#add(lower, lemma, index);
      } else {
        for (const word of knownWordsOf(lower)) this.#add(word, word, index);
      }
    }
  }

  #add(word: string, lemma: string, token: number): void {
    const place = this.#words.length;
    this.#words.push(word);
    this.#lemmas.push(lemma);
    this.#tokens.push(token);
    this.#list(word, place);
    if (lemma !== word) this.#list(lemma, place);
  }

  #list(word: string, place: number): void {
    const known = this.#places.get(word);
    if (known) known.push(place);
    else this.#places.set(word, [place]);
  }

  /** Whether the wording stands anywhere. */
  has(phrase: EnglishPhrase): boolean {
    return this.find(phrase) !== undefined;
  }

  /** The first place of the wording among the tokens `from` to `to`. */
  find(phrase: EnglishPhrase, from = 0, to = Number.POSITIVE_INFINITY): FoundPhrase | undefined {
    const [first] = phrase.words;
    if (first === undefined) return undefined;
    for (const place of this.#places.get(first) ?? []) {
      const start = this.#tokens[place] ?? 0;
      if (start < from) continue;
      const end = this.#endFrom(phrase.words, place);
      if (end !== undefined && end <= to) return { from: start, to: end };
    }
    return undefined;
  }

  /** All places of the wording, in order. */
  *findAll(phrase: EnglishPhrase): Generator<FoundPhrase> {
    const [first = ''] = phrase.words;
    for (const place of this.#places.get(first) ?? []) {
      const to = this.#endFrom(phrase.words, place);
      if (to !== undefined) yield { from: this.#tokens[place] ?? 0, to };
    }
  }

  /** All places of several wordings among the tokens, leftmost and longest first, none over another. */
  findEach(phrases: readonly EnglishPhrase[], from: number, to: number): FoundPhrase[] {
    const all = phrases
      .flatMap((phrase) => [...this.findAll(phrase)])
      .filter((found) => found.from >= from && found.to <= to);
    all.sort((a, b) => a.from - b.from || b.to - a.to);
    const kept: FoundPhrase[] = [];
    for (const found of all) {
      if (kept.length === mostPlaces) break;
      if (found.from >= (kept.at(-1)?.to ?? 0)) kept.push(found);
    }
    return kept;
  }

  /** All words and lemmas, each once. */
  vocabulary(): Iterable<string> {
    return this.#places.keys();
  }

  /** Whether a word or lemma stands anywhere. */
  knows(word: string): boolean {
    return this.#places.has(word);
  }

  /** How many words and lemmas there are. */
  get size(): number {
    return this.#places.size;
  }

  #endFrom(words: readonly string[], place: number): number | undefined {
    for (let index = 1; index < words.length; index += 1) {
      const word = words[index];
      if (this.#words[place + index] !== word && this.#lemmas[place + index] !== word) return undefined;
    }
    return (this.#tokens[place + words.length - 1] ?? 0) + 1;
  }

  /** The first wording of several that stands among the tokens, the longest first. */
  findFirst(phrases: readonly EnglishPhrase[], from: number, to: number): FoundPhrase | undefined {
    let best: FoundPhrase | undefined;
    for (const phrase of phrases) {
      const found = this.find(phrase, from, to);
      if (found && (!best || found.to - found.from > best.to - best.from)) best = found;
    }
    return best;
  }

  /** The words of a wording that has words right behind the place, or right before it: taken into the place. */
  absorb({ words }: EnglishPhrase, place: FoundPhrase): FoundPhrase {
    const first = this.#tokens.indexOf(place.from);
    const after = this.#tokens.lastIndexOf(place.to - 1) + 1;
    if (first < 0 || after === 0) return place;
    let { from, to } = place;
    for (let size = words.length - 1; size > 0; size -= 1) {
      if (to === place.to && this.#isAt(words.slice(-size), after)) to = (this.#tokens[after + size - 1] ?? 0) + 1;
      if (from === place.from && this.#isAt(words.slice(0, size), first - size))
        from = this.#tokens[first - size] ?? from;
    }
    return { from, to };
  }

  #isAt(words: readonly string[], place: number): boolean {
    return place >= 0 && words.every((word, index) => this.#words[place + index] === word);
  }

  /** Whether the word stands there without a capital. */
  hasLowerCase(word: string): boolean {
    return (this.#places.get(word) ?? []).some((place) => {
      const token = this.#source[this.#tokens[place] ?? 0];
      return token?.text === token?.lower;
    });
  }

  /** Whether a word with a capital begins so: "Iranian" for "iran". */
  hasName(stem: string): boolean {
    return this.#words.some((word, place) => {
      if (!word.startsWith(stem)) return false;
      const token = this.#source[this.#tokens[place] ?? 0];
      return token !== undefined && token.text !== token.lower;
    });
  }
}

const cache = new WeakMap<Passage, EnglishSide>();

/** The passage's English side; built once for all checks. */
export function englishSideOf(passage: Passage): EnglishSide {
  let side = cache.get(passage);
  if (!side) {
    side = new EnglishSide(passage.tokens);
    cache.set(passage, side);
  }
  return side;
}
