import { definePassageCheck } from '../check.ts';
import { inPassage } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';
import { timeConflicts } from './support/time-conflicts.ts';

/** Another time of day than in the original: 下午3时 as "3 a.m.", 凌晨 as "in the evening". */
export const timeChanged = definePassageCheck({
  id: 'bilingual/time-changed',
  severity: 'major',
  score: 0.45,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Time of day changed', zh: '时间有误' },
  summary: {
    en: 'A time of day that is another one in the original: another hour, a.m. for 下午, “afternoon” or “evening” for 凌晨.',
    zh: '时刻与原文不同：小时不同，“下午”写成 a.m.，“凌晨”写成 afternoon 或 evening。',
  },
  reason: { en: 'The original gives another time of day here.', zh: '此处时间与原文不一致。' },
  source: 'CHECKS.md, bilingual dates: 凌晨',
  examples: [
    { bad: 'The train left at 3 a.m.', original: '列车下午3时开出。', marks: ['3 a.m.'] },
    { bad: 'The quake struck in the afternoon.', original: '地震发生在凌晨。', marks: ['afternoon'] },
    { bad: 'It began at 10:30.', original: '活动于10时50分开始。', marks: ['10:30'] },
    { good: 'The quake struck in the early hours, at 3 a.m.', original: '地震发生在凌晨3时。' },
    {
      good: 'The train left at 15:00, the bus at half past eight in the evening.',
      original: '列车下午3时开出，大巴晚上8时30分开出。',
    },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const { ours, theirs } of timeConflicts(row.chinese.times, row.english.times)) {
        const said = row.text.slice(ours.start, ours.end);
        const original = row.original.slice(theirs.start, theirs.end);
        yield {
          ...inPassage(row, ours),
          message: {
            en: `The original has ${original}; this says “${said}”.`,
            zh: `原文为“${original}”，此处是“${said}”。`,
          },
        };
      }
    }
  },
});
