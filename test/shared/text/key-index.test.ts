import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyIndex } from '../../../shared/text/key-index.ts';

const found = (keys: readonly string[], text: string) =>
  [...new KeyIndex(keys.map((key) => ({ text: key, value: key }))).find(text)].map(({ start, value }) => [
    start,
    value,
  ]);

describe('KeyIndex', () => {
  it('finds the longest key at the leftmost place', () => {
    expect(found(['国务院', '国务院新闻办', '新闻'], '国务院新闻办说，新闻')).toEqual([
      [0, '国务院新闻办'],
      [8, '新闻'],
    ]);
  });

  it('finds keys of one character, at the end too', () => {
    expect(found(['港', '海港'], '海港和港')).toEqual([
      [0, '海港'],
      [3, '港'],
    ]);
  });

  it('goes on to a shorter key where the longer one is refused', () => {
    const index = new KeyIndex(['海港', '港'].map((text) => ({ text, value: text })));
    expect([...index.find('海港', ({ text }) => text.length < 2)].map(({ start, text }) => [start, text])).toEqual([
      [1, '港'],
    ]);
  });

  it('leaves out empty keys', () => {
    expect(found([''], '海港')).toEqual([]);
  });

  it('finds what trying every key at every place finds', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙a'), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙a'), minLength: 1, maxLength: 4 })),
        texts,
        (keys, text) => {
          const expected: [number, string][] = [];
          for (let start = 0; start < text.length; ) {
            const at = start;
            const [longest] = keys.filter((key) => text.startsWith(key, at)).sort((a, b) => b.length - a.length);
            if (longest !== undefined) expected.push([start, longest]);
            start += longest?.length ?? 1;
          }
          expect(found(keys, text)).toEqual(expected);
        },
      ),
    );
  });
});
