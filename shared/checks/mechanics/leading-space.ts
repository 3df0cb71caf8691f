import { definePassageCheck } from '../check.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';

/** White space at the start of a paragraph or line. */
export const leadingSpace = definePassageCheck({
  id: 'mechanics/leading-space',
  severity: 'minor',
  score: 0.6,
  mqm: 'Locale convention/Spacing',
  title: { en: 'Leading space', zh: '段首空格' },
  summary: {
    en: 'White space, ideographic spaces included, at the start of a paragraph or line.',
    zh: '段首或行首有空格，包括全角空格。',
  },
  reason: {
    en: 'The indentation of the Chinese came along; English paragraphs start at the margin.',
    zh: '这是中文段首缩进的残留，英文段落顶格开始。',
  },
  examples: [
    { bad: '  The fair opened.', marks: ['  '], better: 'The fair opened.' },
    { bad: '\u3000\u3000The fair opened.', marks: ['\u3000\u3000'], better: 'The fair opened.' },
    { bad: 'The fair opened.\n It ends in May.', marks: [' '], better: 'The fair opened.\nIt ends in May.' },
    { good: 'The fair opened.\nIt ends in May. ' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!neighboursIn(passage).hasPair(kind.line, kind.space)) return;
    for (const match of text.matchAll(/(?<=^|[\r\n])[^\S\r\n]+(?=\S)/g)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        ...span,
        message: { en: 'The line starts with white space.', zh: '行首有多余的空格。' },
        suggestions: [{ edits: [{ ...span, text: '' }] }],
      };
    }
  },
});
