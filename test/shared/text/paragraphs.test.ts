import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentation, splitParagraphs } from '../../../shared/text/paragraphs.ts';
import { textOf } from '../../../shared/text/spans.ts';
import { prose } from './prose.ts';

function paragraphs(text: string): string[] {
  return splitParagraphs(text).map((span) => textOf(text, span));
}

/** Wrapped as a mail program does it. */
const WRAPPED = [
  'Traffic police in the harbour district closed two streets on Monday after a',
  'water main burst below the fish market. Repair crews worked through the night',
  'and had stopped the leak by six in the morning. Shops on the square stayed',
  'closed until noon.',
].join('\n');

describe('splitParagraphs', () => {
  it('parts paragraphs at blank lines, also at lines of white space', () => {
    expect(paragraphs('One.\n\nTwo.\n \t\u3000\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('takes a single line break as the end of a paragraph, as press copy does', () => {
    expect(paragraphs('Headline\nBy Li Na\nThe first paragraph.\nThe second one.')).toEqual([
      'Headline',
      'By Li Na',
      'The first paragraph.',
      'The second one.',
    ]);
  });

  it('does so too where other paragraphs are parted by blank lines', () => {
    expect(paragraphs('Headline\nBy Li Na\n\nThe text.')).toEqual(['Headline', 'By Li Na', 'The text.']);
  });

  it('joins lines that were wrapped by a machine', () => {
    expect(paragraphs(WRAPPED)).toEqual([WRAPPED]);
  });

  it('joins wrapped lines between blank lines', () => {
    expect(paragraphs(`Short headline\n\n${WRAPPED}\n\n${WRAPPED}`)).toEqual(['Short headline', WRAPPED, WRAPPED]);
  });

  it('joins wrapped Chinese lines', () => {
    const line = '港口区交警周一封闭了两条街道，原因是鱼市场下方的一条供水管道破裂，抢修人';
    const text = `${line}\n员彻夜工作，到早上六点已经堵住漏水，广场上的商店直到中午才重新开门，居民说\n他们没有受到影响。`;
    expect(paragraphs(text)).toEqual([text]);
  });

  it('joins two lines only when the second goes on in lower case or after a comma', () => {
    const wrapped = 'The council met on Monday to discuss the new ferry terminal, which is to be\nopened next spring.';
    expect(paragraphs(wrapped)).toEqual([wrapped]);
    const headed =
      'Council plans a new ferry terminal at the old harbour, to be opened next spring\nWork starts in May.';
    expect(paragraphs(headed)).toHaveLength(2);
  });

  it('keeps long lines apart, whatever they end with', () => {
    const long = `${'a word and another one '.repeat(10)}and`;
    expect(paragraphs(`${long}\n${long}`)).toHaveLength(2);
  });

  it('keeps a list of short lines apart', () => {
    expect(paragraphs('apples and pears\nplums and cherries\ngrapes and nuts')).toHaveLength(3);
  });

  it('takes CR LF and lone CR for line breaks', () => {
    expect(paragraphs('One.\r\nTwo.\r\n\r\nThree.\rFour.')).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('finds nothing in white space', () => {
    expect(paragraphs(' \n\n\t\u3000\n')).toEqual([]);
  });

  it('covers everything but white space, in order', () => {
    fc.assert(
      fc.property(prose(), (text) => {
        let end = 0;
        for (const span of splitParagraphs(text)) {
          expect(text.slice(end, span.start)).toMatch(/^\s*$/);
          expect(textOf(text, span)).toBe(textOf(text, span).trim());
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
    );
  });
});

describe('indentation', () => {
  it('is the white space before the paragraph on its line, ideographic spaces included', () => {
    const text = 'One.\n\n\u3000\u3000Two.\n  Three.\nFour.';
    expect(splitParagraphs(text).map((span) => textOf(text, indentation(text, span)))).toEqual([
      '',
      '\u3000\u3000',
      '  ',
      '',
    ]);
  });
});
