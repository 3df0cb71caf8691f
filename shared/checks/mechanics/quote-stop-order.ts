import { definePassageCheck } from '../check.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';

/** A full stop or comma after the closing quotation mark; American style has it before. */
export const quoteStopOrder = definePassageCheck({
  id: 'mechanics/quote-stop-order',
  severity: 'minor',
  // Experts mark it no more often than anything else; a desk that follows the American way can make it minor.
  tier: 'advice',
  score: 0.35,
  mqm: 'Locale convention/Punctuation',
  title: { en: 'Stop outside the quotation', zh: '引号与句读顺序' },
  summary: {
    en: 'A full stop or comma behind a closing quotation mark instead of before it (American style).',
    zh: '句号或逗号写在后引号之外，而美式写法应在引号之内。',
  },
  reason: {
    en: 'In American style full stops and commas stand inside the closing quotation mark.',
    zh: '美式英文中，句号和逗号放在后引号之内。',
  },
  examples: [
    { bad: 'He called it “a good start”.', marks: ['”.'], better: 'He called it “a good start.”' },
    {
      bad: 'The "price guarantee", as it is called, ends.',
      marks: ['",'],
      better: 'The "price guarantee," as it is called, ends.',
    },
    { bad: 'She asked, “Who pays?”.', marks: ['”.'], better: 'She asked, “Who pays?”' },
    { good: 'He called it “a good start.” The “guarantee,” as it is called, ends; so does “the rest”; he left.' },
    { good: 'The plank is 12". He cut it.' },
    { good: 'He said “wait” ... and left.' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!neighboursIn(passage).hasPair(kind.quote, kind.stop | kind.mark)) return;
    let straight = 0;
    for (const { 0: quoted, index: start } of text.matchAll(/["”\n]/g)) {
      if (quoted === '\n') straight = 0;
      if (quoted === '"') straight += 1;
      // A straight mark closes when it is the second, fourth … of its line.
      if (quoted === '\n' || (quoted === '"' && straight % 2 === 1)) continue;
      const before = text.charAt(start - 1);
      const stop = text.charAt(start + 1);
      if (!/[.,]/.test(stop) || /[.\d]/.test(text.charAt(start + 2)) || /[\s\d(“]/.test(before)) continue;
      const hasStop = /[.!?,…]/.test(before);
      yield {
        start,
        end: start + 2,
        message: {
          en: `The ${stop === '.' ? 'full stop' : 'comma'} goes inside the quotation mark.`,
          zh: `${stop === '.' ? '句号' : '逗号'}应放在引号之内。`,
        },
        suggestions: [{ edits: [{ start, end: start + 2, text: hasStop ? quoted : `${stop}${quoted}` }] }],
      };
    }
  },
});
