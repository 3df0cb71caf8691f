import { intern } from './intern.ts';
import { countEdits } from './ter/long.ts';
import { type Token, tokenize } from './tokens.ts';

/** What it took to make one text of another. */
export interface TerCount {
  /** Words inserted, deleted, replaced, and blocks moved: each one edit. */
  readonly edits: number;
  /** How many of the edits are moved blocks, however long. */
  readonly shifts: number;
  /** Words of the text that was made: what the edits are divided by. */
  readonly words: number;
}

/** Cells of distance tables for one comparison: some 20 ms at most, whatever the text. */
const effortOfOne = 6_000_000;

/**
 * Translation edit rate (Snover et al., 2006): the edits that turn a machine's text into a revision. Where the revision
 * was made from this very text it is HTER, the human-targeted rate.
 *
 * Tokens are those of `tokenize`: words, numbers, marks of punctuation and Chinese characters count one each. Texts are
 * compared in Unicode's NFC; capital letters and punctuation count, since somebody had to type them; white space does not. What
 * both texts begin and end with is never moved. Time is bounded for texts of any length (see `ter/long.ts`).
 */
export function translationEdits(machine: string, revision: string): TerCount {
  if (machine === revision) return { edits: 0, shifts: 0, words: tokenCounts(revision).tokens };
  const [before, after] = terTokens(machine, revision);
  const [left, right] = withoutCommonEnds(before, after);
  return { ...countEdits(left, right, { cells: effortOfOne }), words: after.length };
}

/** Both texts as numbers, equal ones for equal tokens. */
export function terTokens(machine: string, revision: string): [number[], number[]] {
  return intern(tokenize(machine.normalize('NFC')), tokenize(revision.normalize('NFC')));
}

/**
 * Edits a word, over any number of rows: long rows weigh more, as usual. Where nothing is left to divide by it is 1, as
 * sacrebleu has it, and 0 where there was nothing to do either.
 */
export function editRate({ edits, words }: Pick<TerCount, 'edits' | 'words'>): number {
  if (words > 0) return edits / words;
  return edits > 0 ? 1 : 0;
}

/** Words as people count them: without marks of punctuation; a Chinese character is one. */
export function countWords(text: string): number {
  return tokenCounts(text).words;
}

/** Words as people count them, and all tokens: what edits are divided by. */
export function tokenCounts(text: string): { readonly words: number; readonly tokens: number } {
  const tokens = tokenize(text.normalize('NFC'));
  const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number' || kind === 'cjk';
  return { words: tokens.filter(isWord).length, tokens: tokens.length };
}

function withoutCommonEnds(before: readonly number[], after: readonly number[]): [number[], number[]] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}
