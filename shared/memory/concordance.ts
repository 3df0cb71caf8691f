import type { Span } from '../text/spans.ts';
import { chineseCharacters, chinesePairs, englishWords, stemLength, stemWord, tellingWords } from './index-words.ts';

/** What somebody looks for: stretches of Chinese and of other scripts, all of which must be in a segment. */
export interface ConcordanceQuery {
  /** For the full-text index; nothing where there is nothing to look for. */
  readonly match: string | undefined;
  /** Where all of it stands; nothing where a part of it does not. */
  find(
    chinese: string,
    text: string,
  ): { readonly chinese: readonly Span[]; readonly text: readonly Span[] } | undefined;
}

const han = /(?=[\p{L}\p{N}])\p{Script=Han}/u;
/** Chinese with the marks between its characters; or all up to the next Chinese. */
const stretches =
  /(?=[\p{L}\p{N}])\p{Script=Han}(?:[^\p{L}\p{N}]*\p{Script=Han})*|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\s\S])*/gu;

/** Longer words of the index that begin so; nothing where they are too many to be told. */
export type WordsBeginning = (word: string) => readonly string[] | undefined;

/**
 * Reads what somebody typed or selected. Case, width and spaces count for nothing; words begin where the query's words
 * begin, and the last word may be unfinished unless `isWhole`.
 */
export function concordanceQuery(
  query: string,
  isWhole = false,
  wordsBeginning: WordsBeginning = () => undefined,
): ConcordanceQuery {
  const parts = (query.normalize('NFKC').toLowerCase().match(stretches) ?? []).map((part) => part.trim());
  const words = parts.flatMap((part, index) =>
    han.test(part) ? chineseMatch(part) : englishMatch(part, !isWhole && index === parts.length - 1, wordsBeginning),
  );
  const patterns = parts.map((part) => patternOf(part));
  return {
    match: words.length === 0 ? undefined : words.join(' AND '),
    find(chinese, text) {
      const found = { chinese: [] as Span[], text: [] as Span[] };
      for (const pattern of patterns) {
        const [left, right] = [spansOf(chinese, pattern), spansOf(text, pattern)];
        if (left.length + right.length === 0) return undefined;
        found.chinese.push(...left);
        found.text.push(...right);
      }
      return { chinese: inOrder(found.chinese), text: inOrder(found.text) };
    },
  };
}

function chineseMatch(part: string): string[] {
  const pairs = chinesePairs(part).filter((pair) => [...pair].length > 1);
  return (pairs.length > 0 ? pairs : chineseCharacters(part)).map(quoted);
}

function englishMatch(part: string, isOpen: boolean, wordsBeginning: WordsBeginning): string[] {
  const words = englishWords(part);
  const last = part.match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u)?.[0] ?? '';
  const isTyping = isOpen && part.endsWith(last);
  const isTooShort = isTyping && last.length < stemLength;
  // The first letters of a word say too little to be listed: the text itself tells.
  const listed = isTooShort && words.length > 1 ? words.filter((word) => word !== last) : words;
  return tellingWords(listed).map((word) => {
    if (!isTyping || word !== last || isTooShort) return quoted(word);
    if (word.length === stemLength) return `(${quoted(word)} OR ${quoted(stemWord(word))})`;
    // Of a beginning the index first gathers all places, of single words it goes on only as far as it is read.
    const longer = wordsBeginning(word);
    return longer ? `(${[word, ...longer].map(quoted).join(' OR ')})` : `${quoted(word)} *`;
  });
}

/** Marks and spaces between words count for nothing. */
function patternOf(part: string): RegExp {
  const units = part.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  const gap = '[^\\p{L}\\p{N}]*';
  const isChinese = han.test(part);
  const body = units.join(isChinese ? gap : '[^\\p{L}\\p{N}]+');
  return new RegExp(isChinese ? body : `(?<![\\p{L}\\p{N}])${body}`, 'giu');
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function inOrder(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

function quoted(word: string): string {
  return `"${word}"`;
}
