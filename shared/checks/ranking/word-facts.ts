import type { Lexicon } from '../../text/lexicon.ts';
import type { Knowledge } from './knowledge.ts';
import { stemHash, wordHash } from './word-hash.ts';

/** What the ranking knows of a word form by itself. */
export interface WordFacts {
  readonly hash: number;
  readonly stem: number;
  readonly frequency: number;
  readonly odds: number;
  readonly seen: number;
  /** 1 where it is a rendering of some Chinese word, 0 where it is of none. */
  readonly known: number;
}

/** Forgotten all at once beyond this many words, so that no text can fill the memory. */
const mostWords = 40_000;

/** Looks each word form up once: a text has few different ones. */
export class WordMemory {
  readonly #knowledge: Knowledge;
  readonly #words = new Map<string, WordFacts>();
  #lexicon: Lexicon | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** @param lower the word in lower case */
  factsOf(lower: string, lexicon: Lexicon): WordFacts {
    if (lexicon !== this.#lexicon || this.#words.size > mostWords) {
      this.#words.clear();
      this.#lexicon = lexicon;
    }
    const remembered = this.#words.get(lower);
    if (remembered) return remembered;
    const hash = wordHash(lower);
    const stem = stemHash(lower);
    const facts = {
      hash,
      stem,
      frequency: lexicon.frequency(lower),
      odds: this.#knowledge.wordOdds(hash),
      seen: this.#knowledge.wordSeen(hash),
      known: this.#knowledge.isRendering(stem) ? 1 : 0,
    };
    this.#words.set(lower, facts);
    return facts;
  }
}
