import { defineStoryCheck } from '../check.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';
import { type DateStyle, datesIn, type WrittenDate, writeDate } from './support/dates.ts';

const styleNames: Readonly<Record<DateStyle, { en: string; zh: string }>> = {
  'month-first': { en: 'month first (May 3)', zh: '月在前（May 3）' },
  'day-first': { en: 'day first (3 May)', zh: '日在前（3 May）' },
  ordinal: { en: 'with an ordinal (May 3rd)', zh: '序数词（May 3rd）' },
  numeric: { en: 'in digits (2023-05-03)', zh: '纯数字（2023-05-03）' },
};

/** Dates written in more than one way in a story. */
export const dateStyle = defineStoryCheck<readonly WrittenDate[]>({
  id: 'consistency/date-style',
  severity: 'minor',
  tier: 'advice',
  score: 0.2,
  mqm: 'Locale convention/Date format',
  title: { en: 'Mixed date styles', zh: '日期写法不一' },
  summary: {
    en: 'A date written otherwise than most dates of the story; among equals the first counts.',
    zh: '日期写法与稿件中大多数日期不同；数量相同时以先出现的为准。',
  },
  reason: { en: 'A story writes its dates in one way.', zh: '同一篇稿件的日期写法应当统一。' },
  examples: [
    {
      bad: 'It opened on May 3, 2023.\n\nIt closes on 8 June 2023, not on June 9.',
      marks: ['8 June 2023'],
      better: 'It opened on May 3, 2023.\n\nIt closes on June 8, 2023, not on June 9.',
    },
    {
      bad: 'It opened on May 3.\n\nIt closed on 2023-06-08.',
      marks: ['2023-06-08'],
      better: 'It opened on May 3.\n\nIt closed on June 8, 2023.',
    },
    {
      bad: 'From 3 May, 4 May and 5 May on.\n\nUntil June 1st.',
      marks: ['June 1st'],
      better: 'From 3 May, 4 May and 5 May on.\n\nUntil 1 June.',
    },
    { good: 'It opened on May 3, 2023.\n\nIt closes on Dec. 8, and not in May 2024 or on the 9th.' },
    { good: 'Version 2023.10.1 has 3 Marches and 12 Mayflies; the ratio is 10/12.' },
  ],
  collect: (passage) => (neighboursIn(passage).has(kind.digit) ? datesIn(passage.text) : []),
  *judge(facts) {
    const counts = new Map<DateStyle, number>();
    let short = 0;
    let all = 0;
    for (const { facts: dates } of facts) {
      for (const { style, isShort } of dates) {
        counts.set(style, (counts.get(style) ?? 0) + 1);
        all += 1;
        if (isShort) short += 1;
      }
    }
    if (counts.size < 2) return;
    const [style] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
    for (const { passage, facts: dates } of facts) {
      for (const date of dates) {
        if (date.style === style) continue;
        const { start, end } = date;
        const better = writeDate(date, style, short * 2 > all);
        yield {
          passage,
          start,
          end,
          message: {
            en: `Most dates of this story are written ${styleNames[style].en}; this one is ${styleNames[date.style].en}.`,
            zh: `本稿多数日期的写法是${styleNames[style].zh}，此处是${styleNames[date.style].zh}。`,
          },
          suggestions: [{ edits: [{ start, end, text: better }] }],
        };
      }
    }
  },
});
