import type { Span } from '../spans.ts';
import type { Calendar } from './chinese-dates.ts';
import type { DateMention, DayPart, RelativeMention, TimeMention } from './quantity.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'sun mon tue wed thu fri sat'.split(' ');
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?=\\s\\d)|(?![A-Za-z])))';
const DAY = String.raw`(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?(?![\d,]*\d|\s?(?:%|percent|per\scent|million|billion|trillion|people|yuan))`;
const PART = String.raw`(?:\b(early|mid|middle|late|beginning|start|end|first ten days|second ten days|middle ten days|last ten days|first third|last third|middle third)(?:[\s-](?:of|in|to)?\s?(?:late\s)?(?:the\s)?)?[\s-]?)?`;
const DATE = new RegExp(
  [
    `(?<iso>\\b(?:19|20)\\d{2})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)`,
    `(?<![\\d.,:])(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?(?:\\s(?:to|and)\\s(?<dayUntil>\\d{1,2})(?:st|nd|rd|th)?|[-–—](?<dayTo>\\d{1,2})(?:st|nd|rd|th)?)?\\s(?:of\\s)?${MONTH.replace('(', '(?<dayMonth>')}(?:,?\\s(?<dayYear>(?:1[5-9]|20)\\d{2})(?!\\d))?`,
    `${PART.replace('(early', '(?<part>early')}\\b${MONTH.replace('(', '(?<month>')}(?:\\s${DAY.replace('(\\d', '(?<day>\\d')}(?:\\s?[-–—]\\s?(?<to>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?)?(?:,?\\s(?:of\\s)?(?<year>(?:1[5-9]|20)\\d{2})(?!\\d))?`,
    String.raw`\bfirst\s(?<firstMonths>two|three|four|five|six|seven|eight|nine|10|ten|11|eleven|[2-9])\smonths`,
    String.raw`\b(?<half>first|second)[\s-]half(?=\sof\s(?:the\s(?:current\s)?year|this|last|next|20\d\d)|\s(?:this|last|next)\syear)`,
    String.raw`(?<weekday>\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?\b|\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.)`,
    String.raw`(?:\b(?<yearPart>early|mid|late|beginning|start|end|by the end)(?:[\s-](?:of|in|to)?\s?(?:the\s)?(?:year\s)?)[\s-]?)?(?<![\d.,$€£¥]\s?|(?<!\d{3})\d-)(?<alone>(?:1[5-9]|20)\d{2})(?![\d,]*\d|[-\s]?(?:%|percent|per\scent|million|billion|yuan|meter|metre|km|kilo|hectare|mu\b|ton|people|household|dollar|square|day|case|job|stud|enterprise|compan|participant|house|unit|employee|staff|[A-Z]\b)|\.\d|:\d|s\b|['’]s\b(?=\s?\d)|-hour|-point)`,
    String.raw`(?<![\d.,])(?:(?<decade>(?:1[5-9]|20)\d0|['’]?\d0)['’]?s\b|(?<decadeWord>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
  ].join('|'),
  'g',
);
const dateMark =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:1[5-9]|20)\d\d|[insuerd]day|(?:first|second)[\s-]half|\smonths|\d0['’]?s\b|ties\b|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\./;

const TIME =
  /(?<![\d:.])(?<hour>\d{1,2})(?:\s?[:.]\s?(?<minute>[0-5]\d))?\s?(?:(?<half>[ap])\.?m\b\.?|(?<clock>o['’]clock)(?:\s(?:in\sthe\s)?(?<clockPart>morning|afternoon|evening|at night))?)|(?<![\d:.])(?<hour24>[01]?\d|2[0-4]):(?<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])|\bhalf\spast\s(?<past>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})|(?<part>\bearly\smorning|\b(?:early|small|wee)\shours|\bpre-?dawn|\bbefore\sdawn|\bdawn|\bpast\smidnight|\bafter\smidnight|\bmidnight|\bmorning|\bnoon|\bmidday|\bafternoon|\bevening|\bovernight|\btonight|\bnight|\bdusk)(?!\s?(?:shift|club|news|post|sky|market|star|time\sjob|tea))/gi;
const timeMark = /\d\s?[ap]\.?m|clock|:\d|orning|noon|midday|night|evening|dawn|hours|half past|dusk/i;
const hourWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const RELATIVE =
  /\b(?:(?<before>(?:the\s)?year\sbefore\slast|two\syears\sago)|(?<shift>last|previous|past|prior|this|current|next|coming|following)\s(?<period>year|month|week)(?!['’]s\s(?:end|eve)|-end|end)|(?:a|one|the)\s(?<ago>year|month|week)\s(?:ago|earlier|before)|(?<day>yesterday|today|tomorrow|tonight|last\snight|last\sevening|this\s(?:morning|afternoon|evening)))\b/gi;
const relativeMark =
  /\b(?:last|previous|past|prior|this|current|next|coming|following|ago|earlier|before|yesterday|today|tomorrow|tonight)\b/i;

/** Reads dates, times and relative periods of an English text. Linear in its length. */
export function englishCalendar(text: string): Calendar {
  const dates: DateMention[] = [];
  const times: TimeMention[] = [];
  const taken: Span[] = [];
  if (dateMark.test(text)) {
    for (const match of text.matchAll(DATE)) {
      for (const date of datesOf(match, text)) dates.push(date);
      const groups = match.groups ?? {};
      if (groups.alone === undefined) taken.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  if (timeMark.test(text)) {
    for (const match of text.matchAll(TIME)) {
      const time = timeOf(match);
      if (!time) continue;
      times.push(time);
      if (time.minutes !== undefined) taken.push({ start: time.start, end: time.end });
    }
  }
  const relatives = relativeMark.test(text) ? [...text.matchAll(RELATIVE)].map(relativeOf) : [];
  return { dates, times, relatives, taken: taken.sort((a, b) => a.start - b.start) };
}

function monthOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function* datesOf(match: RegExpExecArray, text: string): Generator<DateMention> {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (groups.firstMonths !== undefined) {
    yield { start, end, firstMonths: smallOf(groups.firstMonths) };
    return;
  }
  if (groups.half !== undefined) {
    yield { start, end, half: groups.half === 'first' ? 1 : 2 };
    return;
  }
  if (groups.weekday !== undefined) {
    yield { start, end, weekday: weekdayNames.indexOf(groups.weekday.slice(0, 3).toLowerCase()) };
    return;
  }
  const decade = groups.decade ?? groups.decadeWord;
  if (decade !== undefined) {
    const digits = /\d+/.exec(decade)?.[0];
    const words = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
    // "in his 50s" is an age.
    if (/\b(?:his|her|their|my|your)\s(?:early\s|mid-?\s?|late\s)?$/.test(text.slice(Math.max(0, start - 14), start)))
      return;
    yield { start, end, decade: digits === undefined ? (words.indexOf(decade) + 2) * 10 : Number(digits) % 100 };
    return;
  }
  if (groups.alone !== undefined) {
    yield { start: end - 4, end, year: Number(groups.alone), part: partOf(groups.yearPart) };
    return;
  }
  const month = monthOf(groups.month ?? groups.dayMonth) ?? numberOf(groups.isoMonth);
  const day = numberOf(groups.day ?? groups.dayFirst ?? groups.isoDay);
  const year = numberOf(groups.year ?? groups.dayYear ?? groups.iso);
  if (month === undefined || month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return;
  // "May" and "March" open sentences as words too: alone they are months only in the middle of one.
  if (day === undefined && year === undefined && /^(?:May|March)$/.test(match[0]) && !isMonthHere(text, start)) return;
  yield { start, end, year, month, day, part: partOf(groups.part) };
  const last = numberOf(groups.to ?? groups.dayTo ?? groups.dayUntil);
  if (last !== undefined && last >= 1 && last <= 31) yield { start, end, year, month, day: last };
}

function smallOf(word: string): number {
  return /\d/.test(word) ? Number(word) : hourWords.indexOf(word);
}

function isMonthHere(text: string, start: number): boolean {
  return /\b(?:in|of|since|from|by|until|and|to|last|this|next|late|early|mid|between|during|through)[\s-]$/i.test(
    text.slice(Math.max(0, start - 9), start),
  );
}

function partOf(word: string | undefined): DateMention['part'] {
  if (word === undefined) return undefined;
  if (/^(?:early|beginning|start|first)/.test(word)) return 'early';
  return /^(?:mid|second)/.test(word) ? 'mid' : 'late';
}

function timeOf(match: RegExpExecArray): TimeMention | undefined {
  const { hour, minute, half, hour24, minute24, past, part, clockPart } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (part !== undefined) return { start, end, part: dayPartOf(part.toLowerCase()) };
  if (hour24 !== undefined)
    return { start, end, minutes: (Number(hour24) * 60 + Number(minute24)) % 1440, isHalfDay: Number(hour24) <= 12 };
  if (past !== undefined) {
    const at = /\d/.test(past) ? Number(past) : hourWords.indexOf(past.toLowerCase());
    return { start, end, minutes: (at % 12) * 60 + 30, isHalfDay: true };
  }
  const at = Number(hour);
  if (at > 24) return undefined;
  const known = half?.toLowerCase() ?? (clockPart === undefined ? undefined : clockPart === 'morning' ? 'a' : 'p');
  const base = (known === undefined ? at : at % 12) * 60 + Number(minute ?? 0);
  return { start, end, minutes: (base + (known === 'p' && at <= 12 ? 720 : 0)) % 1440, isHalfDay: known === undefined };
}

function dayPartOf(word: string): DayPart {
  if (word === 'afternoon') return 'afternoon';
  if (/hours|dawn|early|past|after/.test(word)) return 'small-hours';
  if (word === 'morning') return 'morning';
  if (word === 'noon' || word === 'midday') return 'noon';
  return word === 'evening' || word === 'dusk' ? 'evening' : 'night';
}

function relativeOf(match: RegExpExecArray): RelativeMention {
  const { before, shift, period, ago, day } = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  if (before !== undefined) return { ...span, period: 'year', shift: -2 };
  if (ago !== undefined) return { ...span, period: ago.toLowerCase() as 'year', shift: -1 };
  if (day !== undefined) {
    const word = day.toLowerCase();
    return { ...span, period: 'day', shift: /^(?:yesterday|last)/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0 };
  }
  const way = shift?.toLowerCase() ?? '';
  const by = /^(?:last|previous|past|prior)$/.test(way) ? -1 : /^(?:this|current)$/.test(way) ? 0 : 1;
  return { ...span, period: period?.toLowerCase() as 'year' | 'month' | 'week', shift: by };
}
