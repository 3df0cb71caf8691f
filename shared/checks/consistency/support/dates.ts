/** The ways to write a date; a story keeps to one. */
export type DateStyle = 'month-first' | 'day-first' | 'ordinal' | 'numeric';

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly style: DateStyle;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | undefined;
  /** "Jan." rather than "January". */
  readonly isShort: boolean;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const shortMonths = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const month = `(${months.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const day = String.raw`(\d{1,2})(st|nd|rd|th)?`;
const pattern = new RegExp(
  [
    String.raw`\b${month}\s${day}(?!\d)(?:,?\s(\d{4})(?!\d))?`,
    String.raw`(?<![\d.,/-])${day}\s(?:of\s)?${month}(?!\p{L})(?:,?\s(\d{4})(?!\d))?`,
    String.raw`(?<![\d./-])(\d{4})(?<mark>[-/.])(\d{1,2})\k<mark>(\d{1,2})(?![\d/-]|\.\d)`,
  ].join('|'),
  'gu',
);

/** All dates with a month and a day, in order. */
export function datesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, monthA, dayA, ordinalA, yearA, dayB, ordinalB, monthB, yearB, yearC, , monthC, dayC] = match;
    const name = monthA ?? monthB;
    const number = name ? monthOf(name) : Number(monthC);
    const date = Number(dayA ?? dayB ?? dayC);
    if (number < 1 || number > 12 || date < 1 || date > 31) continue;
    const year = yearA ?? yearB ?? yearC;
    dates.push({
      start: match.index,
      end: match.index + whole.length,
      style: yearC ? 'numeric' : (ordinalA ?? ordinalB) ? 'ordinal' : monthA ? 'month-first' : 'day-first',
      day: date,
      month: number,
      year: year === undefined ? undefined : Number(year),
      isShort: name !== undefined && !months.includes(name),
    });
  }
  return dates;
}

/** The date in another style; short names of months where the story has them. */
export function writeDate({ day: date, month: number, year }: WrittenDate, style: DateStyle, isShort: boolean): string {
  const name = (isShort ? shortMonths : months)[number - 1] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  switch (style) {
    case 'month-first':
      return year === undefined ? `${name} ${date}` : `${name} ${date}, ${year}`;
    case 'day-first':
      return year === undefined ? `${date} ${name}` : `${date} ${name} ${year}`;
    case 'ordinal':
      return year === undefined ? `${name} ${ordinal(date)}` : `${name} ${ordinal(date)}, ${year}`;
    case 'numeric':
      return year === undefined ? `${two(number)}-${two(date)}` : `${year}-${two(number)}-${two(date)}`;
  }
}

function monthOf(name: string): number {
  return months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
}

function ordinal(date: number): string {
  const isTeen = date > 10 && date < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th');
  return `${date}${ending}`;
}
