import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCode } from '../../../../backend/formats/xliff/codes.ts';
import { contentOf, type Mark } from '../../../../backend/formats/xliff/content.ts';
import { parseXml } from '../../../../backend/formats/xml/parse.ts';
import { codeAt } from '../../../../shared/text/codes.ts';

const [open, close, alone] = [codeAt(0), codeAt(1), codeAt(2)];
const half = (end: 'open' | 'close', apart: string) => ({ element: '1', end, nests: true, apart, lone: `${apart}!` });
const raws = new Map<string, RawCode>([
  [open, { raw: '<g id="1">', half: half('open', '<bx id="1"/>') }],
  [close, { raw: '</g>', half: half('close', '<ex id="1"/>') }],
  [alone, { raw: '<x id="2"/>' }],
]);
const content = (text: string, marks: readonly Mark[] = []) => contentOf(text, (sign) => raws.get(sign), marks);
const mark = (start: number, end: number, name = 'm'): Mark => ({
  start,
  end,
  open: `<${name}>`,
  close: `</${name}>`,
  apart: { open: `<s${name}/>`, close: `<e${name}/>` },
});

describe('a text as the content of an element', () => {
  it('has its letters escaped and its codes in their places', () => {
    expect(content(`a<${open}b&${alone}${close}>`)).toBe('a&lt;<g id="1">b&amp;<x id="2"/></g>&gt;');
  });

  it('writes tags the wrong way round in the form that needs no nesting', () => {
    expect(content(`${close}a${open}`)).toBe('<ex id="1"/>a<bx id="1"/>');
  });

  it('says of a tag that it is alone where the other is gone', () => {
    expect(content(`a${open}b`)).toBe('a<bx id="1"/>!b');
    expect(content(`a${close}b`)).toBe('a<ex id="1"/>!b');
  });

  it('puts marks around their stretches, the longer outside', () => {
    expect(content('abcd', [mark(1, 2, 'n'), mark(1, 4, 'm'), mark(2, 4, 'o')])).toBe('a<m><n>b</n><o>cd</o></m>');
  });

  it('lets marks cross each other in the form for that', () => {
    expect(content('abcd', [mark(0, 3, 'm'), mark(1, 4, 'n')])).toBe('<sm/>a<n>bc<em/>d</n>');
  });

  it('lets a mark cross a tag', () => {
    expect(content(`${open}ab${close}c`, [mark(3, 7)])).toBe('<bx id="1"/>a<m>b<ex id="1"/>c</m>');
  });

  it('is well-formed whatever the marks and wherever the codes', () => {
    const offsets = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => (a < b ? mark(a, b) : mark(b, a + 1)));
    const letters = fc.shuffledSubarray(['a', '<', '&', 'b', open, close, alone]);
    fc.assert(
      fc.property(letters, fc.array(offsets, { maxLength: 4 }), (parts, marks) => {
        const text = parts.join('');
        const inside = marks
          .filter(({ end }) => end <= text.length)
          .filter(({ start, end }) => isBoundary(text, start) && isBoundary(text, end));
        expect(() => parseXml('f', `<a>${content(text, inside)}</a>`, {})).not.toThrow();
      }),
    );
  });
});

const isBoundary = (text: string, offset: number) => (text.codePointAt(offset - 1) ?? 0) < 0x1_00_00 || offset === 0;
