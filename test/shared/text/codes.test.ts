import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, codeNumber, missingSigns, mostCodes, signsIn, withoutCodes } from '../../../shared/text/codes.ts';

const [bold, end, link] = [codeAt(0), codeAt(1), codeAt(2)];

describe('the signs of inline codes', () => {
  it('are numbered, and no other character is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostCodes - 1 }), (number) => codeNumber(codeAt(number)) === number),
    );
    expect(['a', '文', '👩', '\ue000', '\u{fffff}', '\u{10fffe}', ''].map(codeNumber)).toEqual(
      Array(7).fill(undefined),
    );
  });

  it('cannot be more than the plane has characters', () => {
    expect(() => codeAt(mostCodes)).toThrow(RangeError);
    expect(() => codeAt(-1)).toThrow(RangeError);
  });

  it('are left out of what is read', () => {
    expect(withoutCodes(`The ${bold}river${end} rose${link}.`)).toBe('The river rose.');
  });
});

describe('missing codes', () => {
  it('are those that are wanted and not there, in the order in which they are wanted', () => {
    expect(missingSigns([bold, end, link], `${end} river`)).toEqual([bold, link]);
  });

  it('are counted: a code that is wanted twice and there once is missing once', () => {
    expect(missingSigns([link, bold, link], `${link}${bold}`)).toEqual([link]);
  });

  it('make a text complete when they are put in', () => {
    const signs = fc.array(fc.integer({ min: 0, max: 5 }).map(codeAt), { maxLength: 12 });
    fc.assert(
      fc.property(signs, signs, fc.string(), (wanted, there, text) => {
        const mended = `${text}${there.join('')}${missingSigns(wanted, there.join('')).join('')}`;
        expect(missingSigns(wanted, mended)).toEqual([]);
        expect(signsIn(mended).length).toBe(there.length + missingSigns(wanted, there.join('')).length);
      }),
    );
  });
});
