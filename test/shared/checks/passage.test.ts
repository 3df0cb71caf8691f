import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../bench/quality/support/lexicon.ts';
import { createPassage, passagesOf } from '../../../shared/checks/passage.ts';

const paragraphs = (text: string) => passagesOf(text).map(({ rows }) => rows[0]?.text);

describe('createPassage', () => {
  const passage = createPassage({
    id: 'a',
    rows: [
      { id: 'r1', text: 'Police arrested two men.', separator: '', original: '警方抓获两人。' },
      { id: 'r2', text: 'They are in custody.', separator: '\n' },
    ],
  });

  it('joins its rows as they stood in the file', () => {
    expect(passage.text).toBe('Police arrested two men.\nThey are in custody.');
    expect(passage.rows.map(({ id, start, end }) => [id, passage.text.slice(start, end)])).toEqual([
      ['r1', 'Police arrested two men.'],
      ['r2', 'They are in custody.'],
    ]);
  });

  it('hands on the original of a row', () => {
    expect(passage.rows.map((row) => row.original)).toEqual(['警方抓获两人。', undefined]);
  });

  it('tells each token its sentence', () => {
    const lead = passage.sentences.map((_, index) => passage.tokens.find((token) => token.sentence === index)?.text);
    expect(lead).toEqual(['Police', 'They']);
  });

  it('gives every token a sentence that reaches over it, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { sentences, tokens } = createPassage({ id: 'x', rows: [{ id: 'x', text, separator: '' }] });
        for (const token of tokens) expect(sentences[token.sentence]?.start).toBeLessThanOrEqual(token.start);
      }),
    );
  });
});

describe('passagesOf', () => {
  it('makes one passage of each line, with its leading spaces', () => {
    expect(paragraphs('A headline\nBy a writer\n\n  Text of one paragraph.  \r\nAnother.')).toEqual([
      'A headline',
      'By a writer',
      '  Text of one paragraph.',
      'Another.',
    ]);
  });

  it('keeps lines together that were wrapped by hand', () => {
    const wrapped =
      'The first line of this paragraph is wrapped at a width of\nsixty characters or so, and the second line is as long and\nends here.';
    expect(paragraphs(`${wrapped}\n\nShort.`)).toEqual([wrapped, 'Short.']);
  });

  it('tells where each passage stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('word', ' ', '\n', '\r\n', '\u2028', '。', '🙂', '\t')), (parts) => {
        const text = parts.join('');
        for (const { start, rows } of passagesOf(text)) {
          const row = rows[0]?.text ?? '';
          expect(row.trim()).not.toBe('');
          expect(text.slice(start, start + row.length)).toBe(row);
        }
      }),
    );
  });

  it('finds nothing in an empty text', () => {
    expect(passagesOf(' \n\n')).toEqual([]);
  });
});

describe('a passage without a lexicon', () => {
  it('is compared with no original: without a dictionary any would seem another story’s', () => {
    const row = { id: 'r', separator: '', text: 'The harbour opened in spring.', original: '港口于春季开放。' };
    expect(createPassage({ id: 'p', rows: [row] }).aligned).toEqual([]);
    expect(createPassage({ id: 'p', rows: [row] }, lexicon).aligned).toHaveLength(1);
  });
});
