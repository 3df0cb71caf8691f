import { compareSpans, type Span } from '../text/spans.ts';
import { type IndexedWord, indexedWords, isUnspaced } from './words.ts';

/** Words that must stand side by side. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** The last of them is only the beginning of a word. */
  readonly isOpen: boolean;
}

/** Shorter beginnings of words stand for themselves: hardly anything does not begin with an "a". */
const leastBeginning = 3;
/** More are not looked for. */
const mostTerms = 20;

const quoted = /"([^"]*)"?|“([^”]*)”?|(\S+)/gu;

/**
 * Reads what a person looks for, each word once: every word must be there, in whatever order, in capitals or not; what
 * stands in quotation marks must stand side by side. Words of three letters and more are found by their beginning,
 * Chinese anywhere.
 */
export function parseSearch(query: string): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const [, straight, curly, bare] of query.matchAll(quoted)) {
    const term = termOf(bare ?? straight ?? curly ?? '', bare === undefined);
    if (term) terms.set(matchOf(term), term);
    if (terms.size === mostTerms) break;
  }
  return [...terms.values()];
}

function termOf(text: string, isQuoted: boolean): SearchTerm | undefined {
  const found = indexedWords(text);
  const words = found.map(({ word }) => word);
  const [before, last] = [found.at(-2), found.at(-1)];
  if (!last) return undefined;
  if (!isUnspaced(last.word)) return { words, isOpen: !isQuoted && isBeginning(last.word) };
  // The last character by itself ends a run of Chinese, and in the text it may go on.
  if (before?.end === last.end) return { words: words.slice(0, -1), isOpen: false };
  return { words, isOpen: true };
}

function isBeginning(word: string): boolean {
  return word.length >= leastBeginning && !/^\p{N}+$/u.test(word);
}

/** The terms in the language of SQLite's FTS5: all of them, in any of its columns. */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms.map(matchOf).join(' AND ');
}

function matchOf({ words, isOpen }: SearchTerm): string {
  return `"${words.join(' ')}"${isOpen ? ' *' : ''}`;
}

/** Where the terms stand in a text, in reading order; none where none of them does. */
export function findTerms(text: string, terms: readonly SearchTerm[]): Span[] {
  const words = indexedWords(text);
  const spans = terms.flatMap((term) => placesOf(words, term)).toSorted(compareSpans);
  return merged(spans);
}

/** Whether every one of the terms stands in at least one of the texts. */
export function holdsAll(texts: readonly string[], terms: readonly SearchTerm[]): boolean {
  const cut = texts.map(indexedWords);
  return terms.every((term) => cut.some((words) => placesOf(words, term).length > 0));
}

function placesOf(words: readonly IndexedWord[], term: SearchTerm): Span[] {
  const places: Span[] = [];
  const { length } = term.words;
  for (let at = 0; at + length <= words.length; at++) {
    if (!term.words.every((word, index) => isWord(words[at + index], word, term.isOpen && index === length - 1)))
      continue;
    const start = words[at]?.start ?? 0;
    places.push({ start, end: endOf(words[at + length - 1], term) });
  }
  return places;
}

function isWord(found: IndexedWord | undefined, word: string, isOpen: boolean): boolean {
  return isOpen ? found?.word.startsWith(word) === true : found?.word === word;
}

/** Only as much of the last word is found as was asked for. */
function endOf(last: IndexedWord | undefined, { words, isOpen }: SearchTerm): number {
  const asked = words.at(-1)?.length ?? 0;
  if (!last) return 0;
  return isOpen && last.word.length === last.end - last.start ? last.start + asked : last.end;
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans) {
    const before = result.at(-1);
    if (before && start <= before.end)
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else result.push({ start, end });
  }
  return result;
}
