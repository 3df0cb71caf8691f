import { overlaps } from '../../text/spans.ts';
import { definePassageCheck } from '../check.ts';
import { inPassage, wordingOf } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';

const names = { rise: { en: 'a rise', zh: '增长' }, fall: { en: 'a fall', zh: '下降' } } as const;

/** A rise that became a fall, a temperature below zero that is above it. */
export const figureSign = definePassageCheck({
  id: 'bilingual/figure-sign',
  severity: 'major',
  score: 0.75,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Sign turned', zh: '增减相反' },
  summary: {
    en: 'A figure that the original says something rose by (增、升、涨) and the translation says it fell by, or the reverse; a sign lost.',
    zh: '原文说增、升、涨，译文却说下降，或者相反；或漏了正负号。',
  },
  reason: { en: 'The original says the opposite of what happened to the figure.', zh: '数字的增减方向与原文相反。' },
  source: 'CHECKS.md, bilingual figures: sign turned (增/减/降/跌)',
  examples: [
    { bad: 'Exports rose 5.3 percent.', original: '出口下降5.3%。', marks: ['5.3 percent'] },
    { bad: 'A 12 percent drop was seen.', original: '增长12%。', marks: ['12 percent'] },
    { bad: 'It was 12 degrees Celsius.', original: '气温零下12摄氏度。', marks: ['12 degrees Celsius'] },
    { good: 'Exports fell 5.3 percent and imports rose 2 percent.', original: '出口下降5.3%，进口增长2%。' },
    { good: 'It was 12 degrees below zero.', original: '气温零下12度。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const pair of row.match.pairs) {
        const chinese = row.chinese.quantities[pair.chinese];
        const english = row.english.quantities[pair.english];
        if (!chinese || !english) continue;
        const { theirs, ours } = wordingOf(row, chinese, english);
        if (pair.agreement === 'sign') {
          yield {
            ...inPassage(row, english),
            message: {
              en: `The original has ${chinese.low < 0 ? 'minus ' : ''}${theirs}; “${ours}” has the other sign.`,
              zh: `原文为${chinese.low < 0 ? '零下（负）' : ''}“${theirs}”，此处“${ours}”符号相反。`,
            },
          };
          continue;
        }
        if (
          pair.agreement === 'changed' ||
          !chinese.direction ||
          !english.direction ||
          chinese.direction === english.direction
        )
          continue;
        if (chinese.isDiscount || english.isDiscount) continue;
        const said = names[chinese.direction];
        const told = names[english.direction];
        const span = inPassage(row, english);
        if (!overlaps(span, row.row)) continue;
        yield {
          ...span,
          message: {
            en: `In the original ${theirs} is ${said.en}; here “${ours}” is ${told.en}.`,
            zh: `原文“${theirs}”是${said.zh}，此处“${ours}”译成了${told.zh}。`,
          },
        };
      }
    }
  },
});
