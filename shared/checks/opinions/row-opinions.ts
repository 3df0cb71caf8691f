import type { Lexicon } from '../../text/lexicon.ts';
import type { PassageRow } from '../check.ts';
import type { Opinions, OtherWording } from './opinions.ts';
import { addSynonyms } from './synonyms.ts';
import { isContentWord, type Vocabulary } from './vocabulary.ts';
import type { Voice } from './voices.ts';
import { notFound, sameInOrder, sameMoved } from './word-match.ts';

/** A stretch of another translation, in its words, half-open. */
export interface OtherPlace {
  readonly voice: Voice;
  readonly from: number;
  readonly to: number;
}

/** Where a row stands in its passage; `from` and `to` index the passage's tokens. */
export interface RowPlace {
  readonly row: PassageRow;
  readonly from: number;
  readonly to: number;
}

/** The opinions on one row. Counts are made once, synonyms looked up when first asked for. */
export class RowOpinions implements Opinions {
  readonly row: PassageRow;
  readonly from: number;
  readonly to: number;
  readonly voices: readonly Voice[];
  readonly vocabulary: Vocabulary;
  /** The row's words in numbers. */
  readonly own: Int32Array;
  readonly #lexicon: Lexicon;
  /** How much of the row's content words the others do not have, 0 to 1: how far they go apart altogether. */
  readonly unsupported: number;
  readonly #support: Uint16Array;
  readonly #together: Uint16Array;
  #loose: Uint16Array | undefined;

  constructor(
    place: RowPlace,
    own: Int32Array,
    voices: readonly Voice[],
    known: { readonly vocabulary: Vocabulary; readonly lexicon: Lexicon },
  ) {
    this.row = place.row;
    this.from = place.from;
    this.to = place.to;
    this.own = own;
    this.voices = voices;
    this.vocabulary = known.vocabulary;
    this.#lexicon = known.lexicon;
    this.#support = new Uint16Array(own.length);
    this.#together = new Uint16Array(own.length);
    for (const { match, words } of voices) {
      const { links, kinds } = match;
      for (let index = 0; index < own.length; index += 1) {
        const kind = kinds[index];
        if (kind !== sameInOrder && kind !== sameMoved) continue;
        this.#support[index] = (this.#support[index] as number) + 1;
        const next = index + 1 < own.length ? links[index + 1] : words.ids.length;
        if (next === (links[index] as number) + 1) this.#together[index] = (this.#together[index] as number) + 1;
      }
    }
    this.unsupported = this.#countUnsupported();
  }

  #countUnsupported(): number {
    let content = 0;
    let supported = 0;
    for (let index = 0; index < this.own.length; index += 1) {
      if (this.vocabulary.classOf(this.own[index] as number) < isContentWord) continue;
      content += 1;
      supported += this.#support[index] as number;
    }
    return content > 0 ? 1 - supported / (content * this.voices.length) : 0;
  }

  get total(): number {
    return this.voices.length;
  }

  support(token: number): number {
    return this.#support[token - this.from] ?? 0;
  }

  together(token: number): number {
    return this.#together[token - this.from] ?? 0;
  }

  looseSupport(token: number): number {
    this.#loose ??= this.#countLoose();
    return this.#loose[token - this.from] ?? 0;
  }

  #countLoose(): Uint16Array {
    const loose = new Uint16Array(this.own.length);
    for (const { match, words } of this.voices) {
      for (let index = 0; index < loose.length; index += 1) {
        if (match.kinds[index] !== notFound) loose[index] = (loose[index] as number) + 1;
      }
      addSynonyms(loose, this.own, words.ids, match, this.vocabulary, this.#lexicon);
    }
    return loose;
  }

  wordings(from: number, to: number): readonly OtherWording[] {
    return this.tally(from, to).map((places) => ({
      text: places[0] ? this.textAt(places[0]) : '',
      labels: places.map(({ voice }) => voice.label),
    }));
  }

  /**
   * The places of the tokens (half-open) in the others that have the very words before and behind them, put together
   * where the wording is the same, the most common wording first.
   */
  tally(from: number, to: number): OtherPlace[][] {
    const groups: OtherPlace[][] = [];
    for (const voice of this.voices) {
      const left = this.#anchor(voice, from - 1);
      const right = this.#anchor(voice, to);
      if (left === undefined || right === undefined || left >= right) continue;
      const place = { voice, from: left + 1, to: right };
      const known = groups.find(([first]) => first !== undefined && isSameWording(first, place));
      if (known) known.push(place);
      else groups.push([place]);
    }
    return groups.length > 1 ? groups.sort((a, b) => b.length - a.length) : groups;
  }

  /** The text of a stretch of another translation. */
  textAt({ voice: { words }, from, to }: OtherPlace): string {
    return from < to ? words.text.slice(words.starts[from], words.ends[to - 1]) : '';
  }

  /** Where the token is in another translation, if it is there in order; just outside for the row's borders. */
  #anchor({ match, words }: Voice, token: number): number | undefined {
    if (token < this.from) return -1;
    if (token >= this.to) return words.ids.length;
    const kind = match.kinds[token - this.from];
    return kind === sameInOrder ? match.links[token - this.from] : undefined;
  }
}

function isSameWording(a: OtherPlace, b: OtherPlace): boolean {
  const length = a.to - a.from;
  if (b.to - b.from !== length) return false;
  for (let index = 0; index < length; index += 1) {
    if (a.voice.words.ids[a.from + index] !== b.voice.words.ids[b.from + index]) return false;
  }
  return true;
}
