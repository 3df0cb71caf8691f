import type { Span } from '../text/spans.ts';

/** A word of a text as the search index knows it, with its place in the text. */
export interface IndexedWord extends Span {
  readonly word: string;
}

/** Scripts that put no spaces between words. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}`;
const runs = new RegExp(`([${unspaced}]+)|[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]+`, 'gv');
const notInWords = /[^\p{L}\p{N}\p{M}]+/gu;
/** What is longer is no word, and the index would cut it elsewhere. */
const longest = 100;

/**
 * Cuts a text into the words that a search finds: what stands between spaces and punctuation, in small letters; of
 * Chinese, which has no spaces, every two characters that stand side by side, and the last one of each run by itself. So
 * any run of Chinese characters is a run of such words, and a single one the beginning of some.
 */
export function indexedWords(text: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  for (const match of text.matchAll(runs)) {
    const [run, chinese] = match;
    if (chinese === undefined) {
      const word = run.normalize('NFKC').toLowerCase().replace(notInWords, '').slice(0, longest);
      if (word !== '') words.push({ word, start: match.index, end: match.index + run.length });
      continue;
    }
    const characters = [...run];
    let start = match.index;
    characters.forEach((character, index) => {
      const word = character + (characters[index + 1] ?? '');
      words.push({ word, start, end: start + word.length });
      start += character.length;
    });
  }
  return words;
}

/** Whether a word is of a script without spaces. */
export const isUnspaced: (word: string) => boolean = (
  (pattern: RegExp) => (word: string) =>
    pattern.test(word)
)(new RegExp(`^[${unspaced}]`, 'v'));
