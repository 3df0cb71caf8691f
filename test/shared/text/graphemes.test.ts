import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '../../../shared/text/graphemes.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function boundaries(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
    isGraphemeBoundary(text, offset),
  );
}

function expected(text: string): number[] {
  return [...Array.from(segmenter.segment(text), (segment) => segment.index), text.length];
}

describe('isGraphemeBoundary', () => {
  it.each([
    ['a letter with its accent', 'cafe\u0301s'],
    ['a surrogate pair', '吉𠮷吉'],
    ['an emoji family', 'a👨‍👩‍👧‍👦b'],
    ['flags, however many', `x${'🇨🇳🇫🇷'.repeat(60)}`],
    ['CR LF', 'a\r\n\nb'],
    ['a skin tone', '✌🏽✌'],
    ['Hangul jamo', '\u1112\u1161\u11ab\u1100'],
    ['a pile of marks', `a${'\u0300'.repeat(200)}b`],
  ])('agrees with Intl.Segmenter on %s', (_, text) => {
    expect(boundaries(text)).toEqual(expected(text));
  });

  it('agrees with Intl.Segmenter on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(boundaries(text)).toEqual(expected(text));
      }),
    );
  });
});
