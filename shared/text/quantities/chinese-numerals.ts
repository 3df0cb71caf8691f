import { type Decimal, decimal, sumOf } from './decimal.ts';

/** The value of a numeral, or the two ends of what it can mean (三四十, 十几, 数百). */
export interface NumeralValue {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Longer runs of numerals count nothing; reading them exactly would only cost time. */
const longest = 40;

const digitValues: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['〇', 0],
  ['两', 2],
  ['俩', 2],
]);
const powers: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** The power of ten of 十百千万亿 in a row: 万亿 is 12, 百万 is 6. */
export function powerOf(scale: string): number {
  let power = 0;
  for (const unit of scale) power += powers.get(unit) ?? 0;
  return power;
}

/** Digits with a scale, or several of them in a row: 3.7万, 1亿5000万. Commas and full-width forms are allowed. */
export function readArabic(text: string): Decimal {
  const parts: { digits: string; exponent: number }[] = [];
  for (const [, digits = '', scale = ''] of plainDigits(text).matchAll(/([\d.,]+)([十百千万亿]*)/g)) {
    const bare = digits.replaceAll(',', '');
    if (/\d/.test(bare)) parts.push({ digits: bare, exponent: powerOf(scale) });
  }
  const [first = { digits: '0', exponent: 0 }] = parts;
  if (parts.length < 2 || text.length > longest) return decimal(first.digits, first.exponent);
  return sumOf(parts);
}

/** Full-width digits, commas and stops in their ASCII form; offsets stay. */
export function plainDigits(text: string): string {
  if (!/[０-９，．]/.test(text)) return text;
  return text.replace(/[０-９．]|，(?=[\d０-９]{3})/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** A numeral in Chinese characters, 点 and 几, 数, 上 included; nothing where it is too long to count something. */
export function readNumeral(numeral: string): NumeralValue | undefined {
  if (numeral.length > longest) return undefined;
  const vague = /^(?:好)?[数几]([十百千万亿]+)$/.exec(numeral);
  if (vague) return span(decimal('2', powerOf(vague[1] ?? '')), decimal('9.999', powerOf(vague[1] ?? '')));
  const teens = /^([一二三四五六七八九]?)十几([万亿]*)$/.exec(numeral);
  if (teens) {
    const tens = String(digitValues.get(teens[1] ?? '') ?? 1);
    return span(decimal(`${tens}1`, powerOf(teens[2] ?? '')), decimal(`${tens}9.999`, powerOf(teens[2] ?? '')));
  }
  const few = /^(.*[百千万亿])几([十百千万亿]+)$/.exec(numeral);
  if (few) {
    const [, head = '', tail = ''] = few;
    return span(exact(`${head}一${tail}`), exact(`${head}九${tail}`));
  }
  if (/[数几上]/.test(numeral)) {
    const bare = exact(numeral.replace(/[数几上成]/g, ''));
    return span(bare, bare);
  }
  return neighbours(numeral) ?? span(exact(numeral), exact(numeral));
}

/** 三四十 is 30 to 40, 十七八 is 17 to 18, 一万六七千 is 16,000 to 17,000; 二〇二三 is a year. */
function neighbours(numeral: string): NumeralValue | undefined {
  const match = /^(|.*[十百千万亿])([一二三四五六七八九两])([二三四五六七八九])([十百千万亿]*)$/.exec(numeral);
  if (!match) return undefined;
  const [, head = '', one = '', two = '', tail = ''] = match;
  const first = digitValues.get(one) ?? 0;
  const second = digitValues.get(two) ?? 0;
  if (second - first !== 1 && !(first === 3 && second === 5)) return undefined;
  return span(exact(head + one + tail), exact(head + two + tail));
}

function span(low: Decimal, high: Decimal): NumeralValue {
  return { low, high };
}

/** 三千七百万 → 37,000,000; 二〇二二 → 2022; 三万五 → 35,000; 十五点六 → 15.6. */
function exact(numeral: string): Decimal {
  const point = numeral.indexOf('点');
  if (point >= 0) {
    const rest = /^([零〇一二三四五六七八九]+)([十百千万亿]*)$/.exec(numeral.slice(point + 1));
    const whole = integerOf(numeral.slice(0, point));
    return decimal(`${whole}.${digitsOf(rest?.[1] ?? '')}`, powerOf(rest?.[2] ?? ''));
  }
  if (numeral.length > 1 && [...numeral].every((character) => digitValues.has(character)))
    return decimal(digitsOf(numeral));
  const short = /([百千万亿])([一二三四五六七八九])$/.exec(numeral);
  if (short) {
    const whole = integerOf(numeral.slice(0, -1));
    const tail = BigInt(digitValues.get(short[2] ?? '') ?? 0) * 10n ** BigInt(powerOf(short[1] ?? '') - 1);
    return decimal(String(whole + tail));
  }
  return decimal(String(integerOf(numeral)));
}

function digitsOf(numeral: string): string {
  return [...numeral].map((character) => digitValues.get(character) ?? 0).join('');
}

function integerOf(numeral: string): bigint {
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  let hasDigit = false;
  for (const character of numeral) {
    const power = powers.get(character);
    if (power === undefined) {
      digit = BigInt(digitValues.get(character) ?? 0);
      hasDigit = digit > 0n;
      continue;
    }
    const worth = 10n ** BigInt(power);
    if (power < 4) section += (hasDigit ? digit : 1n) * worth;
    // 万亿: the 亿 multiplies everything before it, as in 三万亿 and 一千二百万亿.
    else if (section + digit === 0n && total > 0n) total *= worth;
    else if (power === 8 && total > 0n) total = (total + section + digit) * worth;
    else total += (section + digit > 0n ? section + digit : 1n) * worth;
    if (power >= 4) section = 0n;
    digit = 0n;
    hasDigit = false;
  }
  return total + section + digit;
}
