import type { PartOfSpeech } from '../../check.ts';
import type { WordKind } from '../words.ts';
import type { Entry } from './language-model.ts';

/** All that can be said of a token without its neighbours. */
export interface KnownWord {
  readonly text: string;
  readonly lower: string;
  /** See `TaggedToken`. */
  readonly shape: number;
  readonly number: number;
  readonly entry: Entry;
  /** The part of speech and the lemma, where the token says them by itself; else the model has to. */
  readonly pos: PartOfSpeech | undefined;
  readonly lemma: string | undefined;
}

/** Texts have few words, which come again and again; this many are kept, some 10 MB. */
const mostKept = 40_000;

/** Looks words up once and keeps what is found, up to a limit. */
export class KnownWords {
  readonly #find: (kind: WordKind, text: string) => KnownWord;
  readonly #kept = new Map<WordKind, Map<string, KnownWord>>();
  #count = 0;

  constructor(find: (kind: WordKind, text: string) => KnownWord) {
    this.#find = find;
  }

  get(kind: WordKind, text: string): KnownWord {
    const ofKind = this.#ofKind(kind);
    const kept = ofKind.get(text);
    if (kept) return kept;
    const found = this.#find(kind, text);
    // A word of a megabyte would stay as long as the program runs.
    if (text.length > 100) return found;
    this.#count += 1;
    if (this.#count > mostKept) {
      this.#kept.clear();
      this.#count = 1;
    }
    this.#ofKind(kind).set(text, found);
    return found;
  }

  #ofKind(kind: WordKind): Map<string, KnownWord> {
    let ofKind = this.#kept.get(kind);
    if (!ofKind) {
      ofKind = new Map();
      this.#kept.set(kind, ofKind);
    }
    return ofKind;
  }
}
