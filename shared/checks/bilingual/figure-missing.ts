import { definePassageCheck } from '../check.ts';
import { inEnglish, placeFor } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';

/** A figure of the original that the translation does not have. */
export const figureMissing = definePassageCheck({
  id: 'bilingual/figure-missing',
  severity: 'major',
  score: 0.35,
  mqm: 'Accuracy/Omission',
  title: { en: 'Figure missing', zh: '数字漏译' },
  summary: {
    en: 'A figure of the original that nothing in the passage says, in whatever form; the mark is where it should stand.',
    zh: '原文中的数字在译文里以任何形式都没有出现；标出它应在的位置。',
  },
  reason: { en: 'A figure of the original is not in the translation.', zh: '原文中的数字没有译出。' },
  source: 'CHECKS.md, bilingual figures',
  examples: [
    { bad: 'The province has built schools.', original: '该省新建学校1250所。', marks: ['schools'] },
    { bad: 'Exports rose.', original: '出口增长5.3%。', marks: ['rose'] },
    { good: 'The province has built 1,250 schools.', original: '该省新建学校1250所。' },
    { good: 'All of the schools passed.', original: '100%的学校通过。' },
    { good: 'A man came.', original: '1名男子前来。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      // A blank row has no place to mark.
      if (row.text.trim() === '') continue;
      for (const quantity of row.missing) {
        const theirs = row.original.slice(quantity.start, quantity.end);
        const english = inEnglish(quantity);
        const gloss = english === '' ? '' : ` (${english})`;
        const isWide = quantity.key === '' || quantity.isFixed;
        yield {
          ...placeFor(passage, row, quantity),
          message: {
            en: `The original's ${theirs}${gloss} is not in the translation.`,
            zh: `原文的“${theirs}”没有译出。`,
          },
          ...(isWide && { tier: 'advice', score: 0.3 }),
        };
      }
    }
  },
});
