import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Positions } from '../../../shared/text/positions.ts';

describe('Positions', () => {
  it.each([
    ['the start', 'ab\ncd', 0, { line: 1, column: 1 }],
    ['a line end', 'ab\ncd', 2, { line: 1, column: 3 }],
    ['the next line', 'ab\ncd', 3, { line: 2, column: 1 }],
    ['behind CR LF', 'ab\r\ncd', 5, { line: 2, column: 2 }],
    ['behind a lone CR', 'ab\rcd', 3, { line: 2, column: 1 }],
    ['behind a character of two units', '😀b', 2, { line: 1, column: 3 }],
    ['the end', 'ab\n', 3, { line: 2, column: 1 }],
    ['an empty text', '', 0, { line: 1, column: 1 }],
  ])('counts %s', (_, text, offset, position) => {
    expect(new Positions(text).at(offset)).toEqual(position);
  });

  it('agrees with counting by hand at every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '汉', '😀')), fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const offset = seed % (text.length + 1);
        // Between CR and LF there is no line to speak of.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const lines = text.slice(0, offset).split(/\r\n|\n/);
        expect(new Positions(text).at(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
      }),
    );
  });
});
