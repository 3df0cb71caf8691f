const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const TIME = String.raw`(?:[\sT,]+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s?(?<half>[ap]\.?m\.?)?\s?(?<zone>Z|[+-]\d{2}:?\d{2}|\((?:GMT|UTC)[+-]\d{1,2}\)|GMT|UTC|Beijing Time)?)?`;
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]?\\s+)?';

const FORMS = [
  String.raw`(?<year>20\d{2}|19\d{2})[-/.](?<m>\d{1,2})[-/.](?<day>\d{1,2})${TIME}`,
  String.raw`(?<year>20\d{2}|19\d{2})年(?<m>\d{1,2})月(?<day>\d{1,2})日?${TIME}`,
  String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>20\d{2}|19\d{2})${TIME}`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${MONTH},?\s+(?<year>20\d{2}|19\d{2})${TIME}`,
].map((form) => new RegExp(`^${form}$`, 'i'));

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
  if (/^(?:\d{10}|\d{13})$/.test(line)) return readEpoch(line);
  for (const form of FORMS) {
    const groups = form.exec(line)?.groups;
    if (groups) return isoOf(groups);
  }
  return undefined;
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
  const isAfternoon = /^p/i.test(groups.half ?? '');
  const hour = (Number(groups.hour) % (groups.half ? 12 : 24)) + (isAfternoon ? 12 : 0);
  return `${iso}T${two(hour)}:${groups.minute}:${groups.second ?? '00'}${zoneOf(groups.zone)}`;
}

/** Without a zone the time is local to the outlet, and ISO 8601 lets us leave it so. */
function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|GMT|UTC)$/i.test(zone)) return 'Z';
  if (/beijing/i.test(zone)) return '+08:00';
  const [, sign = '+', hours = '0', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  return `${sign}${two(Number(hours))}:${minutes}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
