import type { DateMention } from '../../text/quantities/quantity.ts';
import { definePassageCheck, type StoryFacts } from '../check.ts';
import { type DateConflict, type DateContext, dateConflicts } from './support/date-conflicts.ts';
import { inPassage } from './support/figure-messages.ts';
import { figuresOf, type RowFigures } from './support/figures.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const shortMonths = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Another day, month, year, weekday, decade or part of a month than in the original. */
export const dateChanged = definePassageCheck({
  id: 'bilingual/date-changed',
  severity: 'major',
  score: 0.7,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Date changed', zh: '日期有误' },
  summary: {
    en: 'A date, year, weekday, decade, 上中下旬 or 今年/去年 that is another one in the original; a day alone (11日) takes the month of the dateline.',
    zh: '日期、年份、星期、年代、旬或“今年、去年”与原文不同；只写日子（11日）的取电头的月份。',
  },
  reason: { en: 'The original gives another date here.', zh: '此处日期与原文不一致。' },
  source: 'CHECKS.md, bilingual dates',
  examples: [
    {
      bad: 'It opened on Feb. 12.',
      original: '该馆于2月11日开馆。',
      marks: ['Feb. 12'],
      better: 'It opened on Feb. 11.',
    },
    {
      bad: 'It opened on March 11.',
      original: '该馆11日开馆。',
      facts: { dateline: '2023-02-12' },
      marks: ['March 11'],
    },
    { bad: 'They met on Tuesday.', original: '双方周五会面。', marks: ['Tuesday'], better: 'They met on Friday.' },
    {
      bad: 'It ends in late March.',
      original: '活动3月上旬结束。',
      marks: ['late March'],
      better: 'It ends in early March.',
    },
    { bad: 'Sales rose last year.', original: '今年销量增长。', marks: ['last year'] },
    {
      bad: 'It was founded in 1987.',
      original: '公司成立于1978年。',
      marks: ['1987'],
      better: 'It was founded in 1978.',
    },
    { good: 'It opened on the 11th.', original: '该馆11日开馆。' },
    { good: 'It opened on Feb. 11.', original: '该馆11日开馆。', facts: { dateline: '2023-02-12' } },
    {
      good: 'Sales rose in 2022 from a year earlier.',
      original: '去年销量同比增长。',
      facts: { dateline: '2023-02-12' },
    },
  ],
  *run(passage, story) {
    const rows = figuresOf(passage);
    const context = contextOf(rows, story);
    for (const row of rows) {
      for (const conflict of dateConflicts(row.chinese, row.english, context)) {
        if (isInPassage(conflict, row, rows)) continue;
        const ours = row.text.slice(conflict.ours.start, conflict.ours.end);
        const theirs = row.original.slice(conflict.theirs.start, conflict.theirs.end);
        const better = conflict.right && written(ours, conflict);
        const span = inPassage(row, conflict.ours);
        yield {
          ...span,
          message: {
            en: `The original has ${theirs}; this says “${ours}”.`,
            zh: `原文为“${theirs}”，此处是“${ours}”。`,
          },
          ...(better !== undefined && better !== ours && { suggestions: [{ edits: [{ ...span, text: better }] }] }),
        };
      }
    }
  },
});

function contextOf(rows: readonly RowFigures[], { dateline }: StoryFacts): DateContext {
  const months = new Set<number>();
  for (const { chinese } of rows) for (const { month } of chinese.dates) if (month !== undefined) months.add(month);
  const [year, month, day] = (dateline ?? '').split('-').map(Number);
  return dateline === undefined ? { months } : { year, month, day, months };
}

/** Whether what stands here is said in the original of a neighbouring row. */
function isInPassage({ ours, part }: DateConflict, row: RowFigures, rows: readonly RowFigures[]): boolean {
  if (rows.length < 2 || part === 'relative' || part === 'third') return false;
  const mention = row.english.dates.find(({ start, end }) => start <= ours.start && end >= ours.end);
  if (!mention) return false;
  return rows.some(
    ({ chinese }) =>
      chinese !== row.chinese &&
      chinese.dates.some(
        (date) => date.month === mention.month && date.day === mention.day && date.weekday === mention.weekday,
      ),
  );
}

/** The original's date in the form of the one that stands there; nothing for what has no plain form. */
function written(ours: string, { part, right }: DateConflict): string | undefined {
  if (!right) return undefined;
  if (part === 'weekday') return right.weekday === undefined ? undefined : weekdays[right.weekday];
  if (part === 'year') return right.year === undefined ? undefined : String(right.year);
  if (part === 'third') return ours.replace(/^\S+(?=[\s-])/, right.part ?? '').replace(/^(early|mid|late) of\s/, '$1 ');
  if (part === 'decade')
    return right.decade === undefined || !/^(?:19|20)\d0s$/.test(ours)
      ? undefined
      : `${ours.slice(0, 2)}${right.decade}s`;
  if (part === 'half')
    return right.half === undefined ? undefined : ours.replace(/^\S+?(?=[\s-])/, right.half === 1 ? 'first' : 'second');
  return part === 'day' ? dayLike(ours, right) : undefined;
}

function dayLike(ours: string, { month, day, year }: DateMention): string | undefined {
  const name = /[A-Z][a-z]+\.?/.exec(ours)?.[0];
  if (name === undefined)
    return day === undefined || month !== undefined ? undefined : ours.replace(/\d+(?:st|nd|rd|th)/, ordinal(day));
  const own =
    month === undefined ? undefined : (name.length < 6 && name.endsWith('.') ? shortMonths : months)[month - 1];
  let better = own === undefined || sameMonth(name, own) ? ours : ours.replace(name, own);
  if (day !== undefined)
    better = better.replace(/(?<!\d)\d{1,2}(?!\d)/, String(day)).replace(/(\d{1,2})(?:st|nd|rd|th)/, ordinal(day));
  if (year !== undefined) better = better.replace(/\d{4}/, String(year));
  return better;
}

function sameMonth(one: string, two: string): boolean {
  return one.slice(0, 3) === two.slice(0, 3);
}

function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14;
  return `${day}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}
