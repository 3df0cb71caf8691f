import { definePassageCheck } from '../check.ts';
import { inPassage, wordingOf } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';

/** 余, 超 and 以上 told as "nearly", 近, 不到 and 不足 as "more than". */
export const figureBound = definePassageCheck({
  id: 'bilingual/figure-bound',
  severity: 'major',
  score: 0.45,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'More became less', zh: '“超过”与“不足”相反' },
  summary: {
    en: 'A figure that the original says is exceeded (余、多、以上、超、逾) and the translation says is not reached (近、不到、不足), or the reverse.',
    zh: '原文说超过（余、多、以上、超、逾），译文却说不到（近、不到、不足），或者相反。',
  },
  reason: {
    en: 'The original says on which side of the figure the truth lies; this says the other.',
    zh: '原文说明实际数值高于或低于该数字，译文相反。',
  },
  source: 'CHECKS.md, bilingual figures: 余/多/以上/超/逾, 近/不到/不足',
  examples: [
    { bad: 'Nearly 37,000 cases were handled.', original: '办理案件3.7万余起。', marks: ['37,000'] },
    { bad: 'Over 500 people came.', original: '近500人到场。', marks: ['500'] },
    { bad: 'It takes more than two hours.', original: '用时不到两小时。', marks: ['two hours'] },
    { good: 'More than 37,000 cases and nearly 500 people.', original: '案件3.7万余起，近500人。' },
    { good: 'Over the past three years it rose.', original: '近三年来有所增长。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const pair of row.match.pairs) {
        if (pair.agreement === 'changed') continue;
        const chinese = row.chinese.quantities[pair.chinese];
        const english = row.english.quantities[pair.english];
        if (!chinese || !english || chinese.key === '' || chinese.key !== english.key) continue;
        const isTurned =
          (chinese.hedge === 'over' && english.hedge === 'under') ||
          (chinese.hedge === 'under' && english.hedge === 'over');
        if (!isTurned) continue;
        const { theirs, ours } = wordingOf(row, chinese, english);
        const isOver = chinese.hedge === 'over';
        yield {
          ...inPassage(row, english),
          message: {
            en: `The original says ${isOver ? 'more' : 'less'} than ${theirs}; this says ${isOver ? 'less' : 'more'} than “${ours}”.`,
            zh: `原文意为${isOver ? '超过' : '不足'}“${theirs}”，此处意为${isOver ? '不足' : '超过'}“${ours}”。`,
          },
        };
      }
    }
  },
});
