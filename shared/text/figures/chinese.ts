import type { Figure } from '../figures.ts';

const DIGIT_VALUES = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGIT_VALUES.set('〇', 0).set('两', 2);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

const ARABIC = String.raw`\d{1,3}(?:[,，]\d{3})+(?:[.．]\d+)?|\d+(?:[.．]\d+)?`;
const SPELLED = '[零〇一二三四五六七八九十百千万亿两]+(?:点[零〇一二三四五六七八九]+)?';
const NUMBER = `(?:${ARABIC}|${SPELLED})`;
/** What is counted: only before one of these a single character such as 三 or 百 is sure to be a number. */
const MEASURE = '[个名人家次种项起件年月日天所位条座只支批处省市县吨米元岁倍成届季周小]';

const FIGURE = new RegExp(
  [
    `(?<whole>${NUMBER})分之(?<part>${NUMBER})`,
    `(?<arabic>${ARABIC})\\s?(?<scale>[十百千]?[万亿]+|[百千](?!分|克|米|瓦|卡))?(?<percent>[%％]|个百分点)?`,
    `(?<tenths>[一二三四五六七八九])成(?![为功立员果长本就都交效绩熟型])`,
    `(?<spelled>${SPELLED})(?<points>个百分点)?`,
  ].join('|'),
  'gu',
);

/** Numbers in digits with 万 and 亿, in Chinese numerals, as fractions (三分之一), per cent (百分之三) and tenths (七成). */
export function chineseFigures(text: string): Figure[] {
  // Full-width digits and their half-width twins have the same length, so offsets stay.
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const figures: Figure[] = [];
  for (const match of plain.matchAll(FIGURE)) {
    const figure = figureOf(match, plain);
    if (figure) figures.push({ start: match.index, end: match.index + match[0].length, ...figure });
  }
  return figures;
}

function figureOf(match: RegExpExecArray, text: string): Omit<Figure, 'start' | 'end'> | undefined {
  const { whole, part, arabic, scale, percent, tenths, spelled, points } = match.groups ?? {};
  if (whole && part) {
    if (whole === '百') return { value: readNumber(part), isPercent: true, isSpelled: !/\d/.test(part) };
    return { value: readNumber(part) / readNumber(whole), isPercent: false, isSpelled: true };
  }
  if (arabic) return { value: readNumber(arabic) * scaleOf(scale), isPercent: Boolean(percent), isSpelled: false };
  if (tenths) return { value: 10 * readNumber(tenths), isPercent: true, isSpelled: true };
  if (!spelled || !isNumber(spelled, text, match.index)) return undefined;
  return { value: readNumber(spelled), isPercent: Boolean(points), isSpelled: true };
}

/** Single numerals are part of many words (一些, 千方百计, 万一); they count only where something is counted. */
function isNumber(numeral: string, text: string, index: number): boolean {
  // 万一 is "in case", 一一 "one by one"; 百万 and 千亿 mean a number only with one before them.
  if (/^(?:[万亿][一二三四五六七八九]|一一|[百千万亿]+)$/.test(numeral) && numeral.length > 1)
    return /^[百千]/.test(numeral);
  if (numeral.length > 1) return true;
  const next = text.charAt(index + 1);
  return (
    text.charAt(index - 1) === '第' ||
    (next !== '' && MEASURE.includes(next) && !/^一[个些种天年]/.test(numeral + next))
  );
}

function scaleOf(scale: string | undefined): number {
  let value = 1;
  for (const unit of scale ?? '') value *= UNITS.get(unit) ?? MYRIADS.get(unit) ?? 1;
  return value;
}

function readNumber(number: string): number {
  if (/\d/.test(number)) return Number(number.replace(/[,，]/g, '').replace('．', '.'));
  const [whole = '', fraction] = number.split('点');
  const digits = [...(fraction ?? '')].map((digit) => DIGIT_VALUES.get(digit) ?? 0).join('');
  return readNumeral(whole) + (digits ? Number(`0.${digits}`) : 0);
}

/** 三千七百万 → 37,000,000; 二〇二二 → 2022. */
function readNumeral(numeral: string): number {
  if (numeral.length > 1 && [...numeral].every((digit) => DIGIT_VALUES.has(digit))) {
    return Number([...numeral].map((digit) => DIGIT_VALUES.get(digit)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS.get(character);
    const myriad = MYRIADS.get(character);
    if (unit !== undefined) {
      section += Math.max(digit, 1) * unit;
      digit = 0;
    } else if (myriad !== undefined) {
      // 万亿: the 亿 multiplies everything before it.
      if (section + digit === 0 && total > 0) total *= myriad;
      else total += Math.max(section + digit, 1) * myriad;
      section = 0;
      digit = 0;
    } else digit = DIGIT_VALUES.get(character) ?? 0;
  }
  return total + section + digit;
}
