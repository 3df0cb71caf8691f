import { decimal, decimalOf } from './decimal.ts';
import { readNumberWords } from './english-numerals.ts';
import { numberStarts, scales, shortScales } from './english-words.ts';
import type { NumberToken } from './number-token.ts';

const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const SCALE = /[\s-]?(hundred|thousand|million|billion|trillion|bn|mn|bln|mln|tn|m|b|k)(?![A-Za-z])/iy;
const SHARE = /\s?%|[\s-]?(?:percentage[\s-]points?|per\s?cent[\s-]points?|pp\b)|[\s-]?per\s?cent(?:age)?\b|\s?pct\b/iy;
const PARTS =
  /\s(?:out of(?: every)?|in every|in)\s(\d+|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s?(?:%|percent|per cent|years|months|days|hours|minutes|weeks|million|billion|cities|provinces|countries))/iy;

/** All numbers of an English text in order, those of dates and names included. Linear in the length of the text. */
export function englishNumbers(text: string): NumberToken[] {
  const numbers: NumberToken[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const number = digitsAt(text, at);
      numbers.push(number);
      at = Math.max(number.end, endOfDigits(text, number.core.end));
    } else if (isLetter(code)) {
      const end = endOfWord(text, at);
      const number = end - at < 13 && end - at > 2 ? wordsAt(text, at, end) : undefined;
      if (number) numbers.push(number);
      at = Math.max(end, number?.end ?? 0);
    } else at += 1;
  }
  return numbers;
}

const currencyCode = /^(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|TWD|SGD|US|HK|NT|Rs)$/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end - from < 5 && currencyCode.test(text.slice(from, end))) return end;
  // Digits that hang on letters are theirs: "C919", "G20".
  while (isDigit(text.charCodeAt(end)) || (isLetter(text.charCodeAt(end)) && isDigit(text.charCodeAt(end - 1))))
    end += 1;
  return end;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function digitsAt(text: string, start: number): NumberToken {
  DIGITS.lastIndex = start;
  const [figure = ''] = DIGITS.exec(text) ?? [];
  const bare = figure.replaceAll(',', '');
  let coreEnd = start + figure.length;
  let value = decimal(bare);
  const scaled = scaleAt(text, start, coreEnd);
  if (scaled) {
    value = decimal(bare, scaled.power);
    coreEnd = scaled.end;
  }
  const core = { start, end: coreEnd };
  const plain = { start, core, isSpelled: false, hedge: 'none', isName: false } as const;
  SHARE.lastIndex = coreEnd;
  const share = SHARE.exec(text);
  if (share) {
    const kind = /point|pp$/i.test(share[0]) ? 'points' : 'percent';
    return { ...plain, end: coreEnd + share[0].length, kind, low: value, high: value };
  }
  const ordinal = /^(?:st|nd|rd|th)(?![A-Za-z])/.exec(text.slice(coreEnd, coreEnd + 3));
  if (ordinal) return { ...plain, end: coreEnd + 2, kind: 'ordinal', low: value, high: value };
  PARTS.lastIndex = coreEnd;
  const under = figure.length < 3 ? /^\/(\d{1,2})(?![\d/])/.exec(text.slice(coreEnd, coreEnd + 4)) : null;
  if (under && Number(under[1]) > value.value && !/[\d/]/.test(text.charAt(start - 1))) {
    const share = decimalOf((100 * value.value) / Number(under[1]));
    return { ...plain, end: coreEnd + under[0].length, kind: 'percent', low: share, high: share, isName: true };
  }
  const whole = figure.length < 3 ? PARTS.exec(text) : null;
  if (whole) {
    const parts = readWhole(whole[1] ?? '');
    if (parts > value.value) {
      const rate = decimalOf((100 * value.value) / parts);
      return { ...plain, end: coreEnd + whole[0].length, kind: 'percent', low: rate, high: rate, isName: true };
    }
  }
  return { ...plain, end: coreEnd, kind: 'count', low: value, high: value, isName: isCode(text, start, coreEnd) };
}

function scaleAt(
  text: string,
  start: number,
  end: number,
): { readonly power: number; readonly end: number } | undefined {
  SCALE.lastIndex = end;
  const match = SCALE.exec(text);
  const word = match?.[1]?.toLowerCase() ?? '';
  if (!match) return undefined;
  const full = scales.get(word);
  if (full !== undefined) return { power: full, end: end + match[0].length };
  const short = shortScales.get(word);
  if (short === undefined || (word.length === 1 && !/[$€£¥]\s?$/.test(text.slice(Math.max(0, start - 2), start))))
    return undefined;
  return { power: short, end: end + match[0].length };
}

function readWhole(word: string): number {
  return /^\d/.test(word) ? Number(word) : (readNumberWords(word, 0)?.low.value ?? 0);
}

/** "COVID-19", "F-35", but "Mid-2022". */
const namedBefore = /(?<![A-Za-z])(?!(?:Mid|Pre|Post)-)[A-Z][A-Za-z0-9]*-$/;

/** Letters hang on it ("5G", "COVID-19"), or it is one of a chain that is no amount ("9/11", "13:07", "2023-02-11"). */
function isCode(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === '-' && namedBefore.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (isLetter(after))
    return !/^(?:k?m[23²³]?|[km]?g|cm|mm|[kKMG][Ww]h?|ml|ha|ms|[ap]m|s|yuan|km)(?![A-Za-z])/.test(
      text.slice(end, end + 5),
    );
  if (after === 0x2d && /^-[A-Z]/.test(text.slice(end, end + 2))) return true;
  return (
    (before === '/' && /\d/.test(text.charAt(start - 2))) || /^[/:_]\d/.test(text.slice(end, end + 2)) || before === '#'
  );
}

function wordsAt(text: string, start: number, end: number): NumberToken | undefined {
  const word = text.slice(start, end).toLowerCase();
  if (!numberStarts.has(word)) return undefined;
  return readNumberWords(text, start);
}
