import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, foldForFind } from '../../../shared/search/find.ts';

const places = (text: string, query: string, options: { matchCase?: boolean; wholeWord?: boolean } = {}): string[] =>
  findIn(text, { query, matchCase: false, wholeWord: false, ...options }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('finding in a story', () => {
  it.each([
    ['in any capitals', 'The the THE', 'the', {}, ['The', 'the', 'THE']],
    ['only in these capitals', 'The the THE', 'the', { matchCase: true }, ['the']],
    ['in the middle of words', 'strengthen', 'then', {}, ['then']],
    ['only as a whole word', 'strengthen, then', 'then', { wholeWord: true }, ['then']],
    ['Chinese as a whole word anywhere', '打击赌博犯罪', '赌博', { wholeWord: true }, ['赌博']],
    ['with any quotation mark', 'it’s', "it's", {}, ['it’s']],
    ['with any space', 'a\u00a0b\u3000c', 'a b c', {}, ['a\u00a0b\u3000c']],
    ['after letters whose small form is longer', 'İİ river', 'RIVER', {}, ['river']],
    ['once where it overlaps itself', 'aaa', 'aa', {}, ['aa']],
  ])('finds %s', (_, text, query, options, expected) => {
    expect(places(text, query, options)).toEqual(expected);
  });

  it('never changes the length of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, matchCase) => {
        expect(foldForFind(text, matchCase)).toHaveLength(text.length);
      }),
    );
  });

  it('finds every part of a text where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(end > start);
        const part = foldForFind(text, false).slice(start, end);
        expect(places(text, text.slice(start, end)).map((found) => foldForFind(found, false))).toContain(part);
      }),
    );
  });
});
