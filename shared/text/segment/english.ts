import type { Span } from '../spans.ts';
import { AFTER_TIME, BEFORE_NUMBERS, CALENDAR, SOMETIMES, STARTERS, TITLES } from './abbreviations.ts';
import { cutAt } from './cut.ts';
import { QuoteCounter } from './quotes.ts';

/** A run of stops, the Chinese ones included: machine translation leaves them behind. */
const STOP = /\.(?: \.){2,}|[.!?…。！？]+/g;
const CLOSERS = /^["'”’»)\]}」』）】]*/;
const OPENERS = /^["'“‘«([{「『（【]*/;

/** "“Really?” Li asked." */
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}'’-]*\s+){1,4}(?:said|says|asked|added|told|wrote|noted|replied|exclaimed|shouted)\b/u;

/** What stands around a stop. */
interface Stop {
  readonly stop: string;
  /** The quotes and brackets that close after it. */
  readonly closers: string;
  /** The word before it, with the stops in it ("U.S"). */
  readonly word: string;
  /** Whether that word is the first of its sentence. */
  readonly isFirstWord: boolean;
  /** The text before that word. */
  readonly before: string;
  /** White space between the closers and what follows. */
  readonly gap: string;
  /** What follows, without the quotes and brackets that open there. */
  readonly next: string;
  readonly nextWord: string;
}

/**
 * The sentences of an English paragraph, by rules: a stop ends a sentence unless it belongs to an abbreviation, an
 * initial, a number, an address or a quotation that goes on. Copes with what machine translation leaves: a space before
 * the stop, none behind it, Chinese stops, a lower-case start. Linear in the length of the text.
 */
export function englishSentences(text: string): Span[] {
  const ends: number[] = [];
  const quotes = new QuoteCounter(text, '"');
  for (const match of text.matchAll(STOP)) {
    const after = match.index + match[0].length;
    // A stop that stands among the closers of the one before (`."`.) was looked at with it.
    if (after <= (ends.at(-1) ?? 0)) continue;
    const plain = match[0] === '.' ? plainStop(text, match.index) : undefined;
    if (plain !== undefined) {
      if (plain) ends.push(after);
      continue;
    }
    const closers = closersAt(text, after, quotes);
    const stop = describe(text, match.index, match[0], closers, ends.at(-1) ?? 0);
    if (stop.next === '' || endsSentence(stop)) ends.push(after + closers.length);
  }
  return cutAt(text, ends);
}

/**
 * What a full stop does where nothing but letters is around it, which is nearly always: it ends the text, or a sentence
 * whose last word is no abbreviation, or stands within a figure or an address. Nothing where the rules have to tell.
 */
function plainStop(text: string, index: number): boolean | undefined {
  const next = text.charCodeAt(index + 1);
  if (Number.isNaN(next)) return true;
  if (isSmallLetter(next) || (next >= 0x30 && next <= 0x39)) return false;
  const following = text.charCodeAt(index + 2);
  if (next !== 0x20 || !(following >= 0x41 && following <= 0x5a)) return undefined;
  let start = index;
  while (isSmallLetter(text.charCodeAt(start - 1))) start -= 1;
  // A shorter word may be a Roman numeral or an initial.
  if (index - start < 5 || text.charCodeAt(start - 1) !== 0x20) return undefined;
  const word = text.slice(start, index);
  return TITLES.has(word) || CALENDAR.has(word) || BEFORE_NUMBERS.has(word) || SOMETIMES.has(word) ? undefined : true;
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A straight quote closes only when one is open; one that stands apart (`go. " The`) is taken along. */
function closersAt(text: string, offset: number, quotes: QuoteCounter): string {
  const closers = CLOSERS.exec(text.slice(offset, offset + 8))?.[0] ?? '';
  const isOpen = quotes.isOpen(offset);
  if (closers.includes('"')) return isOpen ? closers : closers.slice(0, closers.indexOf('"'));
  const apart = /^\s+["”](?=\s|$)/.exec(text.slice(offset, offset + 8))?.[0] ?? '';
  if (closers === '' && (apart.endsWith('”') || (apart !== '' && isOpen))) return apart;
  return closers;
}

function describe(text: string, index: number, stop: string, closers: string, start: number): Stop {
  const window = text.slice(Math.max(start, index - 60), index);
  const word = /[\p{L}\p{M}\p{Nd}.'’-]*$/u.exec(window)?.[0] ?? '';
  const before = window.slice(0, window.length - word.length);
  const behind = text.slice(index + stop.length + closers.length, index + stop.length + closers.length + 80);
  const gap = /^\s*/.exec(behind)?.[0] ?? '';
  const rest = behind.slice(gap.length);
  const next = rest.replace(OPENERS, '');
  return {
    stop,
    closers,
    word,
    before,
    isFirstWord: index - word.length - start <= 3 && /^[\s"'“‘(]*$/.test(before),
    gap,
    // Nothing but openers behind it is still something.
    next: next || rest,
    nextWord: /^[\p{L}\p{M}'’]+/u.exec(next)?.[0] ?? '',
  };
}

function endsSentence(stop: Stop): boolean {
  if (/[。！？]/.test(stop.stop)) return true;
  if (stop.gap === '') return endsWithoutSpace(stop);
  if (/^[,;:)\]]/.test(stop.next)) return false;
  if (/^(?:\. ?\.|…)/.test(stop.stop)) return !startsLower(stop) && stop.nextWord !== 'I';
  if (/[!?]/.test(stop.stop)) return !startsLower(stop) && !(stop.closers !== '' && ATTRIBUTION.test(stop.next));
  if (stop.closers !== '') return !startsLower(stop);
  return !isAbbreviation(stop) && !(startsLower(stop) && !isOrdinary(stop.word));
}

/** "eliminated.There are": a space was forgotten; "Chinanews.com", "3.5", "U.S.-led": none was. */
function endsWithoutSpace(stop: Stop): boolean {
  if (/^\.{2,}|…/.test(stop.stop)) return /^\p{Lu}\p{Ll}/u.test(stop.next);
  if (!/^(?:\p{Lu}\p{Ll}|\p{Lu}\s|["“(]\p{Lu}|\p{sc=Han})/u.test(stop.next)) return false;
  if (stop.closers !== '' || /[!?]/.test(stop.stop)) return true;
  const last = stop.word.split('.').at(-1) ?? '';
  if (/^\p{Nd}+$/u.test(last)) return !stop.isFirstWord;
  return /\p{Ll}{2}$/u.test(last) && !isListed(last) && !/^\p{Lu}\p{Ll}*\.\p{L}/u.test(stop.next);
}

function isListed(word: string): boolean {
  const lower = word.toLowerCase();
  return TITLES.has(lower) || BEFORE_NUMBERS.has(lower) || SOMETIMES.has(lower);
}

/** Whether the stop belongs to the word before it and the sentence goes on. */
function isAbbreviation(stop: Stop): boolean {
  const word = stop.word.replace(/^['’.-]+/, '');
  const lower = word.toLowerCase();
  const startsSentence = STARTERS.has(stop.nextWord.toLowerCase()) && /^\p{Lu}/u.test(stop.nextWord);
  if (lower.includes('.')) return isDotted(lower, stop, startsSentence);
  if (/^\p{Lu}$/u.test(word)) return isInitial(word, stop, startsSentence);
  if (stop.isFirstWord && /^(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,4})$/iu.test(word)) return true;
  if (TITLES.has(lower)) return lower !== 'rep' || /^\p{Lu}/u.test(word);
  if (CALENDAR.has(lower)) return /^\p{Nd}/u.test(stop.next) || (word !== lower && startsLower(stop));
  if (BEFORE_NUMBERS.has(lower)) return /^(?:\p{Nd}|[IVX]+\b)/u.test(stop.next);
  if (!SOMETIMES.has(lower) || isWordToo(word, lower)) return false;
  return !startsSentence;
}

/** "min", "max", "est" and the like are abbreviations only when nothing says that they are words. */
function isWordToo(word: string, lower: string): boolean {
  return word === lower && /^(?:max|min|est|mins|secs|temp|dist|item)$/.test(lower);
}

function isDotted(lower: string, stop: Stop, startsSentence: boolean): boolean {
  const next = stop.nextWord.toLowerCase();
  if (lower === 'e.g' || lower === 'i.e') return true;
  if (lower === 'a.m' || lower === 'p.m') return AFTER_TIME.has(next) || !/^[\p{Lu}\p{Nd}]/u.test(stop.next);
  // A decimal, a date or an address: "rose 3.5. The", "on gov.cn. The".
  if (!/^(?:\p{L}|ph|ll|b|m)(?:\.\p{L})+$/u.test(lower)) return false;
  return !startsSentence;
}

/** Nouns that are counted by letters: "plan B." may end a sentence where "George W." cannot. */
const LETTERED = /^(?:plan|vitamin|hepatitis|group|type|class|category|grade|point|option|appendix|influenza|series)$/i;

/** "J. K. Rowling" and "George W. Bush", but "plan B. Police", "Group A. In" and "and I. Then". */
function isInitial(word: string, stop: Stop, startsSentence: boolean): boolean {
  if (word === 'I' || startsSentence || !/^\p{L}/u.test(stop.next)) return false;
  const previous = /(\p{L}+)\s+$/u.exec(stop.before)?.[1] ?? '';
  return !LETTERED.test(previous);
}

function startsLower(stop: Stop): boolean {
  return /^\p{Ll}/u.test(stop.next);
}

/** A word that no abbreviation looks like: after it a stop ends the sentence even before a lower-case letter. */
function isOrdinary(word: string): boolean {
  const last = word.split(/[-'’]/).at(-1) ?? '';
  return (/^(?:\p{L}{4,}|\p{Ll}{2,})$/u.test(last) && /[aeiouy]/i.test(last)) || /^\p{Nd}+$/u.test(last) || word === '';
}
