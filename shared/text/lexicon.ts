import type { Span } from './spans.ts';

/** A word of a Chinese text. Runs of digits or of Latin letters inside it are words too; marks and spaces are in none. */
export interface ChineseWord extends Span {
  readonly text: string;
}

/**
 * What is known of both languages. `shared` only says what it asks for; the backend reads the precompiled dictionary
 * and hands it in. All answers are pure and fast: checks ask for every word.
 */
export interface Lexicon {
  /** Cuts a Chinese text into words, in order. Linear in the length of the text. */
  cut(text: string): readonly ChineseWord[];
  /**
   * English translations of a Chinese word, the likeliest first: each a lower-case word or phrase with single spaces,
   * without articles, "to" and notes in brackets. Empty where the dictionary does not have the word.
   */
  translations(word: string): readonly string[];
  /** How common an English word form (lower case) is: Zipf's scale, 0 for unknown, about 1 (rare) to 7.5 ("the"). */
  frequency(word: string): number;
  /** Whether two English lemmas (lower case) share a sense, as WordNet has it. True for equal ones. */
  areSynonyms(a: string, b: string): boolean;
}

/** Knows nothing: a Chinese text is one word a character, no word has a translation. */
export const emptyLexicon: Lexicon = {
  cut: (text) =>
    [...text.matchAll(/\p{Script=Han}|[\p{Script=Latin}\p{Nd}]+/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  translations: () => [],
  frequency: () => 0,
  areSynonyms: (a, b) => a === b,
};
