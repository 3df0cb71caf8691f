import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPinyin, isPinyinSyllable, pinyinOf, readingsOf, spells } from '../../../../shared/text/pinyin/pinyin.ts';

describe('pinyin', () => {
  it('reads a character in every way that it is read', () => {
    expect(readingsOf('单')).toEqual(expect.arrayContaining(['dan', 'shan', 'chan']));
  });

  it('has no reading for what is no character', () => {
    expect(readingsOf('a')).toEqual([]);
    expect(readingsOf('')).toEqual([]);
  });

  it.each([
    ['wenbin', '文斌'],
    ['shanxi', '陕西'],
    ['shaanxi', '陕西'],
    ['lyu', '吕'],
    ['lv', '吕'],
    ['ouyang', '欧阳'],
  ])('%s spells %s', (letters, characters) => {
    expect(spells(letters, characters)).toBe(true);
  });

  it.each([
    ['wenbing', '文斌'],
    ['wen', '文斌'],
    ['wenbinli', '文斌'],
    ['biden', '拜登'],
  ])('%s does not spell %s', (letters, characters) => {
    expect(spells(letters, characters)).toBe(false);
  });

  it('tells syllables from other letters', () => {
    expect(isPinyinSyllable('zhuang')).toBe(true);
    expect(isPinyinSyllable('smith')).toBe(false);
    expect(isPinyin('xiaoping')).toBe(true);
    expect(isPinyin('xiaoping', 2)).toBe(true);
    expect(isPinyin('xiaoping', 1)).toBe(false);
    expect(isPinyin('donald')).toBe(false);
    expect(isPinyin('')).toBe(false);
  });

  it('spells its own reading of any text that has one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'王文斌李梅陕西吕绿单行重庆'), minLength: 1, maxLength: 6 }),
        (text) => {
          const letters = pinyinOf(text);
          expect(letters).toBeDefined();
          expect(spells(letters ?? '', text)).toBe(true);
          expect(isPinyin(letters ?? '', text.length)).toBe(true);
        },
      ),
    );
  });
});
