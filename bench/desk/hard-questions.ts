import type { createCopywriter } from './made-copy.ts';

const commonWords = 'the you to a it and that of me what is in this know for no have my be we';
const commonBeginnings = 'the you tha wha thi kno for hav com goo jus can lik are was don get all wan her';

/** What a search may be asked, by accident or to try it, and what is hard to find in 20,000 stories. */
export function hardQuestions(copy: ReturnType<typeof createCopywriter>): readonly string[] {
  const chinese = copy.chinese(400).replace('。', '');
  const english = copy.english(150).replace('.', '');
  return [
    // One letter, one character, two, and what stands in nearly every row.
    ...['a', 'e', '1', 'th', 'the', 'you', 'con', '的', '一', '是', '中国', '我们', '的是'],
    // As long as the field lets it be.
    ...[
      chinese.slice(0, 500),
      english.slice(0, 500),
      `"${english.slice(0, 498)}"`,
      'a '.repeat(250),
      '的 '.repeat(250),
    ],
    ...[[...new Set(chinese)].slice(0, 250).join(' '), commonWords, commonBeginnings, '的的的的', '"of the"', 'the 的'],
    // What SQLite's own search would take for its language.
    ...['"', '""""""', '“the you', "'; DROP TABLE story; --", 'a AND b OR NOT "c* NEAR(d, e) ^f col:g {h} -i'],
    ...['NEAR(the you, 5)', 'the*', '^the', 'revision : the', '(((((((((', 'a\u0000b', '%_\\'],
    // Marks alone, spaces alone.
    ...['!!! ... ，，。。 --- ***', '\u3000\u3000', '。'],
  ];
}
