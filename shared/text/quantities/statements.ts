import { hashOf } from '../lexicon/english-table.ts';
import { remembered } from '../lexicon/remembered.ts';
import { segmentSentences } from '../segment.ts';
import type { Span } from '../spans.ts';
import { englishFunctionWords } from '../word-alignment/data/function-words.ts';
import { rootOf } from '../word-alignment/root.ts';
import { agreement } from './agree.ts';
import type { Figures } from './chinese.ts';
import { englishFigures } from './english.ts';
import type { DateMention, Quantity } from './quantity.ts';

/** A figure or a date with what an English sentence says of it, so that two sentences can be asked whether they say it of one thing. */
export interface Statement extends Span {
  /** The figure or date as it stands there. */
  readonly text: string;
  /** What kind of figure it is and what it counts: only statements with one subject can be compared. */
  readonly subject: string;
  /** Nothing for a date. */
  readonly quantity?: Quantity | undefined;
  readonly date?: DateMention | undefined;
  readonly sentence: Sentence;
}

/** A table or a list has more figures in a sentence than can be told apart by its words. */
const mostInSentence = 8;
const longestSentence = 1200;

/** A sentence with figures. Its words are read when another statement has the same subject, which is rare. */
class Sentence {
  readonly text: string;
  readonly figures: Pick<Figures, 'quantities' | 'dates' | 'relatives'>;
  #words: Int32Array | undefined;
  #marks: ReadonlySet<string> | undefined;

  constructor(text: string, figures: Pick<Figures, 'quantities' | 'dates' | 'relatives'>) {
    this.text = text;
    this.figures = figures;
  }

  /** Roots of the content words as numbers, in rising order: a long story compares thousands of sentences after an edit. */
  get words(): Int32Array {
    this.#words ??= contentOf(this.text);
    return this.#words;
  }

  /** Names, dates and periods: where they differ, so may the figures. */
  get marks(): ReadonlySet<string> {
    this.#marks ??= marksOf(this.text, this.figures);
    return this.#marks;
  }
}

/** What a reference says in figures and dates; it is asked for every passage of the story. */
export const referenceStatements: (text: string) => readonly Statement[] = remembered(32, (text) =>
  statementsOf(text, segmentSentences(text, 'en')),
);

/** What the sentences of a text say in figures and dates, in order. */
export function statementsOf(text: string, sentences: readonly Span[]): readonly Statement[] {
  const { quantities, dates, relatives } = englishFigures(text);
  if (!quantities.some(isTold) && !dates.some(isFull)) return [];
  const [takeQuantities, takeDates, takeRelatives] = [taker(quantities), taker(dates), taker(relatives)];
  return sentences.flatMap(({ start, end }) => {
    const figures = { quantities: takeQuantities(end), dates: takeDates(end), relatives: takeRelatives(end) };
    if (end - start > longestSentence) return [];
    return statementsIn(text, new Sentence(text.slice(start, end), figures));
  });
}

/** Hands out the spans of a sorted list, those up to an offset at a time. */
function taker<Item extends Span>(items: readonly Item[]): (end: number) => readonly Item[] {
  let at = 0;
  return (end) => {
    const from = at;
    while ((items[at]?.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
    return items.slice(from, at);
  };
}

function isTold({ isFirm, isFixed, kind }: Quantity): boolean {
  return isFirm && !isFixed && kind !== 'ordinal';
}

function isFull({ month, day }: DateMention): boolean {
  return month !== undefined && day !== undefined;
}

function statementsIn(text: string, sentence: Sentence): readonly Statement[] {
  const { figures } = sentence;
  const told = figures.quantities.filter(isTold);
  if (told.length > mostInSentence) return [];
  const statement = ({ start, end }: Span, subject: string): Statement => ({
    start,
    end,
    text: text.slice(start, end),
    subject,
    sentence,
  });
  const subjects = told.map((quantity) => subjectOf(text, quantity));
  const statements = told.flatMap((quantity, index) => {
    const subject = subjects[index];
    // Two figures of one subject in a sentence cannot be told apart.
    if (subject === undefined || subjects.indexOf(subject) !== subjects.lastIndexOf(subject)) return [];
    return [{ ...statement(quantity, subject), quantity }];
  });
  const [date, another] = figures.dates.filter(isFull);
  return date && !another ? [...statements, { ...statement(date, 'date'), date }] : statements;
}

/** "percent", "yuan", or the root of the noun that is counted ("gang members", "cases"). */
function subjectOf(sentence: string, { kind, unit, end, direction }: Quantity): string | undefined {
  if (kind === 'percent' || kind === 'points' || kind === 'factor') return `${kind}${direction ?? ''}`;
  if (unit) return unit.name;
  let noun: string | undefined;
  for (const [word = ''] of sentence.slice(end, end + 48).matchAll(/\s[A-Za-z-]+|[^\sA-Za-z]/g)) {
    const lower = word.trim().toLowerCase();
    if (!/^[a-z]/.test(lower) || englishFunctionWords.has(lower)) break;
    noun = lower;
    // The plural closes the phrase: "criminal cases of", "members were".
    if (/[^s]s$/.test(lower) || lower === 'people') break;
  }
  return noun === undefined ? undefined : rootOf(noun);
}

function marksOf(sentence: string, { dates, relatives }: Pick<Figures, 'dates' | 'relatives'>): Set<string> {
  const marks = new Set<string>();
  for (const [word] of sentence.matchAll(contrast)) marks.add(`=${word.toLowerCase()}`);
  for (const { period, shift } of relatives) marks.add(`${period}${shift}`);
  for (const { year, month, weekday, decade } of dates) {
    if (year !== undefined) marks.add(`y${year}`);
    if (month !== undefined) marks.add(`m${month}`);
    if (weekday !== undefined) marks.add(`w${weekday}`);
    if (decade !== undefined) marks.add(`d${decade}`);
  }
  for (const [, name = ''] of sentence.matchAll(/(?<=[a-z,]\s["'“‘(]?)([A-Z][a-z]{2,})/g)) marks.add(name);
  return marks;
}

const notContent =
  /^(?:said|says|say|according|more|than|nearly|about|over|some|percent|million|billion|trillion|thousand|hundred|yuan|dollars?|total|number|year|years|month|months|last|this|same|period|also|other)$/;

function contentOf(sentence: string): Int32Array {
  const words = new Set<number>();
  for (const [word] of sentence.matchAll(/[A-Za-z]{3,}/g)) {
    const lower = word.toLowerCase();
    if (!englishFunctionWords.has(lower) && !notContent.test(lower)) words.add(hashOf(rootOf(lower)) | 0);
  }
  return Int32Array.from(words).sort();
}

/** One more, a part, and the whole are different things: these words must be on both sides or on neither. */
const contrast =
  /\b(?:new(?:ly)?|total(?:ing)?|additional|another|further|remaining|rest|other|cumulative(?:ly)?|accumulat\w+|existing|alone|average|daily|monthly|annual|first|second|third|later|including|original|most|least|maximum|minimum|expected|planned|forecast|estimated|confirmed|suspected|severe|up to|since|from|each|per|every|under|until|by the end|previous(?:ly)?|earlier|men|women|male|female|urban|rural|imports?|exports?|rose|fell|increase\w*|decrease\w*)\b/gi;

/** How alike two statements have to be to be of one thing. */
export interface Likeness {
  /** Content words in common, at least. */
  readonly words: number;
  /** Their share of the longer sentence's content words. */
  readonly share: number;
}

/**
 * Whether two statements give different figures or dates for one thing: one subject, most content words in common, no
 * name or period that only differs, and each value is nowhere in the other's sentence.
 */
export function areInConflict(one: Statement, two: Statement, { words, share }: Likeness): boolean {
  if (one.subject !== two.subject || one.text === two.text) return false;
  const ours = one.sentence;
  const theirs = two.sentence;
  const longer = Math.max(ours.words.length, theirs.words.length);
  const needed = Math.max(words, share * longer);
  if (Math.min(ours.words.length, theirs.words.length) < needed) return false;
  const common = countCommon(ours.words, theirs.words);
  if (common < needed) return false;
  if (one.date && two.date) return !isSameDate(one.date, two.date) && areMarksEqual(ours.marks, theirs.marks, /^[mw]/);
  if (!one.quantity || !two.quantity) return false;
  const other = two.quantity;
  const own = one.quantity;
  if (
    ours.figures.quantities.some((value) => isSame(value, other)) ||
    theirs.figures.quantities.some((value) => isSame(value, own))
  )
    return false;
  // Shares of different wholes are told in the same words.
  if (own.kind !== 'count' && common < 0.75 * longer) return false;
  return !haveOtherFigures(one, two) && areMarksEqual(ours.marks, theirs.marks);
}

/** Where both sentences have more figures and share none of them, they are of different things. */
function haveOtherFigures(one: Statement, two: Statement): boolean {
  const rest = (statement: Statement) =>
    statement.sentence.figures.quantities.filter(({ isFirm, key }) => isFirm && key !== statement.quantity?.key);
  const ours = rest(one);
  const theirs = rest(two);
  return ours.length > 0 && theirs.length > 0 && !ours.some((value) => theirs.some((each) => isSame(value, each)));
}

function isSame(one: Quantity, two: Quantity): boolean {
  return agreement(one, two) === 'same' || agreement(two, one) === 'same';
}

function isSameDate(one: DateMention, two: DateMention): boolean {
  return one.month === two.month && one.day === two.day;
}

/** Names and periods of one must not contradict those of the other: each that it has beyond the other is one too many. */
function areMarksEqual(one: ReadonlySet<string>, two: ReadonlySet<string>, except?: RegExp): boolean {
  const beyond = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a].filter((mark) => !b.has(mark) && !except?.test(mark)).length;
  const isContrasted =
    [...one].some((mark) => mark.startsWith('=') && !two.has(mark)) ||
    [...two].some((mark) => mark.startsWith('=') && !one.has(mark));
  return !isContrasted && Math.min(beyond(one, two), beyond(two, one)) === 0;
}

/** Of two rising lists. */
function countCommon(one: Int32Array, two: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const difference = (one[i] as number) - (two[j] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}
