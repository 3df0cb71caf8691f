import { isPlain } from './graphemes.ts';
import type { Span } from './spans.ts';

/** What a token is, by its characters alone. */
export type TokenKind = 'word' | 'number' | 'cjk' | 'punctuation' | 'symbol';

/** One token of a text. White space is never part of a token. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

// Han and kana stand for themselves; every other script (Hangul too) makes words between spaces.
const CJK = String.raw`[\p{scx=Han}&&\p{L}]|[\p{sc=Han}]|[\p{sc=Hiragana}\p{sc=Katakana}]`;
const LETTER = String.raw`[\p{L}--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]`;
const WORD_CHARACTER = String.raw`[[\p{L}\p{M}\p{Nd}\u200c\u200d]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]`;
const JOINER = String.raw`[\-\u2010\u2011'’&]`;

/** "U.S.", "a.m.", "U.S.-led": single letters, each with a stop. */
const DOTTED = String.raw`${LETTER}(?:\.${LETTER}(?!${WORD_CHARACTER}))+\.?(?:${JOINER}${WORD_CHARACTER}+)*`;
/** "cross-border", "don't", "R&D", "COVID-19", "5G", "100-day". */
const PLAIN = `${LETTER}${WORD_CHARACTER}*(?:${JOINER}${WORD_CHARACTER}+)*`;

const CURRENCY = `(?:(?:US|HK|NT|RMB|[AC])?[$€£¥￥₩₽₹])`;
/** Digits in groups of three, or no more than three, or all of them: never a part of what belongs together. */
const GROUP = String.raw`[,，]\p{Nd}{3}(?!\p{Nd})`;
const DIGITS = String.raw`(?:\p{Nd}{1,3}(?:${GROUP})+(?!${GROUP})|\p{Nd}{1,3}(?!\p{Nd}|${GROUP})|\p{Nd}{4,})(?:[.．:：]\p{Nd}+)*`;
/** "5G", "500Mbps", "100-day": digits that letters hang on. */
const DIGIT_FIRST = String.raw`${CURRENCY}?${DIGITS}[\-\u2010\u2011]?${LETTER}${WORD_CHARACTER}*(?:${JOINER}${WORD_CHARACTER}+)*`;
/** "1,200", "3.5%", "$2.6", "10:30", "21st", "1990s". The end is guarded: digits are never left to the next token. */
const NUMBER = String.raw`${CURRENCY}?${DIGITS}(?![.．:：]?\p{Nd})(?:[%％‰]|(?:st|nd|rd|th|s)(?!${WORD_CHARACTER}|${JOINER}${LETTER})|(?![\-\u2010\u2011]?${LETTER}))`;

const PUNCTUATION = String.raw`\.{2,}|…+|—+|-{2,}|\p{P}`;
const SYMBOL = String.raw`\p{RI}{2}|\P{White_Space}`;
/** What hangs on the character before it: combining marks, emoji modifiers and joined emoji. */
const TAIL = String.raw`(?:[\p{M}\p{EMod}\u{E0020}-\u{E007F}]|\u200d\p{ExtPict})*`;

// The groups say which kind it is, the order of the alternatives decides between overlapping readings.
const TOKEN = new RegExp(
  [
    `(${NUMBER})`,
    `(${DIGIT_FIRST}|${DOTTED}|${PLAIN})`,
    String.raw`((?:${CJK})\p{M}*)`,
    `((?:${PUNCTUATION})${TAIL})`,
    `(?:${SYMBOL})${TAIL}`,
  ].join('|'),
  'gv',
);

/**
 * Cuts a text into tokens; white space between them belongs to none. Hyphenated words, contractions and dotted
 * abbreviations ("U.S.") are one word; a number takes its separators, currency sign and per cent sign with it ("$2.6",
 * "3.5%") but not the word after it ("18 billion" is two tokens); Chinese is one token a character.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const simpleEnd = endOfSimpleWord(text, start);
    if (simpleEnd > start) {
      tokens.push({ kind: 'word', text: text.slice(start, simpleEnd), start, end: simpleEnd });
      start = simpleEnd;
      continue;
    }
    const unit = text.charCodeAt(start);
    if (unit === SPACE) {
      start++;
      continue;
    }
    if (isHan(unit) && (start + 1 === text.length || isPlain(text.charCodeAt(start + 1)))) {
      tokens.push({ kind: 'cjk', text: text.charAt(start), start, end: start + 1 });
      start++;
      continue;
    }
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (!match) break;
    const [found] = match;
    start = match.index + found.length;
    // U+FEFF is white space to ECMAScript but not to Unicode.
    if (found !== '\ufeff') tokens.push({ kind: kindOf(match), text: found, start: match.index, end: start });
  }
  return tokens;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;

/**
 * The end of a word of plain ASCII letters that nothing can hang on, or `start`. It spares the expression above for
 * most of English, which makes the whole several times as fast.
 */
function endOfSimpleWord(text: string, start: number): number {
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return next === SPACE || next === COMMA || next === LINE_FEED || end === text.length ? end : start;
}

/** The characters that nearly all Chinese is written in; what may hang on them is left to the expression. */
function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[1] !== undefined) return 'number';
  if (match[2] !== undefined) return 'word';
  if (match[3] !== undefined) return 'cjk';
  return match[4] === undefined ? 'symbol' : 'punctuation';
}
