import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, holdsAll, parseSearch } from '../../../shared/search/query.ts';
import { indexedWords } from '../../../shared/search/words.ts';

const found = (text: string, query: string): string[] =>
  findTerms(text, parseSearch(query)).map(({ start, end }) => text.slice(start, end));

describe('what a search finds in a text', () => {
  it.each([
    ['a word, whatever its capitals', 'The River rose.', 'river', ['River']],
    ['the beginning of a word', 'They were gambling.', 'gambl', ['gambl']],
    ['nothing in the middle of a word', 'They were gambling.', 'ambling', []],
    ['no more than a whole word by one or two letters', 'an ant at a table', 'a', ['a']],
    ['figures as a whole', '120 or 1200', '120', ['120']],
    ['each of several words, in any order', 'water for the city', 'city water', ['water', 'city']],
    ['words in quotation marks side by side', 'in the year, the year in', '"the year"', ['the year', 'the year']],
    ['one Chinese character', '我国人口', '人', ['人']],
    ['Chinese anywhere in its run', '治理跨境赌博犯罪', '赌博', ['赌博']],
    ['three characters and more', '我是中国人民', '中国人', ['中国人']],
    ['no Chinese across a comma', '赌，博', '赌博', []],
    ['both scripts in one word', '建设5G网络', '5G网络', ['5G网络']],
    ['full-width letters', 'ＡＢＣ公司', 'abc', ['ＡＢＣ']],
  ])('is %s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('has each word once, and no more than twenty', () => {
    expect(parseSearch('的 的 a A "a" 的')).toEqual(parseSearch('的 a'));
    const many = Array.from({ length: 30 }, (_, index) => `w${index}`);
    expect(parseSearch(`w0 ${many.join(' ')}`)).toEqual(parseSearch(many.slice(0, 20).join(' ')));
  });

  it('is nothing for a query without letters', () => {
    expect(parseSearch('— … "" \u0000 \ud800')).toEqual([]);
  });
});

describe('words of the index', () => {
  it('stand where they say, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { start, end, word } of indexedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/[\s"*]/);
          before = start;
        }
      }),
    );
  });

  it('find every wording of a text that begins and ends with its words', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'ß', '我', '国', '人', '1', ' ', ',', '。'),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
        const words = indexedWords(text);
        fc.pre(words.length > 0);
        const [first, last] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
        const part = text.slice(words[first ?? 0]?.start, words[last ?? 0]?.end);
        expect(holdsAll([text], parseSearch(`"${part}"`))).toBe(true);
      }),
    );
  });
});
