import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../../backend/formats/markdown/blocks.ts';
import { readMarkdown } from '../../../../backend/formats/markdown/read.ts';
import { paragraphMarkdown, writeMarkdown } from '../../../../backend/formats/markdown/write.ts';
import { formatById } from '../../../../backend/formats/registry.ts';
import { paragraphsOf } from '../../../../backend/formats/text/write.ts';

function written(...story: Parameters<typeof writeMarkdown>): string {
  return new TextDecoder().decode(writeMarkdown(...story));
}

/** Everything that means something in Markdown, beside words that don't. */
const piece = fc.constantFrom(
  ...'\\ ` `` ``` * ** *** _ __ [ ] [a](b) [a]: b ![ ( ) < > <b> <!-- --> </p> & &amp; &#20013; # ## + - -- --- = === ~ ~~ ~~~ | |---| :-: 1. 2) 12. ! " \' a b word 中文 ，。 “引” 𠮷 👍 • https://a.b/c_d a_b $ ^ {'.split(
    ' ',
  ),
  ' ',
  '  ',
  '\n',
  '    ',
  '\u3000',
  '• ',
  '- ',
  '1. ',
  '---\n',
);
const paragraph = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe('writeMarkdown', () => {
  it('writes headline and paragraphs, and no signs that are not needed', () => {
    expect(
      written({ paragraphs: ['River cleaned up', 'It cost $3.4 (a lot!), he said: “all + more”.', '1. one', '• two'] }),
    ).toBe('# River cleaned up\n\nIt cost $3.4 (a lot!), he said: “all + more”.\n\n1. one\n\n- two\n');
  });

  it('writes what is known of the story as front matter', () => {
    const metadata = {
      title: 'River',
      byline: 'Zhao "Z" Lin',
      date: '2022-12-18',
      outlet: 'Metro: Weekly',
      editor: "O'Li",
    };
    const markdown = written({
      paragraphs: ['River', 'The bureau said on Monday that all was well.'],
      isHeaded: true,
      metadata,
    });
    expect(markdown).toMatch(/^---\nauthor: "Zhao \\"Z\\" Lin"\ndate: 2022-12-18\n/);
    expect(readMarkdown('a.md', new TextEncoder().encode(markdown)).metadata).toEqual(metadata);
  });

  it('writes lines within a paragraph as lines', () => {
    expect(paragraphMarkdown('one\ntwo')).toBe('one\\\ntwo');
  });

  it('writes paragraphs that are read again as they were, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (all) => {
        const paragraphs = paragraphsOf({ paragraphs: all });
        const blocks = markdownBlocks('a.md', paragraphs.map(paragraphMarkdown).join('\n\n'));
        expect(blocks.map(({ text }) => text)).toEqual(paragraphs);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes stories that are read again as they were', () => {
    const sentence = paragraph.map(
      (words) => `The bureau said ${words.replace(/\s+/g, ' ')} on Monday, and that was that.`,
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const read = readMarkdown('a.md', writeMarkdown({ paragraphs: ['River ## #', ...paragraphs], isHeaded: true }));
        expect([read.metadata.title, read.body]).toEqual(['River ## #', paragraphs.join('\n\n')]);
      }),
    );
  });

  it('writes nothing for a story without text', () => {
    expect(written({ paragraphs: [] })).toBe('');
  });

  it('is what the registry writes Markdown with', () => {
    expect(formatById('markdown')?.write).toBe(writeMarkdown);
  });
});
