import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import type { Draft, StoryFacts } from '../../../../shared/checks/check.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

const english =
  'The the State Council Ministry of Public Security Bureau Committee premier mayor Wang Xiaoming Xiao Ming Mao Weiming Biden Baideng Shanxi Austria Australia Kowalczyk Kowalczik network gambling five-in-one new crown , . " “ ” ’s · < > 2022 1,600 percent % U.S. US colour center organise'.split(
    ' ',
  );
const chinese =
  '国务院 公安部 广东省公安厅 省长 副 市长 毛伟明 王晓明 拜登 陕西 奥地利 标本兼治 五位一体 新冠 《 》 “ ” · ， 。 科瓦尔斯基 网络赌博 的 在 Ａ １２ a 😀'.split(
    ' ',
  );
const facts: StoryFacts = {
  references: [
    {
      label: 'Harbour Post',
      text: 'Lukasz Kowalczyk of the Public Security Committee fought cyber gambling. Cyber gambling is a crime.',
    },
  ],
  terms: [
    { chinese: '网络赌博', english: 'online gambling', status: 'preferred' },
    { chinese: '网络赌博', english: 'network gambling', status: 'forbidden' },
    { chinese: '', english: 'new crown', status: 'forbidden', note: 'Never.' },
    { chinese: '市长', english: '', status: 'preferred' },
  ],
};
const names = new Set(
  'official-name set-phrase title-of-office fixed-name name-pinyin name-order book-title marks'.split(' '),
);
const own = catalog.filter(
  ({ family, id }) =>
    family === 'consistency' ||
    family === 'reference' ||
    (family === 'bilingual' && names.has(id.slice('bilingual/'.length))),
);

describe.each(own.map((check) => [check.id, check] as const))('%s on any text', (_, check) => {
  it('marks stretches of the text, says so in both languages, and its edits are inside', () => {
    const words = fc.array(fc.constantFrom(...english), { maxLength: 60 });
    const original = fc.oneof(
      fc.array(fc.constantFrom(...chinese), { maxLength: 40 }).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(words, words, original, (first, second, source) => {
        const passages = [first, second].map((picked, index) =>
          createPassage(
            {
              id: `p${index}`,
              rows: [{ id: `r${index}`, text: picked.join(' '), separator: '', original: source, seconds: [] }],
            },
            lexicon,
          ),
        );
        const drafts: (readonly [string, Draft])[] = [];
        if (check.scope === 'passage') {
          for (const passage of passages)
            for (const draft of check.run(passage, facts)) drafts.push([passage.text, draft]);
        } else if (check.scope === 'story') {
          const collected = passages.map((passage) => ({ passage: passage.id, facts: check.collect(passage, facts) }));
          for (const draft of check.judge(collected, facts)) {
            drafts.push([passages.find(({ id }) => id === draft.passage)?.text ?? '', draft]);
          }
        }
        for (const [text, { start, end, message, suggestions }] of drafts) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message.en.length).toBeGreaterThan(0);
          expect(message.zh).toMatch(/\p{Script=Han}/u);
          for (const { edits } of suggestions ?? []) {
            for (const edit of edits) {
              expect(edit.start).toBeGreaterThanOrEqual(0);
              expect(edit.end).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
