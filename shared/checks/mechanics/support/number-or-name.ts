import type { Passage, TaggedToken } from '../../check.ts';
import { counted } from './units.ts';

/** What a phone number, an identity card or a time stamp has at least; nobody writes such figures out. */
const identifierDigits = 11;

/** Words before a figure that is a name: "No. 8811", "room 2104". */
const named =
  /^(?:no|number|numbers|room|flight|codes?|id|articles?|section|line|route|highway|hotline|tel|telephone|phone|fax|port|pages?|p|model|series|type|version|serial|order|case|license|licence|plate|postcode|zip|qq|channel|bus|train|unit|building|gate|isbn|gb|iso|at|stock|#|@|no\.)$/;
/** Words behind one: "the 12345 hotline". */
const namedAfter = /^(?:hotline|helpline|hrs|series|model|edition|olympics|games)$/;
/** Words before a figure that is an amount, even if it could be a year. */
const ofAmount =
  /^(?:than|over|approximately|nearly|almost|some|exceed|exceeds|exceeded|exceeding|total|totaling|totalling|reach|reached|reaches|only|another|least|most|extra|additional|costs?|paid|pay|earn|earned)$/;
/** Words before a year. */
const ofYear =
  /^(?:in|since|by|until|till|before|after|from|during|circa|of|the|years?|and|to|through|between|around|about|late|early|mid|end|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|,|\(|\.)$/;
/** Words before a year and never before an amount. */
const onlyOfYear = /^(?:in|since|until|during)$/;
const uninflected = /^(?:yuan|rmb|cny|usd|won|yen|mu|km|kg|kw|mw|kwh|mbps|gb|mb|tb|mah|people|percent|sheep)$/;
const currency = /^(?:\$|£|€|¥|￥|rmb|usd|cny|hkd)$/;

/**
 * Whether the figure of four or more digits in the token counts something, rather than being a year, a time or a name.
 * `range` holds the figures of the token, more than one in "5000-6000".
 */
export function isAmount(passage: Passage, index: number, digits: string, range: readonly string[]): boolean {
  const { tokens } = passage;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (isIdentifier(passage, index, digits)) return false;
  const year = isLikelyYear(digits);
  if (before && currency.test(before.lower)) return true;
  if (after && isCounted(after, year)) {
    const isDated = year && after.lower === 'people' && onlyOfYear.test(before?.lower ?? '');
    return !isDated && !(year && range.length > 1 && after.lower !== 'yuan');
  }
  if (isNameAround(before, after)) return false;
  if (digits.length > 4) return true;
  const countsPlural = after?.pos === 'NOUN' && /s$/.test(after.lower);
  if (range.some(isLikelyYear)) return range.length === 1 && countsPlural && ofAmount.test(before?.lower ?? '');
  // Any four digits may be a year where years stand and nothing is counted.
  if (!before || ofYear.test(before.lower)) return countsPlural;
  return after === undefined || /^(?:NOUN|ADJ|PUNCT)$/.test(after.pos);
}

function isIdentifier({ tokens, text }: Passage, index: number, digits: string): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!token || digits.startsWith('0') || digits.length >= identifierDigits) return true;
  if (before && named.test(before.lower)) return true;
  if (before?.text === '.' && tokens[index - 2]?.lower === 'no') return true;
  if (after && namedAfter.test(after.lower)) return true;
  // The code of a share: 600000.SH, or in brackets of its own.
  if (/^\.(?:S[HZ]|HK|BJ|SS)\b/.test(text.slice(token.end, token.end + 4))) return true;
  if (/^[(（]$/.test(before?.text ?? '') && /^[)）]$/.test(after?.text ?? '')) return true;
  // Letters or signs hang on it: "A1234", "1234/5", "&#1234".
  return /[\p{L}#@&=_+*/\\-]/u.test(text.charAt(token.start - 1)) || /[/_=@#*]/.test(text.charAt(token.end));
}

/** "2000 graduates" are counted; "the 2020 graduate show" is of a year. */
function isCounted({ lemma, lower }: TaggedToken, isYear: boolean): boolean {
  if (!counted.has(lemma) && !counted.has(lower)) return false;
  return !isYear || lower !== lemma || uninflected.test(lower);
}

/** A part of a name: "Mate 6000", "1600 Garden Avenue". */
function isNameAround(before: TaggedToken | undefined, after: TaggedToken | undefined): boolean {
  return (before?.pos === 'PROPN' && /^\p{Lu}/u.test(before.text)) || /^\p{Lu}\p{Ll}/u.test(after?.text ?? '');
}

function isLikelyYear(digits: string): boolean {
  const year = Number(digits);
  return digits.length === 4 && year >= 1900 && year < 2100;
}
