import { definePassageCheck } from '../check.ts';
import { draftsOf } from './support/drafts.ts';
import { source } from './support/source.ts';

/** A wording that hardly any of the other translations has where most of them agree on another. */
export const otherWording = definePassageCheck({
  id: 'second-opinion/wording',
  severity: 'minor',
  score: 0.4,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Others say it otherwise', zh: '其他译文另有译法' },
  summary: {
    en: 'A wording that hardly any of the other translations has where most of them agree on another.',
    zh: '其他译文大多一致采用另一种说法，几乎没有一份这样写。',
  },
  reason: {
    en: 'When translations made independently of each other agree on a wording, it is more often the right one.',
    zh: '各自独立的译文都用同一说法时，这个说法往往更可靠。',
  },
  source,
  examples: [
    {
      bad: 'The council will erect the old market next year.',
      marks: ['erect'],
      better: 'The council will renovate the old market next year.',
      seconds: [
        'The council will renovate the old market next year.',
        'Next year the council will renovate the old market.',
        'The council will renovate the old market in the next year.',
      ],
    },
    {
      bad: 'Tax officers opened an umbrella at the gate.',
      marks: ['Tax'],
      better: 'Customs officers opened an umbrella at the gate.',
      seconds: [
        'Customs officers opened an umbrella at the gate.',
        'Customs officers opened an umbrella by the gate.',
        'At the gate, customs officers opened an umbrella.',
      ],
    },
    {
      good: 'The council will renovate the old market next year.',
      seconds: [
        'The council will renovate the old market next year.',
        'The council will erect the old market next year.',
        'Next year the council will renovate the old market.',
      ],
    },
    { good: 'The centre opened its on-line shop.', seconds: ['The center opened its online shop.'] },
  ],
  run: (passage) => draftsOf(passage, 'wording'),
});
