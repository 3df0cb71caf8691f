import { definePassageCheck } from '../check.ts';
import { draftsOf } from './support/drafts.ts';
import { source } from './support/source.ts';

/** A place where the other translations have a content word or phrase that this text has nowhere. */
export const omitted = definePassageCheck({
  id: 'second-opinion/omitted',
  severity: 'minor',
  tier: 'advice',
  score: 0.35,
  mqm: 'Accuracy/Omission',
  title: { en: 'Others say more here', zh: '其他译文此处多出内容' },
  summary: {
    en: 'A place where the other translations have a content word or phrase that this text has nowhere.',
    zh: '其他译文在此处有某个实词或短语，而本译文没有。',
  },
  reason: {
    en: 'What several translations have and this one lacks was probably in the original and got lost.',
    zh: '几份译文都有而此处没有的内容，多半是原文有而漏译了。',
  },
  source,
  examples: [
    {
      bad: 'The port will open a terminal for ships in June.',
      marks: ['a terminal'],
      better: 'The port will open a second terminal for ships in June.',
      seconds: [
        'The port will open a second terminal for ships in June.',
        'In June the port will open a second terminal for ships.',
        'The port will open a second terminal for ships this June.',
      ],
    },
    {
      good: 'The second terminal is open, and the port is busy.',
      seconds: [
        'The terminal is open, and the second port is busy.',
        'The second terminal is now open, and the port is very busy.',
      ],
    },
  ],
  run: (passage) => draftsOf(passage, 'omitted'),
});
