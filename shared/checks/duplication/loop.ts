import { definePassageCheck } from '../check.ts';
import { loopsOf } from './support/loops.ts';
import { deletion, firstPlace, quote } from './support/said.ts';

/** Oscillation: an engine that cannot stop says the same few words over and over. */
export const loop = definePassageCheck({
  id: 'duplication/loop',
  severity: 'major',
  score: 0.95,
  mqm: 'Fluency/Duplication',
  title: { en: 'Loop', zh: '循环重复' },
  summary: {
    en: 'The same few words over and over, close together: an engine that got stuck.',
    zh: '少数几个词近距离反复出现，是机器翻译卡住所致。',
  },
  reason: {
    en: 'The engine fell into a loop. What the original says here is probably missing altogether.',
    zh: '机器翻译陷入循环，原文此处的内容很可能没有译出。',
  },
  source:
    'V. Raunak, A. Menezes, M. Junczys-Dowmunt, The Curious Case of Hallucinations in Neural Machine Translation, NAACL 2021 (top n-gram count against the source).',
  examples: [
    {
      bad: 'The film tells the story of the boat, the story of the boat, the story of the boat, the story of the boat and the sea.',
      marks: [', the story of the boat, the story of the boat, the story of the boat'],
      better: 'The film tells the story of the boat and the sea.',
    },
    {
      bad: 'He went to Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern by train.',
      marks: [', Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern'],
      better: 'He went to Bern by train.',
    },
    { good: 'The mayor of the city met the mayor of the port and the mayor of the county on Monday.' },
    {
      good: 'We will fight on the beaches, we will fight in the fields and in the streets, we will fight in the hills.',
    },
    {
      good: 'The first team won at home. In May the first team won at sea. A year later the first team won at last.',
      original: '第一队主场获胜。五月第一队在海上获胜。一年后第一队终于获胜。',
    },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    for (const found of loopsOf(passage)) {
      const start = tokens[found.start]?.start ?? 0;
      const firstEnd = tokens[found.firstEnd - 1]?.end ?? start;
      const end = tokens[found.end - 1]?.end ?? firstEnd;
      const said = quote(text.slice(start, firstEnd));
      yield {
        start: tokens[found.firstEnd]?.start ?? firstEnd,
        end,
        message: {
          en: `“${said}” is said ${found.times} times here: the engine got stuck.`,
          zh: `“${said}”在此重复了${found.times}遍：机器翻译陷入了循环。`,
        },
        related: [{ start, end: firstEnd, label: firstPlace }],
        suggestions: [deletion(text, { start: firstEnd, end })],
      };
    }
  },
});
