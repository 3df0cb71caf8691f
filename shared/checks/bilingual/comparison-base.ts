import type { BaseMention } from '../../text/quantities/chinese.ts';
import { definePassageCheck } from '../check.ts';
import { inPassage } from './support/figure-messages.ts';
import { figuresOf, type RowFigures } from './support/figures.ts';

/** A row with more comparisons is a table. */
const most = 100;

/** 同比 told as month-on-month, 环比 told as year-on-year. */
export const comparisonBase = definePassageCheck({
  id: 'bilingual/comparison-base',
  severity: 'major',
  score: 0.7,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Compared with another period', zh: '同比与环比混淆' },
  summary: {
    en: 'A comparison with the month or quarter before where the original has 同比 (a year ago), or with a year ago where it has 环比.',
    zh: '原文是“同比”，译文却与上月或上季度相比；或原文是“环比”，译文却与上年同期相比。',
  },
  reason: {
    en: '同比 compares with the same period a year ago, 环比 with the period right before.',
    zh: '“同比”是与上年同期相比，“环比”是与上一统计周期相比。',
  },
  source: 'CHECKS.md, bilingual figures: 同比 year-on-year against 环比',
  examples: [
    {
      bad: 'Sales rose 4 percent month-on-month.',
      original: '销量同比增长4%。',
      marks: ['month-on-month'],
      better: 'Sales rose 4 percent year-on-year.',
    },
    { bad: 'Sales rose 4 percent from a year earlier.', original: '销量环比增长4%。', marks: ['from a year earlier'] },
    {
      bad: 'Sales rose 4 percent month-on-month and 2 percent year-on-year.',
      original: '销量同比增长4%，环比增长2%。',
      marks: ['month-on-month', 'year-on-year'],
    },
    {
      good: 'Sales rose 4 percent year-on-year and 2 percent from the previous month.',
      original: '销量同比增长4%，环比增长2%。',
    },
    { good: 'Sales rose 4 percent.', original: '销量增长4%。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      const chinese = row.chinese.bases;
      const english = row.english.bases;
      if (chinese.length === 0 || english.length === 0 || chinese.length + english.length > most) continue;
      const bases = new Set(chinese.map(({ base }) => base));
      const [only] = bases;
      if (bases.size === 1 && only) {
        // A comparison with both in the English says more than the original, but nothing wrong of it.
        if (english.some(({ base }) => base === only)) continue;
        if (isToldOtherwise(row, only)) continue;
        for (const wrong of english) yield draft(row, wrong, only);
        continue;
      }
      yield* swapped(row);
    }
  },
});

/** With both in the original each figure has its own: the one nearest before it in Chinese, nearest around it in English. */
function* swapped(row: RowFigures) {
  const seen = new Set<BaseMention>();
  for (const pair of row.match.pairs) {
    if (pair.agreement !== 'same') continue;
    const chinese = row.chinese.quantities[pair.chinese];
    const english = row.english.quantities[pair.english];
    if (!chinese || !english) continue;
    const theirs = row.chinese.bases.findLast(({ end }) => end <= chinese.start && chinese.start - end < 14);
    const clauseEnd = /[,;.](?=\s|$)|\s(?:and|but|while)\s/.exec(row.text.slice(english.end))?.index ?? row.text.length;
    const ours =
      row.english.bases.find(({ start }) => start >= english.end && start - english.end <= clauseEnd) ??
      row.english.bases.findLast(({ end }) => end <= english.start && english.start - end < 24);
    if (!theirs || !ours || theirs.base === ours.base || seen.has(ours)) continue;
    seen.add(ours);
    yield draft(row, ours, theirs.base);
  }
}

/** 去年 or 上月 in the original tells where the other comparison comes from. */
function isToldOtherwise({ chinese }: RowFigures, base: BaseMention['base']): boolean {
  return chinese.relatives.some(
    ({ period, shift }) => shift < 0 && (base === 'period' ? period === 'year' : period === 'month'),
  );
}

function draft(row: RowFigures, wrong: BaseMention, base: BaseMention['base']) {
  const ours = row.text.slice(wrong.start, wrong.end);
  const right = base === 'year' ? 'year-on-year' : 'month-on-month';
  const span = inPassage(row, wrong);
  const canMend = /^(?:year|month|quarter)[\s-](?:on|over)/i.test(ours);
  return {
    ...span,
    message: {
      en:
        base === 'year'
          ? `The original compares with a year ago (同比); “${ours}” does not.`
          : `The original compares with the period before (环比); “${ours}” does not.`,
      zh:
        base === 'year'
          ? `原文是“同比”（与上年同期相比），此处“${ours}”不是。`
          : `原文是“环比”（与上一周期相比），此处“${ours}”不是。`,
    },
    ...(canMend && { suggestions: [{ edits: [{ ...span, text: right }] }] }),
  };
}
