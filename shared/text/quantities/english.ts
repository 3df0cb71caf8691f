import { remembered } from '../lexicon/remembered.ts';
import type { Span } from '../spans.ts';
import type { BaseMention, Figures } from './chinese.ts';
import { decimalOf } from './decimal.ts';
import { currencyBefore, englishDirection, englishHedge, englishUnitAfter } from './english-context.ts';
import { englishCalendar } from './english-dates.ts';
import { englishNumbers } from './english-numbers.ts';
import { scales, smallNumbers } from './english-words.ts';
import type { NumberToken } from './number-token.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { Unit } from './units.ts';

const BASE =
  /\b(?:(year[\s-](?:on|over)[\s-]year|y[-/]?o[-/]?y|y\/y|(?:from|than|over|to|with|against|versus|on)\s(?:the\s)?(?:same\s(?:period|month|quarter|time|week|day)\s(?:of\s)?(?:the\s)?(?:last|previous|a|prior|of\slast)\s?(?:year)?|(?:a|one)\syear\s(?:ago|earlier|before|prior)|(?:last|previous|prior)\syear(?!['’]s\s(?:end|fourth)))|a\syear\s(?:ago|earlier|before)|year[\s-]earlier|compared\sto\slast\syear|annual(?:ly)?|yearly|on\sa\syearly\sbasis)|(month[\s-](?:on|over)[\s-]month|quarter[\s-](?:on|over)[\s-]quarter|week[\s-](?:on|over)[\s-]week|m[-/]o[-/]m|q[-/]o[-/]q|qoq|mom|period[\s-](?:on|over)[\s-]period|sequential(?:ly)?|(?:from|than|over|to|with|on)\s(?:the\s|a\s)?(?:previous|prior|preceding|last)\s(?:month|quarter|week|period)|(?:a|one)\s(?:month|quarter)\s(?:ago|earlier|before)|on\sa\s(?:monthly|quarterly)\sbasis))\b/gi;
const baseMark = /\b(?:year|month|quarter|week|period|yoy|y[-/]o|qoq|mom|sequential|annual|previous)/i;
/** How much of the text before and behind a figure can say something of it. */
const reach = 60;

/** The figures of an English text, from a small cache: several checks ask for those of one passage. */
export const englishFigures: (text: string) => Figures = remembered(64, englishFiguresOf);

/** The figures of an English text, each with what its neighbourhood says of it. Linear in the length of the text. */
export function englishFiguresOf(text: string): Figures {
  const calendar = englishCalendar(text);
  const quantities: Quantity[] = [];
  let takenIndex = 0;
  let last = 0;
  for (const number of englishNumbers(text)) {
    while ((calendar.taken[takenIndex]?.end ?? Number.POSITIVE_INFINITY) <= number.start) takenIndex += 1;
    const taken = calendar.taken[takenIndex];
    if (taken && taken.start < number.end && taken.end > number.start) continue;
    quantities.push(quantityOf(text, number, last));
    last = number.end;
  }
  if (quantities.length > 1) shareRanges(text, quantities);
  return { ...calendar, quantities, bases: baseMark.test(text) ? [...text.matchAll(BASE)].map(baseOf) : [] };
}

function baseOf(match: RegExpExecArray): BaseMention {
  return { start: match.index, end: match.index + match[0].length, base: match[1] === undefined ? 'period' : 'year' };
}

function quantityOf(text: string, number: NumberToken, last: number): Quantity {
  const from = Math.max(last, number.start - reach);
  const fullHead = text.slice(from, number.start);
  const article =
    number.isSpelled && /\ban?\s$/i.test(fullHead) && isScale(text, number)
      ? (/\ban?\s$/i.exec(fullHead)?.[0].length ?? 0)
      : 0;
  const money = number.kind === 'count' && !number.isSpelled ? currencyBefore(fullHead) : undefined;
  const start = number.start - article - (money?.length ?? 0);
  const head = clauseOf(text.slice(from, start));
  const times = number.kind === 'count' ? timesAfter(text, number.end) : undefined;
  const isCount = number.kind === 'count' && !times;
  const after = isCount ? englishUnitAfter(text, number.end) : undefined;
  // "$5 dollars" is one amount; "HK$5" is told by its sign.
  const unit =
    after?.unit.dimension === 'money' && money?.unit.name === 'U.S. dollars'
      ? after.unit
      : (money?.unit ?? after?.unit);
  const end = Math.max(times?.end ?? number.end, after?.end ?? 0);
  const rest = text.slice(end, end + reach);
  const kind: QuantityKind = times ? 'factor' : number.kind;
  const direction = number.isGrowth ? (kind === 'percent' ? 'fall' : 'rise') : englishDirection(head, rest);
  const isNegativeShare =
    kind === 'percent' &&
    direction === undefined &&
    /(?:\b(?:minus|negative)\s|(?:^|[\s(])[-−])$/i.test(head) &&
    start > last + 1;
  const isNegative = isNegativeShare || (isCount && isBelowZero(head, rest, unit));
  const sign = isNegative ? -1 : 1;
  const { low, high } = number;
  const isPoint = low.key === high.key;
  const hedge = englishHedge(
    head,
    kind === 'percent' || kind === 'points' ? rest : text.slice(number.end, number.end + reach),
  );
  const isDiscount =
    kind === 'percent' &&
    (/^\s(?:off|discount|cheaper)/i.test(rest) || /\bdiscount(?:ed)?\s(?:of|by)\s(?:[a-z]+\s)?$/i.test(head));
  return {
    start,
    end,
    kind,
    low: sign * low.value,
    high: sign * high.value,
    key: isPoint ? `${sign < 0 && low.value !== 0 ? '-' : ''}${low.key}` : '',
    step: low.step,
    hedge: hedge === 'none' ? number.hedge : hedge,
    direction,
    unit,
    isSpelled: number.isSpelled,
    isFirm: isFirmNumber(text, number, kind, unit !== undefined),
    reading:
      kind === 'factor'
        ? readingOf(head, rest, number)
        : kind === 'percent'
          ? percentReading(head, rest, direction)
          : undefined,
    core: { start: number.core.start - article, end: number.core.end },
    isDiscount: isDiscount || undefined,
    isFixed: isFixed(text, number, kind, unit !== undefined) || undefined,
  };
}

/** "minus 5 degrees", "-5 °C", "5 degrees below zero". */
function isBelowZero(head: string, rest: string, unit: Unit | undefined): boolean {
  if (/^(?:\sdegrees?)?(?:\s(?:Celsius|centigrade))?\sbelow\s(?:zero|freezing)/i.test(rest)) return true;
  const isTemperature = unit?.dimension === 'temperature' || /^\sdegrees?\b/i.test(rest);
  return isTemperature && /(?:minus|negative|below\szero)\s$|[-−]$/i.test(head);
}

function isScale(text: string, { start, end }: NumberToken): boolean {
  const word = text.slice(start, end).toLowerCase();
  return scales.has(word) || word === 'dozen' || word.startsWith('hundred') || /^(?:third|quarter|half)/.test(word);
}

/** "three times", "19-fold", "2.5x". */
function timesAfter(text: string, end: number): { readonly end: number } | undefined {
  const match = /^(?:[\s-]?fold\b|[\s-]times\b|x\b)/i.exec(text.slice(end, end + 7));
  return match ? { end: end + match[0].length } : undefined;
}

/** "by three times" is left open, "three times as many" and "tripled" are to three times. */
function readingOf(head: string, rest: string, number: NumberToken): 'by' | 'to' | 'either' {
  if (number.isGrowth) return 'to';
  if (
    /\bby\s(?:[a-z]+\s){0,2}$/i.test(head) ||
    /^\s(?:more|higher|larger|greater|bigger|faster|increase|growth|rise|jump|surge)\b/i.test(rest)
  )
    return 'either';
  return 'to';
}

function percentReading(head: string, rest: string, direction: Quantity['direction']): 'by' | 'to' | undefined {
  if (/^\s(?:of|as)\b/i.test(rest) || /\bto\s(?:[a-z]+\s){0,2}$/i.test(head)) return 'to';
  return direction === undefined ? undefined : 'by';
}

/** The part of the head behind the last mark that ends a clause. */
function clauseOf(head: string): string {
  const border = Math.max(
    head.lastIndexOf('; '),
    head.lastIndexOf('. '),
    head.lastIndexOf(': '),
    head.lastIndexOf('\n'),
    head.lastIndexOf(' ('),
  );
  return border < 0 ? head : head.slice(border + 1);
}

/** Codes, lone years, "one" and "both". */
function isFixed(text: string, number: NumberToken, kind: QuantityKind, hasUnit: boolean): boolean {
  if (!number.isSpelled) return number.isName || (kind === 'count' && !isFirmNumber(text, number, kind, hasUnit));
  if (number.low.value === 1 && !hasUnit) return true;
  return /^(?:both|couple|pair|half|twice)$/i.test(text.slice(number.start, number.end));
}

function isFirmNumber(text: string, number: NumberToken, kind: QuantityKind, hasUnit: boolean): boolean {
  if (number.isName) return false;
  const value = number.low.value;
  if (!number.isSpelled) {
    return kind !== 'count' || hasUnit || !(number.core.end - number.core.start === 4 && value > 1499 && value < 2100);
  }
  if (number.low.key !== number.high.key || smallNumbers.has(text.slice(number.start, number.end).toLowerCase()))
    return value > 10;
  return true;
}

/** "18 to 21 billion", "20-30 percent", "3, 4 and 5 percent": earlier members have the sign of the last one. */
function shareRanges(text: string, quantities: Quantity[]): void {
  for (let index = quantities.length - 1; index > 0; index -= 1) {
    const first = quantities[index - 1];
    const second = quantities[index];
    if (!first || !second || second.start - first.end > 8) continue;
    const between = text.slice(first.end, second.start);
    if (!/^(?:\s?[-–—]\s?|-?\s(?:to|and|or|and up to)\s|,\s(?:and\s)?)$/.test(between)) continue;
    const isMoneyRange =
      first.unit?.dimension === 'money' && (second.unit === undefined || second.unit.dimension === 'money');
    if (first.kind !== 'count' || (first.unit !== undefined && !isMoneyRange)) {
      if (isMoneyRange) quantities[index] = { ...second, unit: second.unit ?? first.unit };
      continue;
    }
    const scale = scaleWord(text, second.core);
    const factor = scaleWord(text, first.core) === 1 && scale > 1 && first.low < 1000 ? scale : 1;
    const isRange =
      /to|[-–—]/.test(between) ||
      /\bbetween\s[^.]{0,12}$/i.test(text.slice(Math.max(0, first.start - 24), first.start));
    const value = decimalOf(first.low * factor);
    quantities[index - 1] = {
      ...first,
      kind: isRange ? second.kind : first.kind,
      unit: first.unit ?? second.unit,
      isOpen: true,
      reading: second.reading,
      direction: first.direction ?? second.direction,
      ...(factor > 1 && { low: value.value, high: value.value, key: value.key, step: value.step, bareKey: first.key }),
    };
    if (isMoneyRange && second.unit === undefined) quantities[index] = { ...second, unit: first.unit };
    const isChange = /\bfrom\s[^.]{0,12}$/i.test(text.slice(Math.max(0, first.start - 18), first.start));
    if (isRange && !isChange && second.direction === undefined && first.direction) {
      const known = quantities[index] ?? second;
      quantities[index] = { ...known, direction: first.direction };
    }
  }
}

function scaleWord(text: string, { start, end }: Span): number {
  const word = /(?:thousand|million|billion|trillion|hundred|[mbt]n)$/i.exec(text.slice(start, end))?.[0].toLowerCase();
  const power = scales.get(word ?? '') ?? (word === 'bn' ? 9 : word === 'mn' ? 6 : word === 'tn' ? 12 : 0);
  return 10 ** power;
}
