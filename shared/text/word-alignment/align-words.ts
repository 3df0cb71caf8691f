import type { ChineseWord, Lexicon } from '../lexicon.ts';
import type { Span } from '../spans.ts';
import { linkByDictionary } from './link-dictionary.ts';
import { linkFigures } from './link-figures.ts';
import { linkNames } from './link-names.ts';
import { linkByPosition } from './link-positions.ts';
import { linkSounds } from './link-sounds.ts';
import { Links } from './links.ts';
import { TokenIndex } from './token-index.ts';

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

/**
 * Aligns the words of an original with the tokens of its translation; links are in the order of the words, then of the
 * tokens. Figures and names are linked first, then dictionary words (translations, their roots, phrases, parts of words,
 * synonyms) by competitive linking (Melamed 2000), at last what stands in the same place between linked neighbours. No link
 * twice; function words of both languages have none. Linear but for a sort, also in texts that say one thing over and over.
 */
export function alignWords(pair: WordPair, lexicon: Lexicon): readonly WordLink[] {
  const { words, tokens } = pair;
  if (words.length === 0 || tokens.length === 0) return [];
  const index = new TokenIndex(pair.target, tokens);
  const links = new Links(words.length, tokens.length);
  linkFigures(pair, links);
  linkNames(pair, lexicon, index, links);
  linkByDictionary(pair, lexicon, index, links);
  linkSounds(pair, lexicon, index, links);
  linkByPosition(pair, index, links);
  return links.inOrder();
}
