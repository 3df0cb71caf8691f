import type { Figures } from '../../../text/quantities/chinese.ts';
import type { DateMention, RelativeMention } from '../../../text/quantities/quantity.ts';
import type { Span } from '../../../text/spans.ts';

/** A point in time of the translation that is another one in the original. */
export interface DateConflict {
  /** In the row's text. */
  readonly ours: Span;
  /** In the original. */
  readonly theirs: Span;
  /** What differs. */
  readonly part: 'day' | 'year' | 'weekday' | 'decade' | 'half' | 'months' | 'third' | 'relative';
  /** The date of the original, for a suggestion. */
  readonly right?: DateMention | undefined;
}

/** What is known of when the story was written. */
export interface DateContext {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Months that the passage's original names. */
  readonly months: ReadonlySet<number>;
}

/** More dates than this in a row are a table; they are compared by their values alone. */
const most = 60;

/** Points in time on which a translation and its original differ. Each mention is in at most one conflict. */
export function dateConflicts(chinese: Figures, english: Figures, context: DateContext): DateConflict[] {
  if (chinese.dates.length + chinese.relatives.length === 0) return [];
  const sizes = [chinese.dates, english.dates, chinese.relatives, english.relatives].map(({ length }) => length);
  if (Math.max(...sizes) > most) return [];
  return [
    ...days(chinese, english, context),
    ...years(chinese, english, context),
    ...values(chinese.dates, english.dates, 'weekday', ({ weekday }) => weekday),
    ...values(chinese.dates, english.dates, 'decade', ({ decade }) => decade),
    ...values(chinese.dates, english.dates, 'half', ({ half }) => half),
    ...values(chinese.dates, english.dates, 'months', ({ firstMonths }) => firstMonths),
    ...thirds(chinese.dates, english.dates),
    ...relatives(chinese, english, context),
  ];
}

function* days(chinese: Figures, english: Figures, context: DateContext): Generator<DateConflict> {
  const theirs = chinese.dates.filter(({ month, day }) => month !== undefined || day !== undefined);
  if (theirs.length === 0) return;
  const ordinals = english.quantities
    .filter(({ kind, isSpelled, low }) => kind === 'ordinal' && !isSpelled && low <= 31)
    .map((quantity): DateMention => ({ start: quantity.start, end: quantity.end, day: quantity.low }));
  const dated = english.dates.filter(({ month, day }) => month !== undefined || day !== undefined);
  const ours = [...dated, ...ordinals];
  const free = new Set(ours);
  const open: DateMention[] = [];
  for (const date of theirs) {
    const match =
      ours.find((other) => isSameDay(date, other, context, theirs) && free.has(other)) ??
      ours.find((other) => isSameDay(date, other, context, theirs));
    // A month alone says nothing of the day that stands with it in English.
    if (match && (date.day !== undefined || match.day === undefined)) free.delete(match);
    if (match) continue;
    open.push(date);
  }
  for (const other of free) {
    // "February" beside 2月10日 says less, "July 17 and 22" gives one month for two days.
    if (
      theirs.some((date) => isWithin(other, date)) ||
      chinese.quantities.some(({ low }) => low === other.day && other.month === undefined)
    )
      continue;
    const index = open.findIndex((date) => isComparable(date, other));
    if (index < 0) continue;
    const [date] = open.splice(index, 1);
    if (date) yield { ours: other, theirs: date, part: 'day', right: date };
  }
}

function isSameDay(date: DateMention, other: DateMention, context: DateContext, all: readonly DateMention[]): boolean {
  if (date.day !== other.day) return date.day === undefined && date.month === other.month;
  if (date.month !== undefined) return other.month === undefined || date.month === other.month;
  return other.month === undefined || isAllowedMonth(other, context, all);
}

/** 11日 alone takes the month of the dateline, of a date nearby, or the month before where that day is yet to come. */
function isAllowedMonth({ month, day }: DateMention, context: DateContext, all: readonly DateMention[]): boolean {
  if (month === undefined) return true;
  if (context.months.has(month) || all.some((date) => date.month === month)) return true;
  if (context.month === undefined) return context.months.size === 0;
  if (context.month === month) return true;
  const isBefore = month === ((context.month + 10) % 12) + 1;
  return isBefore && day !== undefined && context.day !== undefined && day > context.day;
}

function isWithin(other: DateMention, date: DateMention): boolean {
  return (
    (other.month === undefined || other.month === date.month) && (other.day === undefined || other.day === date.day)
  );
}

function isComparable(date: DateMention, other: DateMention): boolean {
  return (
    (date.day !== undefined && other.day !== undefined) ||
    (date.day === undefined && date.month !== undefined && other.month !== undefined)
  );
}

function* years(
  { dates, relatives: seen, quantities }: Figures,
  english: Figures,
  context: DateContext,
): Generator<DateConflict> {
  const known = new Set(dates.map(({ year }) => year).filter((year) => year !== undefined));
  const told = english.dates.filter(({ year }) => year !== undefined);
  const toldYears = new Set(told.map(({ year }) => year));
  const open = dates.filter(({ year }) => year !== undefined && !toldYears.has(year));
  const nearby = seen.filter(({ period }) => period === 'year');
  const { year: now } = context;
  for (const other of told) {
    if (other.year === undefined || known.has(other.year)) continue;
    // A number of the original that only looks like a year on the other side.
    if (quantities.some(({ low }) => low === other.year)) continue;
    const ours = { start: other.end - 4 < other.start ? other.start : yearStart(other), end: other.end };
    const relative = nearby.at(0);
    if (relative) {
      if (now === undefined || nearby.some(({ shift }) => now + shift === other.year)) continue;
      if (open.length === 0) {
        yield { ours, theirs: relative, part: 'relative', right: { ...relative, year: now + relative.shift } };
        continue;
      }
    }
    const date = open.shift();
    if (date) yield { ours, theirs: date, part: 'year', right: { start: date.start, end: date.end, year: date.year } };
  }
}

/** The year stands at the end of "Feb. 10, 2023" and is all of "2023". */
function yearStart({ start, end }: DateMention): number {
  return Math.max(start, end - 4);
}

/** Weekdays, decades and halves of a year: one of the original that is nowhere, and one of the translation that comes from nowhere. */
function* values(
  theirs: readonly DateMention[],
  ours: readonly DateMention[],
  part: 'weekday' | 'decade' | 'half' | 'months',
  readOf: (date: DateMention) => number | undefined,
): Generator<DateConflict> {
  const known = new Set(theirs.map(readOf));
  const told = new Set(ours.map(readOf));
  const open = theirs.filter((date) => readOf(date) !== undefined && !told.has(readOf(date)));
  for (const other of ours) {
    if (readOf(other) === undefined || known.has(readOf(other))) continue;
    const date = open.shift();
    if (date) yield { ours: other, theirs: date, part, right: date };
  }
}

/** 上旬 as "late": only between mentions of one month or year. */
function* thirds(theirs: readonly DateMention[], ours: readonly DateMention[]): Generator<DateConflict> {
  for (const date of theirs) {
    if (date.part === undefined || date.day !== undefined) continue;
    const same = ours.filter(({ month, year }) =>
      date.month !== undefined ? month === date.month : year === date.year && month === undefined,
    );
    const [other] = same;
    if (!other || other.part === undefined || same.some(({ part }) => part === date.part)) continue;
    yield { ours: other, theirs: date, part: 'third', right: date };
  }
}

function* relatives(chinese: Figures, english: Figures, { year: now }: DateContext): Generator<DateConflict> {
  for (const period of ['year', 'month', 'week', 'day'] as const) {
    const theirs = chinese.relatives.filter((each) => each.period === period);
    if (theirs.length === 0) continue;
    const ours = english.relatives.filter((each) => each.period === period);
    const shifts = new Set(theirs.map(({ shift }) => shift));
    const open = theirs.filter(
      ({ shift }) => !ours.some((each) => each.shift === shift) && !isDated(shift, period, chinese, english, now),
    );
    for (const other of ours) {
      if (shifts.has(other.shift) || isCompared(other, chinese)) continue;
      const relative = open.shift();
      if (relative) yield { ours: other, theirs: relative, part: 'relative' };
    }
  }
}

/** 去年 may be told as "2022", 昨天 as "Friday" or "Feb. 10": then another "last year" is not its translation. */
function isDated(
  shift: number,
  period: RelativeMention['period'],
  chinese: Figures,
  english: Figures,
  now: number | undefined,
): boolean {
  if (period === 'year') {
    const known = new Set(chinese.dates.map(({ year }) => year));
    return english.dates.some(
      ({ year }) => year !== undefined && !known.has(year) && (now === undefined || year === now + shift),
    );
  }
  if (period !== 'day') return false;
  return english.dates.length > chinese.dates.length;
}

/** 同比 is "from last year", 环比 "from last month". */
function isCompared({ shift, period }: RelativeMention, { bases }: Figures): boolean {
  return shift < 0 && bases.some(({ base }) => (base === 'year') === (period === 'year'));
}
