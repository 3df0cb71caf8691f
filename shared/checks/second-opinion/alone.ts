import { definePassageCheck } from '../check.ts';
import { draftsOf } from './support/drafts.ts';
import { source } from './support/source.ts';

/** A stretch for which the other translations have nothing. */
export const alone = definePassageCheck({
  id: 'second-opinion/alone',
  severity: 'minor',
  score: 0.35,
  mqm: 'Accuracy/Addition',
  title: { en: 'Only this text says so', zh: '仅此译文有此内容' },
  summary: { en: 'A stretch for which the other translations have nothing.', zh: '其他译文都没有对应内容的一段文字。' },
  reason: {
    en: 'What no other translation has may not be in the original.',
    zh: '其他译文都没有的内容，原文里可能并没有。',
  },
  source,
  examples: [
    {
      bad: 'The library was rebuilt after the flood with bricks from Genoa.',
      marks: ['with bricks from Genoa'],
      better: 'The library was rebuilt after the flood.',
      seconds: [
        'The library was rebuilt after the flood.',
        'After the flood the library was rebuilt.',
        'The library was built again after the flood.',
      ],
    },
    {
      good: 'After the flood the library was rebuilt.',
      seconds: ['The library was rebuilt after the flood.', 'The library was rebuilt after the flood.'],
    },
  ],
  run: (passage) => draftsOf(passage, 'alone'),
});
