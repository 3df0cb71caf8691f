import { type Decimal, decimal, decimalOf } from './decimal.ts';
import {
  denominators,
  halvings,
  multiples,
  ordinals,
  scales,
  smallNumbers,
  tens,
  vagueScales,
} from './english-words.ts';
import type { NumberToken } from './number-token.ts';
import type { QuantityKind } from './quantity.ts';

const WORD = /[\s-]?([A-Za-z]+)/y;
const AND = /,?\sand\s([A-Za-z]+)/y;
const AND_A_HALF = /\sand\s(?:a|one)[\s-](half|quarter|third)\b/iy;
const SHARE = /\s?%|[\s-](?:percentage[\s-]points?|percent[\s-]points?)|[\s-]per\s?cent\b/iy;
const PARTS =
  /\s(?:out of(?: every)?|in every|in)\s(two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?!\s?(?:percent|years|months|days|hours|minutes|weeks|million|cities|provinces|countries))/iy;
const OF_SCALE = /\sof\s(hundreds|thousands|millions|billions|trillions)\b/iy;
const A_SCALE = /(?:\sa|\san)?\s(hundred|thousand|million|billion|trillion|dozen)\b/iy;

/** The number in words that starts at `start`, with its article where it has one; nothing where it is no number. */
export function readNumberWords(text: string, start: number): NumberToken | undefined {
  const word = /^[A-Za-z]+/.exec(text.slice(start, start + 13))?.[0].toLowerCase() ?? '';
  const end = start + word.length;
  const make = (
    kind: QuantityKind,
    to: number,
    low: Decimal,
    high = low,
    extra: Partial<NumberToken> = {},
  ): NumberToken => ({
    start,
    end: to,
    kind,
    low,
    high,
    isSpelled: true,
    core: { start, end: to },
    hedge: 'none',
    isName: false,
    ...extra,
  });
  if (halvings.has(word)) return make('percent', end, decimal('50'), undefined, { isGrowth: true });
  const times = multiples.get(word);
  if (times !== undefined) {
    const growth = /(?:ed|ing|fold)$|^(?:double|triple|quadruple)$/.test(word);
    return make('factor', end, decimalOf(times), undefined, { isGrowth: growth });
  }
  if (word === 'both' || word === 'couple' || word === 'pair')
    return make('count', end, decimal('2'), undefined, { isName: true });
  if (vagueScales.has(word)) return vague(text, word, end, make);
  if (word === 'half' || word === 'quarter') return partAlone(text, start, word, end, make);
  if (word === 'dozen') return dozen(text, start, end, make);
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return ordinalAlone(text, start, word, ordinal, end, make);
  return cardinal(text, start, make);
}

type Make = (kind: QuantityKind, to: number, low: Decimal, high?: Decimal, extra?: Partial<NumberToken>) => NumberToken;

function vague(text: string, word: string, end: number, make: Make): NumberToken {
  OF_SCALE.lastIndex = end;
  const more = OF_SCALE.exec(text);
  const power = (vagueScales.get(word) ?? 0) + (more ? (vagueScales.get(more[1]?.toLowerCase() ?? '') ?? 0) : 0);
  const low = decimal('1', power);
  return make('count', end + (more?.[0].length ?? 0), low, decimal('99.99', power), { hedge: 'over' });
}

/** "half", "half a million", "a quarter of". */
function partAlone(text: string, start: number, word: string, end: number, make: Make): NumberToken | undefined {
  A_SCALE.lastIndex = end;
  const scale = word === 'half' ? A_SCALE.exec(text) : null;
  if (scale) {
    const name = scale[1]?.toLowerCase() ?? '';
    const value = name === 'dozen' ? decimal('6') : decimal('5', (scales.get(name) ?? 0) - 1);
    return make('count', end + scale[0].length, value);
  }
  if (
    word === 'half' &&
    /^(?:\san?\s|-)(?:year|month|hour|day|century|decade|minute|kilo|hectare)/i.test(text.slice(end, end + 12))
  ) {
    const article = /^\san?/i.exec(text.slice(end, end + 3))?.[0].length ?? 0;
    return make('count', end + article, decimal('0.5'));
  }
  if (/^\sof\san\shour/.test(text.slice(end, end + 11))) return undefined;
  const before = text.slice(Math.max(0, start - 12), start).toLowerCase();
  if (/\b(?:first|second|latter|former|other|better)[\s-]$/.test(before)) return undefined;
  if (
    word === 'quarter' &&
    !/^\sof\sthe(?!\syear)|^\sof\s(?!the|20|this|last|next)/.test(text.slice(end, end + 12)) &&
    !/\bby\sa\s$/.test(before)
  ) {
    return undefined;
  }
  return make('percent', end, decimal(word === 'half' ? '50' : '25'), undefined, { isName: word === 'half' });
}

function dozen(text: string, start: number, end: number, make: Make): NumberToken {
  const few = /\b(?:a\sfew|several|some)\s$/i.test(text.slice(Math.max(0, start - 8), start));
  return few
    ? make('count', end, decimal('24'), decimal('99'), { isName: true })
    : make('count', end, decimal('12'), undefined, { hedge: 'about' });
}

/** "a third of" is a share, "the third" a place; "twenty-third" comes with the tens. */
function ordinalAlone(
  text: string,
  start: number,
  word: string,
  value: number,
  end: number,
  make: Make,
): NumberToken | undefined {
  const before = text.slice(Math.max(0, start - 8), start).toLowerCase();
  const isShare =
    value > 2 &&
    value < 13 &&
    (/\b(?:by|one)\s?-?(?:a\s)?$/.test(before) || (/\ba\s$/.test(before) && /^\sof\b/.test(text.slice(end, end + 4))));
  if (isShare) return make('percent', end, decimalOf(100 / value));
  // "second" is a time as often as a place.
  if (word === 'second' && /^s?\b/.test(text.slice(end, end + 1)) && /\b(?:a|per|each|every)\s$/.test(before))
    return undefined;
  return make('ordinal', end, decimalOf(value), undefined, { isName: value < 11 });
}

/** "two hundred and fifty", "twenty-five", "one and a half million", "two thirds", "twenty-first", "ten percent". */
function cardinal(text: string, start: number, make: Make): NumberToken | undefined {
  let at = start;
  let sum = 0n;
  let group = 0;
  let last = 0;
  let lastScale = 99;
  let count = 0;
  for (;;) {
    const and: boolean = count > 0 && (last >= 100 || lastScale < 99) && testAt(AND, text, at);
    const match: RegExpExecArray | null = and ? execAt(AND, text, at) : execAt(WORD, text, at);
    const word = match?.[1]?.toLowerCase() ?? '';
    if (!match || (count === 0 && match.index !== at)) break;
    const ordinal = count > 0 && last >= 20 ? ordinals.get(word) : undefined;
    if (ordinal !== undefined && ordinal < 10 && last < 100) {
      return make('ordinal', at + match[0].length, decimal(String(sum + BigInt(group + ordinal))));
    }
    const small = smallNumbers.get(word);
    const ten = tens.get(word);
    const power = scales.get(word);
    if (
      small !== undefined &&
      (count === 0 || (small > 0 && small < 10 && last >= 20 && last < 100) || last >= 100 || (last === 0 && count > 0))
    ) {
      group += small;
      last = small || -1;
    } else if (ten !== undefined && (count === 0 || last >= 100 || last === 0)) {
      group += ten;
      last = ten;
    } else if (power === 2 && group < 100) {
      group = Math.max(group, 1) * 100;
      last = 100;
    } else if (power !== undefined && power > 2 && power < lastScale) {
      sum += BigInt(Math.max(group, 1)) * 10n ** BigInt(power);
      group = 0;
      last = 0;
      lastScale = power;
    } else break;
    at += match[0].length;
    count += 1;
    if (count > 24) return undefined;
  }
  if (count === 0) return undefined;
  const value = sum + BigInt(group);
  return withTail(text, start, at, value, make);
}

function withTail(text: string, start: number, at: number, value: bigint, make: Make): NumberToken {
  const half = execAt(AND_A_HALF, text, at);
  if (half) {
    const part = half[1]?.toLowerCase() === 'half' ? 0.5 : half[1]?.toLowerCase() === 'quarter' ? 0.25 : 1 / 3;
    const end = at + half[0].length;
    const scale = /^[\s-](hundred|thousand|million|billion|trillion)\b/i.exec(text.slice(end, end + 10));
    const total = decimalOf((Number(value) + part) * 10 ** (scales.get(scale?.[1]?.toLowerCase() ?? '') ?? 0));
    return make('count', end + (scale?.[0].length ?? 0), total);
  }
  const share = execAt(SHARE, text, at);
  const exact = decimal(String(value));
  if (share) {
    const kind = /point/i.test(share[0]) ? 'points' : 'percent';
    return make(kind, at + share[0].length, exact, undefined, { core: { start, end: at } });
  }
  const part = execAt(/(?:\s?-\s?|\s)([A-Za-z]+)/y, text, at);
  const whole = denominators.get(part?.[1]?.toLowerCase() ?? '');
  const isPlural = /s$/i.test(part?.[1] ?? '');
  if (
    part &&
    whole !== undefined &&
    value < 20n &&
    value < BigInt(whole) * 3n &&
    (value === 1n ? !isPlural : isPlural)
  ) {
    const isQuarters =
      whole === 4 &&
      !/^\s(?:of|to|or)\b/.test(text.slice(at + part[0].length, at + part[0].length + 4)) &&
      part[0].startsWith(' ');
    if (!isQuarters) return make('percent', at + part[0].length, decimalOf((100 * Number(value)) / whole));
  }
  const rate = execAt(PARTS, text, at);
  if (rate) {
    const parts = /\d/.test(rate[1] ?? '') ? Number(rate[1]) : (smallNumbers.get(rate[1]?.toLowerCase() ?? '') ?? 0);
    if (Number(value) < parts) {
      return make('percent', at + rate[0].length, decimalOf((100 * Number(value)) / parts), undefined, {
        isName: true,
      });
    }
  }
  const dozens = execAt(/\s(dozen)\b/iy, text, at);
  if (dozens) return make('count', at + dozens[0].length, decimalOf(Number(value) * 12));
  return make('count', at, exact, undefined, value < 11n ? { isName: true } : {});
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function testAt(pattern: RegExp, text: string, at: number): boolean {
  const match = execAt(pattern, text, at);
  const word = match?.[1]?.toLowerCase() ?? '';
  return smallNumbers.has(word) || tens.has(word);
}
