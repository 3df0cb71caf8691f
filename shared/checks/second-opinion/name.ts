import { definePassageCheck } from '../check.ts';
import { draftsOf } from './support/drafts.ts';
import { source } from './support/source.ts';

/** A name that most of the other translations write otherwise. */
export const splitName = definePassageCheck({
  id: 'second-opinion/name',
  severity: 'major',
  score: 0.5,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Translations split on a name', zh: '译名不一致' },
  summary: { en: 'A name that most of the other translations write otherwise.', zh: '大多数其他译文写法不同的名称。' },
  reason: {
    en: 'Where machine translations disagree about a name, at least one of them has guessed it.',
    zh: '机器译文对同一名称译法不一，说明至少有一家是猜的。',
  },
  source,
  examples: [
    {
      bad: 'The ferry was built by Hamen Shipyard in the spring.',
      marks: ['Hamen'],
      better: 'The ferry was built by Huamen Shipyard in the spring.',
      seconds: [
        'The ferry was built by Huamen Shipyard in the spring.',
        'In the spring the ferry was built by Huamen Shipyard.',
        'The ferry was built by Huamen Shipyard in spring.',
      ],
    },
    {
      good: 'The ferry was built by Huamen Shipyard in the spring.',
      seconds: [
        'The ferry was built by Huamen Shipyard in the spring.',
        'The ferry was built by Hamen Shipyard in the spring.',
        'The ferry was built by Huamen Shipyard in spring.',
      ],
    },
    {
      good: 'The U.S. harbour was closed on Monday.',
      seconds: ['The US harbour was closed on Monday.', 'The United States harbour was closed on Monday.'],
    },
  ],
  run: (passage) => draftsOf(passage, 'name'),
});
