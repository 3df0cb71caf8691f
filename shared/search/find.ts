import type { Span } from '../text/spans.ts';

/** What is looked for in one story, letter by letter. */
export interface FindWhat {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** Ways to write the same that nobody types apart: each as long as what it stands for. */
const spellings =
  /[\u2018\u2019\u201b\uff07]|[\u201c\u201d\u201f\uff02]|[\u00a0\u2002-\u200a\u202f\u3000\t\n\r]|[\uff01-\uff5e]/gu;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return code === 0xff07 ? "'" : code === 0xff02 ? '"' : String.fromCharCode(code - 0xfee0);
  if (code === 0x2018 || code === 0x2019 || code === 0x201b) return "'";
  return code === 0x201c || code === 0x201d || code === 0x201f ? '"' : ' ';
}

/**
 * A text as it is compared: quotation marks, spaces and full-width signs in one form and, unless capitals matter, in small
 * letters. Never changes its length, so that places in it are places in the text.
 */
export function foldForFind(text: string, matchCase: boolean): string {
  const even = text.replace(spellings, plain);
  if (matchCase) return even;
  const small = even.toLowerCase();
  if (small.length === even.length) return small;
  // One letter whose small form is longer, e.g. İ, would shift all that follows.
  return Array.from(even, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
}

const inWord = /[\p{L}\p{N}\p{M}_]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Finds within texts that {@link foldForFind} folded; the function answers the start of every place, in order. */
export function createFinder({ query, matchCase, wholeWord }: FindWhat): (folded: string) => number[] {
  const wanted = foldForFind(query, matchCase);
  return (folded) => {
    const starts: number[] = [];
    if (wanted === '') return starts;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      if (!wholeWord || isWhole(folded, at, at + wanted.length)) starts.push(at);
    }
    return starts;
  };
}

/** Every place of what is looked for in a text, in order, none inside another. */
export function findIn(text: string, what: FindWhat): Span[] {
  const { length } = what.query;
  return createFinder(what)(foldForFind(text, what.matchCase)).map((start) => ({ start, end: start + length }));
}

function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

/** Whether a word goes on across this place. Chinese words have no borders that could be seen. */
function joins(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (before === '' || after === '' || unspaced.test(before) || unspaced.test(after)) return false;
  return inWord.test(before) && inWord.test(after);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return at > 0 ? text.slice(isPair ? at - 2 : at - 1, at) : '';
}
