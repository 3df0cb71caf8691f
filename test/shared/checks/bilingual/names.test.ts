import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOrder } from '../../../../shared/checks/bilingual/name-order.ts';
import { namePinyin } from '../../../../shared/checks/bilingual/name-pinyin.ts';
import { pinyinOf, readingsOf } from '../../../../shared/text/pinyin/pinyin.ts';
import { runExample } from '../../../helpers/run-example.ts';

const surnames = fc.constantFrom(...'王李张刘陈杨黄赵周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾萧');
const given = fc.string({
  unit: fc.constantFrom(...'伟明建国芳丽军敏静强磊洋勇艳杰娟涛超霞平刚桂英华文斌'),
  minLength: 2,
  maxLength: 2,
});
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const marks = (check: typeof nameOrder, english: string, chinese: string) =>
  runExample(check, { good: `Engineer ${english} opened the lock.`, original: `工程师${chinese}打开了船闸。` });

describe('a Chinese name in English', () => {
  it('is right in every reading of its characters', () => {
    fc.assert(
      fc.property(surnames, given, fc.nat(), (surname, name, pick) => {
        const letters = [...name].map((character) => {
          const readings = readingsOf(character);
          return readings[pick % readings.length] ?? '';
        });
        // Xi'an and Xian are two names: a syllable without a consonant needs its apostrophe, which is optional here.
        const english = `${capital(pinyinOf(surname) ?? '')} ${capital(letters.join(''))}`;
        expect(marks(namePinyin, english, surname + name).marks).toEqual([]);
        expect(marks(nameOrder, english, surname + name).marks).toEqual([]);
      }),
    );
  });

  it('is turned back where the given name stands first', () => {
    fc.assert(
      fc.property(surnames, given, (surname, name) => {
        const [first, last] = [capital(pinyinOf(name) ?? ''), capital(pinyinOf(surname) ?? '')];
        const result = marks(nameOrder, `${first} ${last}`, surname + name);
        expect(result.marks).toEqual([`${first} ${last}`]);
        expect(result.better).toContain(`${last} ${first}`);
      }),
    );
  });

  it('is marked where a letter of a long given name is changed', () => {
    fc.assert(
      fc.property(surnames, given, (surname, name) => {
        const letters = pinyinOf(name) ?? '';
        fc.pre(letters.length > 5);
        const english = `${capital(pinyinOf(surname) ?? '')} ${capital(`${letters.slice(0, 3)}x${letters.slice(3)}`)}`;
        expect(marks(namePinyin, english, surname + name).marks).toHaveLength(1);
      }),
    );
  });
});
