import { definePassageCheck } from '../check.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';

/** Two or more spaces within a line. */
export const doubledSpace = definePassageCheck({
  id: 'mechanics/doubled-space',
  severity: 'minor',
  score: 0.4,
  mqm: 'Locale convention/Spacing',
  title: { en: 'Doubled space', zh: '多余空格' },
  summary: {
    en: 'Two or more spaces in a row, or an ideographic one, between words.',
    zh: '单词之间有两个以上空格，或有全角空格。',
  },
  reason: { en: 'One space parts words and sentences.', zh: '词与词、句与句之间只留一个空格。' },
  examples: [
    { bad: 'The fair  opened.   It ends in May.', marks: ['  ', '   '], better: 'The fair opened.   It ends in May.' },
    { bad: 'The fair\u3000opened.', marks: ['\u3000'], better: 'The fair opened.' },
    { good: 'The fair opened. It ends in\u00a0May.' },
    { good: '  An indented line\n  and another.' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!neighboursIn(passage).hasPair(kind.space, kind.space) && !neighboursIn(passage).has(kind.other)) return;
    for (const match of text.matchAll(/(?<=\S)(?:[^\S\r\n]{2,}|\u3000)(?=\S)/g)) {
      const span = { start: match.index, end: match.index + match[0].length };
      // Before a mark no space at all is right, which is another check's.
      if (/[,;:!?.)\]]/.test(text.charAt(span.end)) || /[([]/.test(text.charAt(span.start - 1))) continue;
      yield {
        ...span,
        message: { en: 'One space is enough here.', zh: '此处一个空格即可。' },
        suggestions: [{ edits: [{ ...span, text: ' ' }] }],
      };
    }
  },
});
