import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../../shared/text/graphemes.ts';
import { textOf } from '../../../shared/text/spans.ts';
import { tokenize } from '../../../shared/text/tokens.ts';
import { prose } from './prose.ts';

function kinds(text: string): string {
  return tokenize(text)
    .map((token) => `${token.text}:${token.kind}`)
    .join(' ');
}

describe('tokenize', () => {
  it.each([
    ['The case.', 'The:word case:word .:punctuation'],
    ["don't cross-border R&D workers'", "don't:word cross-border:word R&D:word workers:word ':punctuation"],
    ['the U.S. at 9 a.m.', 'the:word U.S.:word at:word 9:number a.m.:word'],
    ['U.S.-led case.The', 'U.S.-led:word case:word .:punctuation The:word'],
    ['1,200 3.5% $2.6 US$5 10:30', '1,200:number 3.5%:number $2.6:number US$5:number 10:30:number'],
    ['18 billion yuan', '18:number billion:word yuan:word'],
    ['21st 1990s 1.2.3', '21st:number 1990s:number 1.2.3:number'],
    ['5G 500Mbps 100-day 1,200-strong COVID-19', '5G:word 500Mbps:word 100-day:word 1,200-strong:word COVID-19:word'],
    [
      '1,2,3 and 1,20000',
      '1:number ,:punctuation 2:number ,:punctuation 3:number and:word 1:number ,:punctuation 20000:number',
    ],
    [
      '5000,300 and 1,200,300 but 1,200,3000',
      '5000:number ,:punctuation 300:number and:word 1,200,300:number but:word 1,200:number ,:punctuation 3000:number',
    ],
    ['2022-12-29', '2022:number -:punctuation 12:number -:punctuation 29:number'],
    ['公安部29日', '公:cjk 安:cjk 部:cjk 29:number 日:cjk'],
    ['１２％的1.2万𠮷', '１２％:number 的:cjk 1.2:number 万:cjk 𠮷:cjk'],
    ['“好……”', '“:punctuation 好:cjk ……:punctuation ”:punctuation'],
    ['a -- b — c...', 'a:word --:punctuation b:word —:punctuation c:word ...:punctuation'],
    ['👨‍👩‍👧🇨🇳 ✌🏽 1 + 1', '👨‍👩‍👧:symbol 🇨🇳:symbol ✌🏽:symbol 1:number +:symbol 1:number'],
    ['cafe\u0301 Ürümqi 한국어', 'cafe\u0301:word Ürümqi:word 한국어:word'],
    ['\ufeff \u3000\u00a0\n', ''],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  it('covers everything but white space, in order, and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(prose(), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(textOf(text, token)).toBe(token.text);
          expect(text.slice(end, token.start)).toMatch(/^\s*$/);
          expect(splitsPair(text, token.start)).toBe(false);
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
    );
  });

  it('takes digits for numbers or parts of words, never for symbols', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '20', '3000', ',', '.', ':', '-', '%', '$', 'm', 'st', ' ', '万', '，'),
    });
    fc.assert(
      fc.property(text, (each) => tokenize(each).every((token) => token.kind !== 'symbol' || !/\d/.test(token.text))),
    );
  });

  it('puts no white space into a token', () => {
    fc.assert(fc.property(prose(), (text) => tokenize(text).every((token) => !/\s/.test(token.text))));
  });
});
