import { writeMultiple } from '../../text/quantities/write.ts';
import { definePassageCheck } from '../check.ts';
import { inPassage, wordingOf } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';

/** 增长N倍 is (N+1) times as much, 增至N倍 is N times. */
export const figureMultiple = definePassageCheck({
  id: 'bilingual/figure-multiple',
  severity: 'major',
  score: 0.6,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Multiple off by one', zh: '倍数差一' },
  summary: {
    en: '增长N倍 told as N times instead of N+1 times (+100N %), or 增至N倍, 是…的N倍 and 翻番 told as one time more.',
    zh: '“增长N倍”译成了 N 倍，而不是 N+1 倍（增加 N00%）；或“增至N倍”“是……的N倍”“翻番”多算了一倍。',
  },
  reason: {
    en: '增长两倍 means by two times what it was, so three times as much; 增至两倍 means to twice as much.',
    zh: '“增长两倍”即变为原来的三倍，“增至两倍”才是原来的两倍；英文倍数词通常包含基数。',
  },
  source: 'CHECKS.md, bilingual figures: 增长N倍 = (N+1)× = +100N %; 增至/是…的N倍 = N×',
  examples: [
    { bad: 'Sales doubled.', original: '销量增长两倍。', marks: ['doubled'], better: 'Sales tripled.' },
    { bad: 'Output tripled.', original: '产量增至原来的两倍。', marks: ['tripled'], better: 'Output doubled.' },
    { bad: 'It rose by 300 percent.', original: '增至原来的3倍。', marks: ['300 percent'] },
    { good: 'Sales tripled, a rise of 200 percent.', original: '销量增长两倍，增幅200%。' },
    { good: 'Output is three times that of last year.', original: '产量是去年的3倍。' },
    { good: 'Sales rose by 19 times.', original: '销量增长19倍。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const pair of row.match.pairs) {
        if (pair.agreement !== 'times') continue;
        const chinese = row.chinese.quantities[pair.chinese];
        const english = row.english.quantities[pair.english];
        if (!chinese || !english) continue;
        const { theirs, ours } = wordingOf(row, chinese, english);
        const times = chinese.low + (chinese.kind === 'factor' && chinese.reading === 'by' ? 1 : 0);
        const percent = Math.round((times - 1) * 1e6) / 1e4;
        const core = inPassage(row, english.core);
        const right =
          english.kind === 'factor' && chinese.kind === 'factor'
            ? writeMultiple(times, row.text.slice(english.core.start, english.core.end))
            : undefined;
        yield {
          ...inPassage(row, english),
          message: {
            en: `${theirs} makes it ${times} times what it was (+${percent} percent); “${ours}” is another multiple.`,
            zh: `“${theirs}”意为变为原来的${times}倍（增加${percent}%），“${ours}”与之相差一倍。`,
          },
          ...(right !== undefined && { suggestions: [{ edits: [{ ...core, text: right }] }] }),
        };
      }
    }
  },
});
