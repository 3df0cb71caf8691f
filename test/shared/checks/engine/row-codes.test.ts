import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedOffset, partRow } from '../../../../shared/checks/engine/row-codes.ts';
import { toRowEdits, toRowSpans } from '../../../../shared/checks/engine/rows.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';

const [open, close] = ['\u{100000}', '\u{100001}'];

/** What the checks read of a row. */
function read(text: string): string {
  return partRow({ id: 'r', text, separator: '' }).text;
}

describe('a row with inline codes', () => {
  it.each([
    [`The ${open}old${close} harbour.`, 'The old harbour.'],
    [`The ${open} harbour.`, 'The harbour.'],
    [`It opened ${open}, he said.`, 'It opened, he said.'],
    [`${open} The harbour.`, 'The harbour.'],
    [`港口${open}开放${close}。`, '港口开放。'],
  ])('is read without them: %s', (text, plain) => {
    expect(read(text)).toBe(plain);
  });

  it('is marked and mended where its words are, its codes left alone', () => {
    const text = `The ${open}harbour harbour${close} opened.`;
    const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
    expect(passage.text).toBe('The harbour harbour opened.');
    const [span] = toRowSpans(passage, { start: 4, end: 19 });
    expect(text.slice(span?.start, span?.end)).toBe('harbour harbour');
    const edits = toRowEdits(passage, [{ start: 11, end: 19, text: '' }]) ?? [];
    expect(applyEdits(text, edits)).toBe(`The ${open}harbour${close} opened.`);
  });

  it('has each letter that is read where it stands in the row', () => {
    const part = fc.constantFrom('a', 'b', ' ', ',', '市', open, close, '😀');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { text: plain, codes } = partRow({ id: 'r', text, separator: '' });
        for (let at = 0; codes && at < plain.length; at++) {
          const there = codedOffset(codes, at, 'behind');
          // Of two spaces around a code either is as good.
          expect(text.charAt(there)).toBe(plain.charAt(at));
        }
      }),
    );
  });
});
