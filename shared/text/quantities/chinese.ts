import type { Span } from '../spans.ts';
import { directionOf, hedgeBefore, isBelowZero, readingOf, readTail, temperatureUnit } from './chinese-context.ts';
import { type Calendar, chineseCalendar } from './chinese-dates.ts';
import { chineseNumbers, scaleOfRange } from './chinese-numbers.ts';
import { decimalOf } from './decimal.ts';
import type { NumberToken } from './number-token.ts';
import type { Hedge, Quantity, QuantityKind } from './quantity.ts';
import type { Unit } from './units.ts';

/** The bases that a comparison names: 同比 compares with a year ago, 环比 with the period before. */
export interface BaseMention extends Span {
  readonly base: 'year' | 'period';
}

/** All that a text counts, measures and dates. Each list in reading order. */
export interface Figures extends Calendar {
  readonly quantities: readonly Quantity[];
  readonly bases: readonly BaseMention[];
}

const BASE =
  /(同比|按年|较上年同期|(?<![\d今去明每当全本多几两三])年(?=[增减])|较去年同期|比去年同期|比上年同期)|(环比|按月|按季|较上月|较上季度|比上月)/g;
/** How much of the text before a figure can say something of it. */
const reach = 24;

/** The figures of a Chinese text, each with what its neighbourhood says of it. Linear in the length of the text. */
export function chineseFiguresOf(text: string): Figures {
  const calendar = chineseCalendar(text);
  const quantities: Quantity[] = [];
  let takenIndex = 0;
  let last = 0;
  for (const number of chineseNumbers(text)) {
    while ((calendar.taken[takenIndex]?.end ?? Number.POSITIVE_INFINITY) <= number.start) takenIndex += 1;
    const taken = calendar.taken[takenIndex];
    if (taken && taken.start < number.end && taken.end > number.start) continue;
    // The 半 of 两个半小时 belongs to the two.
    if (
      number.low.value === 0.5 &&
      text.slice(number.start - 1, number.end) === '个半' &&
      quantities.at(-1)?.end === number.start - 1
    )
      continue;
    const quantity = quantityOf(text, number, last);
    if (!quantity) continue;
    quantities.push(quantity);
    last = number.end;
  }
  if (quantities.length > 1) shareRanges(text, quantities);
  const bases = [...text.matchAll(BASE)].map(
    (match): BaseMention => ({
      start: match.index,
      end: match.index + match[0].length,
      base: match[1] === undefined ? 'period' : 'year',
    }),
  );
  return { ...calendar, quantities, bases };
}

function quantityOf(text: string, number: NumberToken, last: number): Quantity | undefined {
  const { start, end, core, isSpelled } = number;
  const clause = clauseBefore(text, Math.max(last, start - reach), start);
  // The dash of 3%-5% is no sign.
  const head = last > 0 && /^\s?[-−－]$/.test(clause) && last >= start - 2 ? '' : clause;
  const times = number.kind === 'count' ? timesAfter(text, end) : undefined;
  if (times) return factorOf(number, head, times);
  const tail = readTail(text, end);
  const isOrdinal = number.kind === 'count' && /第\s?$/.test(head);
  const unit =
    number.kind === 'count' && !isOrdinal
      ? (tail.unit ?? temperatureUnit(text, head, end) ?? unitBefore(head))
      : undefined;
  const isMany = number.isName && number.high.value >= 1e15;
  if (
    !isMany &&
    number.kind === 'count' &&
    isSpelled &&
    !isOrdinal &&
    !isMeant(text, number, tail.isCounted || unit !== undefined)
  ) {
    return undefined;
  }
  const isCold = isBelowZero(head) && (unit?.dimension === 'temperature' || /零下\s?$/.test(head));
  const direction = number.isGrowth ? 'rise' : directionOf(head, text.slice(end, end + 5));
  const isShare = number.kind === 'percent' && direction === undefined;
  const isNegative = isCold || (isShare && /(?:[-−－]|负)$/.test(head));
  const sign = isNegative ? -1 : 1;
  const more = tail.isHalfMore ? decimalOf(number.low.value + 0.5) : undefined;
  const low = more ?? number.low;
  const isPoint = more !== undefined || number.low.key === number.high.key;
  const kind: QuantityKind = isOrdinal ? 'ordinal' : number.kind;
  const isIsolated = isRecent(head, unit);
  const hedge = combined(isIsolated ? 'none' : hedgeBefore(head), tail.hedge, number.hedge);
  return {
    start,
    end,
    kind,
    low: sign * low.value,
    high: sign * (isPoint ? low.value : number.high.value),
    key: isPoint ? `${sign < 0 && low.value !== 0 ? '-' : ''}${low.key}` : '',
    step: low.step,
    hedge,
    direction,
    unit,
    isSpelled,
    isFirm: isFirmNumber(text, number, kind, unit),
    reading: number.isGrowth ? 'to' : number.isDiscount ? 'to' : undefined,
    core,
    isDiscount: number.isDiscount,
    isFixed: isMany || (number.isName && !isSpelled) || undefined,
  };
}

/** 1.5倍, 3倍多, 两倍以上. */
function timesAfter(text: string, end: number): { readonly hedge: Hedge; readonly length: number } | undefined {
  const match = /^(多|余)?倍(多|余|以上|左右)?/.exec(text.slice(end, end + 5));
  if (!match) return undefined;
  const word = match[1] ?? match[2];
  return { hedge: word === undefined ? 'none' : word === '左右' ? 'about' : 'over', length: match[0].length };
}

function factorOf(number: NumberToken, head: string, times: { hedge: Hedge; length: number }): Quantity {
  const { low, high, start, end, core, isSpelled } = number;
  return {
    start,
    end: end + times.length,
    kind: 'factor',
    low: low.value,
    high: high.value,
    key: low.key === high.key ? low.key : '',
    step: low.step,
    hedge: combined(hedgeBefore(head), times.hedge, number.hedge),
    direction: directionOf(head, ''),
    isSpelled,
    isFirm: true,
    reading: readingOf(head),
    core,
  };
}

/** The clause that the figure is in, up to the figure; a comma within 1,000 does not end it. */
function clauseBefore(text: string, from: number, to: number): string {
  const head = text.slice(from, to);
  const border = Math.max(
    ...['，', '。', '；', '：', '、', '（', '(', '\n', ','].map((mark) => head.lastIndexOf(mark)),
  );
  return border < 0 ? head : head.slice(border + 1);
}

/** 人民币300元 has its unit behind; 人民币300万 has it before. */
function unitBefore(head: string): Unit | undefined {
  return /人民币\s?$/.test(head) ? readTail('元', 0).unit : undefined;
}

/** Whether a number of a Chinese text counts something, by what follows it. */
export function isCounting(text: string, number: NumberToken): boolean {
  if (number.kind !== 'count' || !number.isSpelled) return true;
  return /第\s?$/.test(text.slice(Math.max(0, number.start - 2), number.start))
    ? !number.isName
    : isMeant(text, number, readTail(text, number.end).isCounted);
}

/** A numeral in characters counts something only before a measure, a unit or a scale; longer ones nearly always do. */
function isMeant(text: string, { start, end, isName, low }: NumberToken, isCounted: boolean): boolean {
  if (isName) return false;
  const word = text.slice(start, end);
  if (word === '半' || word === '俩') return true;
  // 五一 and 三八 are days, not numbers.
  if (word.length > 1 && word.length < 4 && !/[十百千万亿点]/.test(word)) return isCounted;
  if (word.length > 1) return true;
  if (!isCounted) return false;
  const next = text.slice(end, end + 2);
  if (word === '一') return !/^(?:[些种样起直般定切带路]|个人|方面|国两|国之)/.test(next);
  return !(low.value === 4 && next.startsWith('川')) && !/^(?:方面|国演|国志|角|峡|亚|星|环路)/.test(next);
}

/** 近三年来: the last three years, not "nearly three". */
function isRecent(head: string, unit: Unit | undefined): boolean {
  return unit?.dimension === 'duration' && /(?<![将接])近\s?$/.test(head);
}

function isFirmNumber(text: string, number: NumberToken, kind: QuantityKind, unit: Unit | undefined): boolean {
  if (number.isName) return false;
  if (kind !== 'count' && kind !== 'ordinal') return true;
  if (/^[百千万]$/.test(text.slice(number.start, number.end))) return false;
  if (unit && unit.dimension !== 'duration' && number.low.value !== 1) return true;
  if (!number.isSpelled) return true;
  if (number.low.key !== number.high.key) return number.low.value > 10;
  return number.low.value > 10 && text.length > 1 && !/[百千万]{2,}/.test(text.slice(number.start, number.end));
}

function combined(...hedges: readonly Hedge[]): Hedge {
  return (
    hedges.find((hedge) => hedge === 'over' || hedge === 'under') ?? hedges.find((hedge) => hedge !== 'none') ?? 'none'
  );
}

/** 20至30万, 3%-5%, 50-60岁: the first end has scale, sign and unit of the second. */
function shareRanges(text: string, quantities: Quantity[]): void {
  for (let index = 1; index < quantities.length; index += 1) {
    const first = quantities[index - 1];
    const second = quantities[index];
    if (
      !first ||
      !second ||
      !/^\s?(?:-|—|–|~|～|至|到|或|－|、|和|及|与){1,2}\s?$/.test(text.slice(first.end, second.start))
    )
      continue;
    const isRange = !/[、和及与]/.test(text.slice(first.end, second.start));
    const open = first.kind === 'count' && first.unit === undefined;
    if (!open) {
      if (isRange && first.kind === 'factor' && second.kind === 'factor') {
        quantities[index] = { ...second, reading: first.reading, direction: first.direction };
      }
      continue;
    }
    const scale = isRange && first.low < second.low ? scaleOfRange(text.slice(second.core.start, second.core.end)) : 0;
    const own = scaleOfRange(text.slice(first.core.start, first.core.end));
    const factor = own === 0 && scale > 0 ? 10 ** scale : 1;
    const value = decimalOf(first.low * factor);
    quantities[index - 1] = {
      ...first,
      kind: isRange ? second.kind : first.kind,
      unit: second.unit,
      isOpen: !isRange,
      reading: second.reading,
      direction: first.direction ?? second.direction,
      ...(factor > 1 && { low: value.value, high: value.value, key: value.key, step: value.step }),
    };
    if (isRange && second.direction === undefined && first.direction) {
      quantities[index] = { ...second, direction: first.direction };
    }
  }
}
