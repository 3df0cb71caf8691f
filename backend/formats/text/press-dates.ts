const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?:\s?(?<half>[ap]\.?m\.?)(?![a-z]))?`;
const ZONE = String.raw`\s?(?<zone>Z|[+-]\d{2}:?\d{2}|\(?(?:GMT|UTC)\s?[+-]\d{1,2}(?::\d{2})?\)?|GMT|UTC|\(?(?:Beijing|local) time\)?|HKT|BJT|SGT)?`;
const TIME = String.raw`(?:[\sT,]+(?:at\s+)?${CLOCK}${ZONE})?`;
const TIME_BEFORE = String.raw`(?:${CLOCK}${ZONE},?\s+(?:on\s+)?)?`;
const YEAR = String.raw`(?<year>20\d{2}|19\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const WEEKDAY_BEFORE = String.raw`(?:${WEEKDAY}[.,]?\s+)?`;
const WEEKDAY_BEHIND = String.raw`(?:,?\s+\(?${WEEKDAY}\)?)?`;
const CHINESE_WEEKDAY = String.raw`(?:\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?`;
const CHINESE_CLOCK = String.raw`(?:\s*(?<part>凌晨|早上|上午|中午|下午|晚上|晚间|晚)?\s*(?<hour>\d{1,2})(?:[:：]|[时点])(?<minute>\d{2})(?:分|[:：](?<second>\d{2}))?${ZONE})?`;

const FORMS = [
  String.raw`${YEAR}[-/.](?<m>\d{1,2})[-/.](?<day>\d{1,2})${CHINESE_WEEKDAY}${WEEKDAY_BEHIND}${TIME}`,
  // As it is set in boxes of its own: year, month over day, time.
  String.raw`${YEAR}\s(?<m>\d{1,2})\s?/\s?(?<day>\d{1,2})${TIME}`,
  String.raw`${YEAR}\s?年\s?(?<m>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日?${CHINESE_WEEKDAY}${CHINESE_CLOCK}`,
  String.raw`${TIME_BEFORE}${WEEKDAY_BEFORE}${MONTH}\s+${DAY},?\s+${YEAR}${WEEKDAY_BEHIND}`,
  String.raw`${TIME_BEFORE}${WEEKDAY_BEFORE}${DAY}[\s-]${MONTH}(?:,?\s+|-)${YEAR}${WEEKDAY_BEHIND}`,
  String.raw`${WEEKDAY_BEFORE}${MONTH}\s+${DAY},?\s+${YEAR}${WEEKDAY_BEHIND}${TIME}`,
  String.raw`${WEEKDAY_BEFORE}${DAY}[\s-]${MONTH}(?:,?\s+|-)${YEAR}${WEEKDAY_BEHIND}${TIME}`,
].map((form) => new RegExp(`^${form}$`, 'i'));
/** 二〇二二年十二月二十九日 */
const CHINESE_NUMERALS =
  /^([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;

/** Chinese outlets stamp their copy in Beijing time. */
const BEIJING = 8 * 60 * 60 * 1000;
/** A run of digits is a time only if it lies between 2000 and 2040. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2040, 0, 1);

/**
 * Reads a line that is nothing but a date, or a time in seconds or milliseconds since 1970. Answers ISO 8601: the date
 * alone, or with a time where the line has one; in Beijing time for seconds and milliseconds. Nothing else is a date.
 */
export function readDateLine(line: string): string | undefined {
  if (line.length > 80) return undefined;
  if (/^(?:\d{10}|\d{13})$/.test(line)) return readEpoch(line);
  for (const form of FORMS) {
    const groups = form.exec(line)?.groups;
    if (groups) return isoOf(groups);
  }
  const [, year, m, day] = CHINESE_NUMERALS.exec(line) ?? [];
  if (year === undefined || m === undefined || day === undefined) return undefined;
  return isoOf({ year: digitsOf(year), m: String(numeralOf(m)), day: String(numeralOf(day)) });
}

/** Of two dates that say the same day the one with a time; else the first. */
export function fullerDate(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined) return second;
  return second !== undefined && second.length > first.length && second.startsWith(first) ? second : first;
}

function readEpoch(digits: string): string | undefined {
  const time = Number(digits) * (digits.length === 10 ? 1000 : 1);
  if (time < EARLIEST || time > LATEST) return undefined;
  return `${new Date(time + BEIJING).toISOString().slice(0, 19)}+08:00`;
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const month = groups.m ? Number(groups.m) : MONTHS.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = Number(groups.day);
  const date = new Date(Date.UTC(Number(groups.year), month - 1, day));
  // 31 February is no date but a number of something.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const iso = date.toISOString().slice(0, 10);
  if (groups.hour === undefined) return iso;
  const hour = hourOf(Number(groups.hour), groups.half, groups.part);
  if (hour > 23 || Number(groups.minute) > 59) return undefined;
  return `${iso}T${two(hour)}:${groups.minute}:${groups.second ?? '00'}${zoneOf(groups.zone)}`;
}

/** By the half of the day that the line names, in English or in Chinese; else as it stands. */
function hourOf(hour: number, half: string | undefined, part: string | undefined): number {
  if (half !== undefined) return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const isLate = part !== undefined && /^(?:下午|晚)/.test(part) && hour < 12;
  return isLate ? hour + 12 : hour;
}

/** Without a zone the time is local to the outlet, and ISO 8601 lets us leave it so. */
function zoneOf(zone: string | undefined): string {
  if (!zone || /local/i.test(zone)) return '';
  if (/^(?:Z|GMT|UTC)$/i.test(zone)) return 'Z';
  if (/beijing|HKT|BJT|SGT/i.test(zone)) return '+08:00';
  const [, sign = '+', hours = '0', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  return `${sign}${two(Number(hours))}:${minutes}`;
}

const DIGITS = '〇一二三四五六七八九';

function digitsOf(year: string): string {
  return [...year.replace(/[零○]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join('');
}

/** 1 to 39: 九, 十, 十二, 二十, 三十一. */
function numeralOf(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (digit: string | undefined) => (digit ? DIGITS.indexOf(digit) : 0);
  return (text.includes('十') ? 10 * (tens === '' ? 1 : value(tens)) : 0) + value(ones);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
