import { remembered } from '../../../text/lexicon/remembered.ts';
import { agreement } from '../../../text/quantities/agree.ts';
import { chineseFiguresOf, type Figures } from '../../../text/quantities/chinese.ts';
import { englishFigures } from '../../../text/quantities/english.ts';
import { type FigureMatch, matchFigures } from '../../../text/quantities/match.ts';
import type { Quantity } from '../../../text/quantities/quantity.ts';
import { writeFigure } from '../../../text/quantities/write.ts';
import type { Passage, PassageRow } from '../../check.ts';
import { isTranslation } from './translated-rows.ts';

/** A row's figures beside those of its original. Chinese offsets are in `original`, English ones in the row's text. */
export interface RowFigures {
  readonly row: PassageRow;
  readonly original: string;
  readonly text: string;
  readonly chinese: Figures;
  readonly english: Figures;
  readonly match: FigureMatch;
  /** Figures of the original that the whole passage does not have. */
  readonly missing: readonly Quantity[];
  /** Figures of the row that the whole passage's original does not have. */
  readonly added: readonly Quantity[];
}

const compared = new WeakMap<Passage, readonly RowFigures[]>();

/** The figures of a Chinese text; ten systems translate one original, and a story is checked again after every edit. */
const originalFigures: (text: string) => Figures = remembered(512, chineseFiguresOf);

/**
 * The figures of each row of a passage that has an original, matched with those of the original; computed once for a
 * passage. A figure may stand in the neighbouring row: what is missing or added is asked of the whole passage.
 */
export function figuresOf(passage: Passage): readonly RowFigures[] {
  const known = compared.get(passage);
  if (known) return known;
  const rows = compareRows(passage);
  compared.set(passage, rows);
  return rows;
}

function compareRows(passage: Passage): readonly RowFigures[] {
  const rows: Omit<RowFigures, 'missing' | 'added'>[] = [];
  for (const row of passage.rows) {
    if (!row.original) continue;
    const text =
      row.start === 0 && row.end === passage.text.length ? passage.text : passage.text.slice(row.start, row.end);
    const chinese = originalFigures(row.original);
    const english = englishFigures(text);
    rows.push({
      row,
      original: row.original,
      text,
      chinese,
      english,
      match: matchRow(row.original, chinese, english),
    });
  }
  return rows
    .filter((each) => !isOtherTable(each))
    .map((each) => (rows.length < 2 ? each : { ...each, match: withoutNeighbours(each, rows) }))
    .map((each): RowFigures => ({ ...each, missing: missingIn(each, rows), added: addedIn(each, rows) }))
    .filter((each) => !isDoubtful(each) || isOfThisStory(passage, each));
}

function matchRow(original: string, chinese: Figures, english: Figures): FigureMatch {
  let rest: string | undefined;
  return matchFigures(chinese.quantities, english.quantities, (quantity, side) => {
    if (side === 'chinese') return isDateNumber(quantity, english);
    if (isDateNumber(quantity, chinese)) return true;
    const numeral = quantity.isFirm ? undefined : numerals[quantity.low];
    if (numeral === undefined) return false;
    rest ??= withoutFigures(original, chinese.quantities);
    return holdsOne(rest, numeral);
  });
}

/** "two" is in 双方, which is no figure: what of the original is left beside its figures. */
function withoutFigures(original: string, quantities: readonly Quantity[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of quantities) {
    rest += original.slice(at, start);
    at = end;
  }
  return rest + original.slice(at);
}

function holdsOne(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}

/** A figure that a neighbouring row has on the other side was moved there, not changed. */
function withoutNeighbours({ match, chinese, english }: Compared, rows: readonly Compared[]): FigureMatch {
  const missing = [...match.missing];
  const pairs = match.pairs.filter((pair) => {
    const theirs = chinese.quantities[pair.chinese];
    const ours = english.quantities[pair.english];
    if (pair.agreement !== 'changed' || !theirs || !ours) return true;
    const isHeard = rows.some(
      (other) => other.chinese !== chinese && other.chinese.quantities.some((each) => agreement(each, ours) === 'same'),
    );
    if (isHeard && theirs.isFirm) missing.push(pair.chinese);
    return !isHeard;
  });
  return pairs.length === match.pairs.length ? match : { ...match, pairs, missing };
}

/** Where so many figures have no partner, a table was put beside another one: nothing can be said of each. */
const mostUnmatched = 60;

function isOtherTable({ match }: Compared): boolean {
  const unlike = match.pairs.filter((pair) => pair.agreement !== 'same').length;
  return unlike + match.missing.length + match.added.length > mostUnmatched;
}

function isDoubtful({ match, missing, added }: RowFigures): boolean {
  return missing.length > 0 || added.length > 0 || match.pairs.some((pair) => pair.agreement !== 'same');
}

/** No English takes so many letters for a Chinese character; the usual is three to five. */
const longest = 8;

/** A row of so few Chinese characters has too few words to tell whether it is of another story; its neighbours tell. */
const telling = 24;

/** The original of another story differs in all its figures; that is said once, and not by these checks. */
function isOfThisStory({ aligned }: Passage, { row, original, text, match, missing, added }: RowFigures): boolean {
  const agreed = match.pairs.filter((pair) => pair.agreement === 'same').length;
  if (agreed > 0 && agreed >= match.pairs.length - agreed + missing.length + added.length) return true;
  if (agreed === 0 && text.length > longest * original.length + 24) return false;
  if (original.length >= telling) return aligned.every((each) => each.row !== row || isTranslation(each));
  return aligned.every((each) => each.original.length < telling || isTranslation(each));
}

type Compared = Omit<RowFigures, 'missing' | 'added'>;

function missingIn(
  { chinese, match, original, text, english }: Compared,
  rows: readonly Compared[],
): readonly Quantity[] {
  return match.missing
    .map((index) => chinese.quantities[index])
    .filter((quantity) => quantity !== undefined)
    .filter((quantity) => {
      // "one" is "a", 100 % is "all", and a wide figure may be "many".
      if (Math.abs(quantity.low) <= (quantity.unit ? 1 : 2) && quantity.kind === 'count') return false;
      const word = quantity.kind === 'count' ? writeFigure(quantity, { isSpelled: true }) : undefined;
      if (word !== undefined && /^[a-z]+$/.test(word) && text.toLowerCase().includes(word)) return false;
      if (quantity.kind === 'percent' && quantity.low === 100) return false;
      const digits = original.slice(quantity.core.start, quantity.core.end);
      if (/^\d/.test(digits) && isWritten(digits, text)) return false;
      if (isDateNumber(quantity, english)) return false;
      return !rows.some(
        (other) =>
          other.chinese !== chinese && other.english.quantities.some((each) => agreement(quantity, each) === 'same'),
      );
    });
}

function addedIn(
  { english, match, original, text, chinese }: Compared,
  rows: readonly Compared[],
): readonly Quantity[] {
  return match.added
    .map((index) => english.quantities[index])
    .filter((quantity) => quantity !== undefined)
    .filter((quantity) => {
      if (isConversion(quantity, english.quantities, text) || isDateNumber(quantity, chinese)) return false;
      const digits = text.slice(quantity.core.start, quantity.core.end);
      if (/^\d/.test(digits) && isWritten(digits, original)) return false;
      const numeral = numerals[quantity.low];
      if (numeral !== undefined && holdsOne(original, numeral)) return false;
      return !rows.some(
        (other) =>
          other.english !== english && other.chinese.quantities.some((each) => agreement(each, quantity) === 'same'),
      );
    });
}

/** In which characters a small number may hide where no figure was read: 双方, 三农, 四川. */
const numerals = ['零', '一首单Ⅰ', '二两双俩Ⅱ', '三叁Ⅲ', '四Ⅳ', '五Ⅴ', '六', '七', '八', '九', '十'];

function isWritten(digits: string, text: string): boolean {
  const bare = digits.replace(/[^\d.,]+.*$/, '');
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    if (!/\d/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + bare.length))) return true;
  }
  return false;
}

/** "(about $2.6 billion)" behind an amount in yuan: the desk's own conversion. */
function isConversion(quantity: Quantity, all: readonly Quantity[], text: string): boolean {
  if (!quantity.unit || !/\([^()]{0,20}$/.test(text.slice(Math.max(0, quantity.start - 24), quantity.start)))
    return false;
  const before = all[all.indexOf(quantity) - 1];
  return (
    before?.unit !== undefined && before.unit !== quantity.unit && before.unit.dimension === quantity.unit.dimension
  );
}

const dateNumbers = new WeakMap<Figures, ReadonlySet<number>>();

/** Whether the number is a day, month, year, decade or hour on the other side: "July 17 and 22" for 17日和22日. */
function isDateNumber({ low }: Quantity, figures: Figures): boolean {
  if (figures.dates.length === 0 && figures.times.length === 0) return false;
  let numbers = dateNumbers.get(figures);
  if (!numbers) {
    numbers = new Set(numbersOf(figures));
    dateNumbers.set(figures, numbers);
  }
  return numbers.has(low);
}

function* numbersOf({ dates, times }: Figures): Generator<number> {
  for (const { year, month, day, decade } of dates) {
    for (const part of [year, month, day, decade]) if (part !== undefined) yield part;
    if (year !== undefined) yield year % 100;
  }
  for (const { minutes } of times) {
    if (minutes === undefined) continue;
    const hour = Math.floor(minutes / 60);
    yield* [hour, hour % 12, minutes % 60];
  }
}
