import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../shared/text/codes.ts';
import { visibleText } from '../../../shared/text/visible.ts';

describe('visibleText', () => {
  it.each([
    ['NUL', 'a\u0000b', 'a␀b'],
    ['escape', '\u001b[1m', '␛[1m'],
    ['delete', '\u007f', '␡'],
    ['marks that turn the direction of writing', '\u202eabc\u202c', '␦abc␦'],
    ['inline codes', `a${codeAt(0)}b${codeAt(1)}`, 'a‹›b‹›'],
    ['spaces without width', 'a\u200bb', 'a␦b'],
  ])('shows %s', (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it('leaves tabs, line ends and what joins emoji alone', () => {
    const text = 'a\tb\r\n👩\u200d🌾';
    expect(visibleText(text)).toBe(text);
  });

  it('never changes the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).toHaveLength(text.length);
      }),
    );
  });
});
