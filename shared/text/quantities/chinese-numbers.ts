import { plainDigits, powerOf, readArabic, readNumeral } from './chinese-numerals.ts';
import { type Decimal, decimal, decimalOf } from './decimal.ts';
import type { NumberToken } from './number-token.ts';
import type { Hedge, QuantityKind } from './quantity.ts';

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const SCALE = '[十百千]?[万亿]+|[百千](?!分|克|米|瓦|卡|帕)';
const SPELLED = '[零〇一二三四五六七八九十百千万亿两]+(?:点[零〇一二三四五六七八九]+[万亿]*)?';
const VAGUE =
  '好?[数几][十百千万亿]+|[一二三四五六七八九]?十几[万亿]*|[一二三四五六七八九两十百千万亿]+[百千万亿]几[十百千万亿]+|上[百千万亿]+(?=[个名人家次种项年天条座只处省市县吨米元岁倍位户公里平万度台辆件起所])';
const NUMBER = `(?:${ARABIC}|${SPELLED})`;

const NUMBERS = new RegExp(
  [
    '(?<many>成[百千]上[千万]|千千万万|亿万|无数|众多|大批|万千|数不清)',
    `每(?<each>${NUMBER})[个名位人](?:人|家|户)?[^，。；\\d]{0,5}?有[^，。；\\d]{0,2}?(?<hit>${NUMBER})[个名位人]`,
    '(?<![个\\d])(?<quarter>[一二三四1-4])季度',
    `(?<base>${NUMBER}|百|千|万)分之(?<part>${NUMBER})`,
    `翻了?(?:(?<doublings>[一两二三四五六七八九]|\\d{1,2})?番|倍)|倍增`,
    `(?<price>[一二三四五六七八九]{1,2}|\\d(?:\\.\\d)?)折(?![射叠合线磨腾扣页中])`,
    '(?<half1>一半|半数|过半|减半|折半|腰斩)',
    '(?<pair>俩|双倍)',
    '(?<![\\d/])(?<top>\\d{1,2})/(?<bottom>\\d{1,2})(?![\\d/])',
    '(?<seconds>\\d{1,3})秒(?<hundredths>\\d{2})(?!\\d)',
    `(?<tenths>[一二三四五六七八九两]|(?<![\\d.])\\d)成(?<half>半|[一二三四五六七八九](?![个名家年月日天十百千万]))?(?![为功立员果长本就都交效绩熟型语人])`,
    `(?<arabic>(?:${ARABIC})(?:\\s?(?:${SCALE})(?:零?\\d+(?:\\.\\d+)?(?:[十百千]?万|[百千](?!分|克|米|瓦)))*)?)(?<more>[余多来][十百千]?[万亿]+)?(?<sign>\\s?[%％]|个百分点|\\s?‰)?`,
    `(?<vague>${VAGUE})`,
    `(?<spelled>${SPELLED})(?<rest>[余多来][万亿]+)?(?<points>个百分点)?`,
    '(?<part1>(?<![上下大前后多])半(?=个?(?:年|月|小时|世纪|天|公里|亩|斤|吨)(?!来)))',
  ].join('|'),
  'gu',
);

const digitMark = /[\d零〇一二三四五六七八九十百千万亿两俩半数几上翻倍无众大]/;

/** All numbers of a Chinese text in order, those of dates and names included. Linear in the length of the text. */
export function chineseNumbers(text: string): NumberToken[] {
  const numbers: NumberToken[] = [];
  const plain = plainDigits(text);
  if (!digitMark.test(plain)) return numbers;
  for (const match of plain.matchAll(NUMBERS)) {
    const number = numberOf(match, plain);
    if (number) numbers.push(number);
  }
  return numbers;
}

function numberOf(match: RegExpExecArray, text: string): NumberToken | undefined {
  const groups = match.groups ?? {};
  const { arabic, spelled, vague, base, part, doublings, price, tenths, half, pair, half1, part1 } = groups;
  const start = match.index;
  const end = start + match[0].length;
  const token = (kind: QuantityKind, low: Decimal, high = low, extra: Partial<NumberToken> = {}): NumberToken => ({
    start,
    end,
    kind,
    low,
    high,
    isSpelled: arabic === undefined,
    core: { start, end },
    hedge: 'none',
    isName: false,
    ...extra,
  });
  if (groups.many !== undefined) return token('count', decimal('1', 2), decimal('1', 15), { isName: true });
  if (groups.quarter !== undefined) {
    const place = /\d/.test(groups.quarter) ? decimal(groups.quarter) : readNumeral(groups.quarter)?.low;
    return place && token('ordinal', place, place, { core: { start, end: start + 1 } });
  }
  if (groups.top !== undefined && groups.bottom !== undefined) {
    const share = shareToken(groups.bottom, groups.top, token);
    return share && { ...share, isName: true };
  }
  if (groups.seconds !== undefined)
    return token('count', decimal(`${groups.seconds}.${groups.hundredths}`), undefined, { isSpelled: false });
  if (groups.each !== undefined && groups.hit !== undefined) return shareToken(groups.each, groups.hit, token);
  if (arabic !== undefined) return arabicToken(arabic, groups.sign, groups.more, text, token);
  if (base !== undefined && part !== undefined) return shareToken(base, part, token);
  if (tenths !== undefined) {
    const tenth = /\d/.test(tenths) ? Number(tenths) : (readNumeral(tenths)?.low.value ?? 0);
    const more = half === '半' ? 5 : (readNumeral(half ?? '')?.low.value ?? 0);
    return token('percent', decimalOf(10 * tenth + more));
  }
  if (price !== undefined) {
    const left = (/\d/.test(price) ? Number(price) : Number(readNumeral(price)?.low.value)) || 0;
    return token('percent', decimalOf(left < 10 ? left * 10 : left), undefined, { isDiscount: true });
  }
  if (match[0].startsWith('翻') || match[0] === '倍增') {
    const times =
      doublings === undefined ? 1 : /\d/.test(doublings) ? Number(doublings) : readNumeral(doublings)?.low.value;
    return token('factor', decimalOf(2 ** (times ?? 1)), undefined, { isGrowth: true });
  }
  if (pair !== undefined) return token(pair === '双倍' ? 'factor' : 'count', decimal('2'));
  if (part1 !== undefined) return token('count', decimal('0.5'));
  if (half1 !== undefined) return token('percent', decimal('50'), undefined, half1 === '过半' ? { hedge: 'over' } : {});
  if (vague !== undefined) {
    const value = readNumeral(vague);
    return value && token('count', value.low, value.high, vague.startsWith('上') ? { hedge: 'over' } : {});
  }
  if (spelled === undefined) return undefined;
  const value = readNumeral(spelled + (groups.rest?.slice(1) ?? ''));
  if (!value || (spelled === '千万' && /^[别不要勿记]/.test(text.slice(end, end + 1)))) return undefined;
  if (groups.points) return token('points', value.low, value.high, { core: { start, end: end - 4 } });
  const idiom = isIdiom(spelled, text, start, end);
  return token('count', value.low, value.high, { isName: idiom, hedge: groups.rest ? 'over' : 'none' });
}

type MakeToken = (kind: QuantityKind, low: Decimal, high?: Decimal, extra?: Partial<NumberToken>) => NumberToken;

function arabicToken(
  arabic: string,
  sign: string | undefined,
  more: string | undefined,
  text: string,
  token: MakeToken,
): NumberToken {
  // 500余万: the scale comes behind the hedge.
  const value = readArabic(arabic + (more?.slice(1) ?? ''));
  const hedge: Hedge = more === undefined ? 'none' : more.startsWith('来') ? 'about' : 'over';
  const { start, end } = token('count', value);
  const core = { start, end: end - (sign?.length ?? 0) };
  if (sign === '个百分点') return token('points', value, value, { core });
  if (sign?.trim() === '‰') return token('percent', decimalOf(value.value / 10), undefined, { core });
  if (sign !== undefined) return token('percent', value, value, { core });
  return token('count', value, value, { core, hedge, isName: isCode(text, start, end) });
}

/** 三分之一 is 33.3 %, 百分之三 is 3 %, 千分之五 is 0.5 %. */
function shareToken(base: string, part: string, token: MakeToken): NumberToken | undefined {
  const read = (number: string) => (/\d/.test(number) ? readArabic(number) : readNumeral(number)?.low);
  const whole =
    base === '百' ? decimal('100') : base === '千' ? decimal('1000') : base === '万' ? decimal('10000') : read(base);
  const share = read(part);
  if (!whole || !share || whole.value === 0) return undefined;
  if (whole.key === '1e2') return token('percent', share);
  return token('percent', decimalOf((100 * share.value) / whole.value));
}

/** Letters hang on it (C919, 5G, A4), or it is one of a chain that is no amount (9·11, 13:07, 2023-02-11). */
function isCode(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[A-Za-z]/.test(before) || (/[-_]/.test(before) && /[A-Za-z]/.test(text.charAt(start - 2)))) return true;
  if (/[·•∙・‧]/.test(before + after) && /\d/.test(text.charAt(start - 2) + text.charAt(end + 1))) return true;
  if (/[A-Za-z]/.test(after)) {
    return !/^(?:k?m[23²³]?|[km]?g|cm|mm|[kKMG][Ww]h?|ml|L|ha|ms)(?![A-Za-z])/.test(text.slice(end, end + 5));
  }
  return /[:/_]/.test(after) && /[\d/]/.test(text.charAt(end + 1));
}

/** 万一 is "in case", 一一 "one by one"; 十分 is "very", 一带一路 a name, 百万 and 千亿 alone a number. */
function isIdiom(numeral: string, text: string, start: number, end: number): boolean {
  const after = text.charAt(end);
  const before = text.charAt(start - 1);
  if (numeral === '十' && after === '分' && !/[第]/.test(before))
    return text.charAt(end + 1) !== '钟' && text.charAt(end + 1) !== '之';
  // 百人, 千年 and 万里 say "very many" as often as the number; 百姓 and 万一 count nothing.
  if (/^[百千万]$/.test(numeral)) return !/[余多人名年家里强户]/.test(after) || before === '年';
  if (/^(?:[万亿][一二三四五六七八九]|一一|亿)$/.test(numeral)) return true;
  if (/^[百千万亿]+$/.test(numeral)) return !/^[百千万]/.test(numeral) || numeral === '千百';
  return false;
}

/** The scale of a number in digits: 万 of 3.7万; empty without one. For ranges that write it once (20至30万). */
export function scaleOfRange(text: string): number {
  return powerOf(/[十百千万亿]+$/.exec(text)?.[0] ?? '');
}
