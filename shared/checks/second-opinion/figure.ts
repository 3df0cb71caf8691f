import { definePassageCheck } from '../check.ts';
import { draftsOf } from './support/drafts.ts';
import { source } from './support/source.ts';

/** A figure for which most of the other translations have another value. */
export const splitFigure = definePassageCheck({
  id: 'second-opinion/figure',
  severity: 'major',
  score: 0.5,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Translations split on a figure', zh: '数字不一致' },
  summary: {
    en: 'A figure for which most of the other translations have another value.',
    zh: '大多数其他译文给出了不同数值的数字。',
  },
  reason: {
    en: 'Where machine translations disagree about a figure, one of them has lost a zero, a unit or a sign.',
    zh: '机器译文的数字对不上，说明有一家漏了零、单位或增减方向。',
  },
  source,
  examples: [
    {
      bad: 'The bridge carried 3,600 lorries a day in May.',
      marks: ['3,600'],
      better: 'The bridge carried 36,000 lorries a day in May.',
      seconds: [
        'The bridge carried 36,000 lorries a day in May.',
        'In May, the bridge carried 36,000 lorries a day.',
        'The bridge carried 36,000 lorries each day in May.',
      ],
    },
    {
      good: 'The bridge carried 36,000 lorries a day, 3 percent more.',
      seconds: [
        'The bridge carried 36 thousand lorries a day, 3% more.',
        'The bridge carried 36000 lorries a day, three percent more.',
      ],
    },
  ],
  run: (passage) => draftsOf(passage, 'figure'),
});
