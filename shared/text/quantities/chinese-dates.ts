import type { Span } from '../spans.ts';
import { plainDigits, readNumeral } from './chinese-numerals.ts';
import type { DateMention, DayPart, RelativeMention, TimeMention } from './quantity.ts';

/** The calendar of a text: points in time, times of day, and periods seen from the writer. Each list in order. */
export interface Calendar {
  readonly dates: readonly DateMention[];
  readonly times: readonly TimeMention[];
  readonly relatives: readonly RelativeMention[];
  /** All that was read as a date or time: figures in it are no quantities. Sorted. */
  readonly taken: readonly Span[];
}

const ND = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(
  [
    String.raw`(?<!\d)(?<iso>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDay>\d{1,2})(?!\d)`,
    `(?:(?<year>(?<!\\d)(?:1[0-9]|20)\\d{2}|[一二][零〇九八][零〇一二三四五六七八九]{2})\\s?年(?!代|龄|级|多|余))\\s?(?:(?<yearMonth>${ND})\\s?月(?:份)?)?(?:(?<yearDay>${ND})\\s?[日号](?![线楼院文机厂店馆井船星舰]))?(?<yearPart>[上中下]旬|初|末|底)?`,
    '(?<![\\d年])[1一](?:月份?)?(?:至|到|-|—|–|~|～|－){1,2}(?<firstMonths>[2-9]|1[01]|[二三四五六七八九十]|十一)月',
    `(?<![\\d.个几数])(?<month>${ND})\\s?月(?:份)?(?![球亮饼嫂薪均供租票历])(?:(?<monthDay>${ND})\\s?[日号]?(?![线楼院文机厂店馆井船星舰])(?=\\s?[日号至到—–~～、和及－-]|\\D|$))?(?<monthPart>[上中下]旬|初|末|底)?`,
    `(?<![\\d.第几数每])(?<day>\\d{1,2}|[二三]?十[一二三四五六七八九]?)\\s?(?:日(?!元|圆|本|游|内|均|后|前|志|报|子|间|常|程|产|耗|供|元)|号(?=\\s?(?:[上下凌晚早中]|[，,、。]|至|到)))`,
    '(?<halfYear>[上下])半年',
    `(?<weekOne>(?:星期|礼拜|(?<![一二三四五六七八九十每两几数半上百\\d])周))(?<weekday>[一二三四五六日天])(?![个岁年次方])`,
    `(?:(?:上世纪|本世纪|20世纪|19世纪|二十世纪)\\s?)?(?<decade>\\d{2}(?:\\d{2})?|[一二三四五六七八九]十)\\s?(?:年代|后(?=[”"』]|青年|女生|男生|一代|年轻人|作家|群体|消费者))`,
  ].join('|'),
  'gu',
);
const calendarMark = /[年月日号周期拜代\d]/;

const TIME =
  /(?<part>凌晨|清晨|早晨|早上|上午|今早|中午|正午|午间|下午|午后|傍晚|晚上|晚间|今晚|昨晚|当晚|次日凌晨|深夜|夜间|夜里|半夜|午夜|(?<=[日天号])晚(?=[\d，,])|(?<=[日天号])早(?=[\d，,]))?(?:(?<=\D|^)(?<hour>\d{1,2}|[一二三四五六七八九十两]{1,3})\s?(?:(?:时|点钟|点整|点(?=半|许|左右|[一二三四五\d]{1,3}分|多?[，,。]))(?![间代期段装尚差空刻候局光])(?:(?<minute>\d{1,2}|[一二三四五六七八九十]{1,3})分|(?<half>半)|(?<quarter>一刻))?|[:：](?<colon>[0-5]\d)(?:[:：][0-5]\d)?(?!\d)))?/gu;
const timeMark = /[时点晨早晚午夜:：]/;
const parts: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['凌晨', 'small-hours'],
  ['次日凌晨', 'small-hours'],
  ['半夜', 'small-hours'],
  ['清晨', 'morning'],
  ['早晨', 'morning'],
  ['早上', 'morning'],
  ['今早', 'morning'],
  ['早', 'morning'],
  ['上午', 'morning'],
  ['中午', 'noon'],
  ['正午', 'noon'],
  ['午间', 'noon'],
  ['下午', 'afternoon'],
  ['午后', 'afternoon'],
  ['傍晚', 'evening'],
  ['晚上', 'night'],
  ['晚间', 'night'],
  ['今晚', 'night'],
  ['昨晚', 'night'],
  ['当晚', 'night'],
  ['晚', 'night'],
  ['深夜', 'night'],
  ['夜间', 'night'],
  ['夜里', 'night'],
  ['午夜', 'night'],
]);

const RELATIVE =
  /前年|去年|今年|明年|后年|上年|本年度?|上个?月|本月|这个月|下个?月|上(?:一个?)?周(?!期|年|边|末)|本周(?!期|年|边)|下(?:一个?)?周(?!期|年|边)|昨[天日晚]|今[天日晚早]|明[天日晚早]/g;
const relativeMark = /[年月周今昨明]/;

/** Reads dates, times and relative periods of a Chinese text. Linear in its length. */
export function chineseCalendar(text: string): Calendar {
  const plain = plainDigits(text);
  const dates: DateMention[] = [];
  const times: TimeMention[] = [];
  const taken: Span[] = [];
  if (calendarMark.test(plain)) {
    for (const match of plain.matchAll(DATE)) {
      const date = dateOf(match);
      if (!date) continue;
      dates.push(date);
      taken.push({ start: date.start, end: date.end });
    }
    joinRanges(plain, dates);
  }
  if (timeMark.test(plain)) {
    for (const match of plain.matchAll(TIME)) {
      if (match[0] === '') continue;
      const time = timeOf(match);
      if (!time) continue;
      times.push(time);
      taken.push({ start: time.start, end: time.end });
    }
  }
  const relatives = relativeMark.test(plain) ? [...plain.matchAll(RELATIVE)].map(relativeOf) : [];
  return { dates, times, relatives, taken: taken.sort((a, b) => a.start - b.start) };
}

function small(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : readNumeral(text)?.low.value;
}

function dateOf(match: RegExpExecArray): DateMention | undefined {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const decade = small(groups.decade);
  if (decade !== undefined) return { start, end, decade: decade % 100 };
  if (groups.firstMonths !== undefined) return { start, end, firstMonths: small(groups.firstMonths) };
  if (groups.halfYear !== undefined) return { start, end, half: groups.halfYear === '上' ? 1 : 2 };
  if (groups.weekday !== undefined)
    return { start, end, weekday: '日一二三四五六'.indexOf(groups.weekday.replace('天', '日')) };
  const year = small(groups.iso ?? groups.year);
  const month = small(groups.isoMonth ?? groups.yearMonth ?? groups.month);
  const day = small(groups.isoDay ?? groups.yearDay ?? groups.monthDay ?? groups.day);
  if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
    return undefined;
  return { start, end, year, month, day, part: partOf(groups.yearPart ?? groups.monthPart) };
}

function partOf(text: string | undefined): DateMention['part'] {
  if (text === undefined) return undefined;
  if (text === '初' || text.startsWith('上')) return 'early';
  return text.startsWith('中') ? 'mid' : 'late';
}

/** 10至12日, 2月10日-12日: both ends are days, and the later one has the month and year of the one before. */
function joinRanges(text: string, dates: DateMention[]): void {
  for (let index = 0; index < dates.length; index += 1) {
    const date = dates[index];
    if (date?.day === undefined || date.month !== undefined) continue;
    const before = dates[index - 1];
    const open = /(?<![\d.])(\d{1,2})\s?(?:至|到|-|—|–|~|～|－|、|和)\s?$/.exec(
      text.slice(Math.max(0, date.start - 8), date.start),
    );
    const first = Number(open?.[1]);
    if (open && first >= 1 && first <= 31 && (!before || before.end <= date.start - open[0].length)) {
      const start = date.start - open[0].length;
      dates.splice(index, 0, { start, end: start + (open[1]?.length ?? 0), day: first });
      index += 1;
    }
  }
}

function timeOf(match: RegExpExecArray): TimeMention | undefined {
  const { part: name, hour: hours, minute, half, quarter, colon } = match.groups ?? {};
  const part = name === undefined ? undefined : parts.get(name);
  const start = match.index;
  const end = start + match[0].length;
  if (hours === undefined) return part && { start, end, part };
  const hour = small(hours);
  if (hour === undefined || hour > 24) return part && { start, end: start + (name?.length ?? 0), part };
  const minutes = hour * 60 + (half ? 30 : quarter ? 15 : (small(minute ?? colon) ?? 0));
  const isLate = part === 'afternoon' || part === 'evening' || part === 'night';
  const isNoonHour = part === 'noon' && hour < 4;
  const later = hour < 12 && (isLate || isNoonHour) && !(part === 'night' && hour < 5);
  return { start, end, part, minutes: (minutes + (later ? 720 : 0)) % 1440, isHalfDay: false };
}

function relativeOf(match: RegExpExecArray): RelativeMention {
  const [word] = match;
  const span = { start: match.index, end: match.index + word.length };
  const period = word.includes('年') ? 'year' : word.includes('月') ? 'month' : word.includes('周') ? 'week' : 'day';
  const shift = word.startsWith('前')
    ? -2
    : /^[去上昨]/.test(word)
      ? -1
      : /^[今本这]/.test(word)
        ? 0
        : word.startsWith('后')
          ? 2
          : 1;
  return { ...span, period, shift };
}
