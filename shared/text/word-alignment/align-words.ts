import type { ChineseWord, Lexicon } from '../lexicon.ts';
import type { Span } from '../spans.ts';

/** A token of the English side, as far as the alignment of words reads it. */
export interface TargetToken extends Span {
  readonly lower: string;
  readonly lemma: string;
}

/** What links a Chinese word to an English token. `position`: nothing but neighbours that are linked around it. */
export type LinkKind = 'figure' | 'name' | 'dictionary' | 'position';

/** A Chinese word and an English token that say the same. */
export interface WordLink {
  /** Index into the Chinese words. */
  readonly word: number;
  /** Index into the English tokens. */
  readonly token: number;
  readonly kind: LinkKind;
  /** 0 to 1: how sure the link is. */
  readonly strength: number;
}

/** The two sides of a row, in words. */
export interface WordPair {
  readonly original: string;
  readonly words: readonly ChineseWord[];
  readonly target: string;
  /** Offsets are in `target`. */
  readonly tokens: readonly TargetToken[];
}

/** Aligns the words of an original with the tokens of its translation; links are in the order of the words. */
export function alignWords(_pair: WordPair, _lexicon: Lexicon): readonly WordLink[] {
  return [];
}
