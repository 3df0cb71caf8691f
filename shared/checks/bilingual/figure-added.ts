import { definePassageCheck } from '../check.ts';
import { inPassage } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';

/** A figure of the translation that nothing in the original says. */
export const figureAdded = definePassageCheck({
  id: 'bilingual/figure-added',
  severity: 'major',
  score: 0.7,
  mqm: 'Accuracy/Addition',
  title: { en: 'Figure not in the original', zh: '原文没有的数字' },
  summary: {
    en: 'A figure that nothing in the passage’s original says, in whatever form; conversions in brackets, dates and numbers of names are left out.',
    zh: '译文中的数字在原文里以任何形式都没有；括号里的换算、日期和名称中的数字不计。',
  },
  reason: { en: 'The original has no such figure.', zh: '原文没有这个数字。' },
  source: 'CHECKS.md, bilingual figures',
  examples: [
    {
      bad: 'The fund lent 300 million yuan to shops.',
      original: '该基金向店铺发放贷款。',
      marks: ['300 million yuan'],
    },
    { bad: 'Exports rose 5.3 percent.', original: '出口增长。', marks: ['5.3 percent'] },
    { good: 'It costs 18 billion yuan ($2.6 billion).', original: '耗资180亿元。' },
    { good: 'The C919 flew on the 10th.', original: '10日，C919首飞。' },
    { good: 'Dozens of people came.', original: '数十人到场。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const quantity of row.added) {
        const ours = row.text.slice(quantity.start, quantity.end);
        yield {
          ...inPassage(row, quantity),
          message: { en: `Nothing in the original says “${ours}”.`, zh: `原文中没有“${ours}”这个数字。` },
          ...(quantity.key === '' && { tier: 'advice', score: 0.3 }),
        };
      }
    }
  },
});
