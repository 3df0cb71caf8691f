import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../backend/formats/markdown/read.ts';
import { formatOf } from '../../../../backend/formats/registry.ts';
import { textOf } from '../../../../shared/text/spans.ts';
import { bytesOf, errorOf } from '../files.ts';

const ONE = 'The water bureau said on Monday that 126 kilometers of rivers had been cleaned.';
const TWO = 'Nobody was hurt, and nobody had expected that anybody would be, it added.';

/** Without the blank lines that keep paragraphs in their lines. */
function bodyOf(markdown: string): string {
  return readMarkdown('a.md', bytesOf(markdown)).body.replace(/\n{3,}/g, '\n\n');
}

describe('within a line', () => {
  it.each([
    [
      'emphasis',
      'a **bold** and *soft* and __bold__ and _soft_ and ***both*** word',
      'a bold and soft and bold and soft and both word',
    ],
    ['emphasis in emphasis', '**a *b* c**, *a **b** c*', 'a b c, a b c'],
    ['emphasis of Chinese', '**“好”**他说，*很好*。', '“好”他说，很好。'],
    ['stars that mark nothing', '3 * 4 * 5, 2*3, a ** b', '3 * 4 * 5, 2*3, a ** b'],
    ['a star without another', '*Note: all is well', '*Note: all is well'],
    ['low lines in words', 'snake_case_name and _this_', 'snake_case_name and this'],
    ['what is struck out', 'a ~~wrong~~ word, 10~20', 'a wrong word, 10~20'],
    ['code', 'use `a *b*` and `` c ` d ``', 'use a *b* and c ` d'],
    ['a tick without another', 'the ` key', 'the ` key'],
    ['links', 'see [the *river*](https://example.org/a_(b) "Title") now', 'see the river now'],
    [
      'links by reference',
      'see [the river][1], [Lake] and [none]\n\n[1]: https://example.org\n[lake]: <x>',
      'see the river, Lake and [none]',
    ],
    [
      'addresses',
      'see <https://example.org/a_b_c> or <a@example.org>',
      'see https://example.org/a_b_c or a@example.org',
    ],
    ['pictures', 'before ![a river](a.jpg "x") after', 'before after'],
    ['a picture that is a link', 'a [![x](a.png)](b) c', 'a c'],
    ['footnotes', 'all is well[^1].', 'all is well.'],
    ['escapes', '\\*not\\* \\[a\\] 1\\. \\\\ \\a', '*not* [a] 1. \\ \\a'],
    ['entities', 'A &amp; B &lt;c&gt; caf&eacute; &#20013; &nothing; AT&T', 'A & B <c> café 中 &nothing; AT&T'],
    ['markup of pages', 'a <b>bold</b><!-- x --> word, 3 < 4 > 2', 'a bold word, 3 < 4 > 2'],
    ['a hard break', 'one  \ntwo\\\nthree<br>\nfour', 'one\ntwo\nthree\nfour'],
    ['a soft break', 'one\ntwo', 'one two'],
    ['a soft break of Chinese', '今年全市\n共整治河道。', '今年全市共整治河道。'],
  ])('is read: %s', (_, markdown, expected) => {
    expect(bodyOf(`${ONE}\n\n${markdown}\n\n${TWO}`).replace(/ {2,}/g, ' ')).toBe(
      `${ONE}\n\n${expected}\n\n${TWO}`.replace(/ {2,}/g, ' '),
    );
  });
});

describe('a block', () => {
  it.each([
    ['a heading', '## What *now*? ##', 'What now?'],
    ['a heading underlined', 'What now?\n---', 'What now?'],
    ['a hash without a space', '#1 in the list', '#1 in the list'],
    ['a list', '- one\n* two\n+ [x] three', '• one\n• two\n• three'],
    ['a numbered list', '1. one\n2. two', '1. one\n2. two'],
    ['a list within a list', '- one\n  - two', '• one\n• two'],
    ['an item in two lines', '- one\n  more', '• one more'],
    ['a number at the start of a line', 'It was in\n1998. Then it ended.', 'It was in 1998. Then it ended.'],
    ['a quotation', '> one\n> two\nthree', 'one two three'],
    ['a fence', '```js\nlet *a* = 1;\n\n  b\n```', 'let *a* = 1;\n\n  b'],
    ['a fence that is not closed', '~~~\na', 'a'],
    ['an indented paragraph', '    all is well', 'all is well'],
    ['a table', '| a | *b* |\n|---|:-:|\n| 1 | 2\\|3 |', 'a | b\n1 | 2|3'],
    ['a drawn line', '***', ''],
    ['a page’s markup', '<div>\n<p>one</p><p>two</p>\n</div>', 'one\n\ntwo'],
    ['a comment', '<!-- one\n\ntwo -->', ''],
    ['a footnote', '[^1]: as of 2022', 'as of 2022'],
  ])('is read: %s', (_, markdown, expected) => {
    const parts = [ONE, expected, TWO].filter((part) => part !== '');
    const last = expected === 'a' ? [ONE, `a\n\n${TWO}`] : parts;
    expect(bodyOf(`${ONE}\n\n${markdown}\n\n${TWO}`)).toBe(last.join('\n\n'));
  });
});

describe('a story', () => {
  it('has its first heading as its headline', () => {
    const { metadata, text, headlineSpan, format } = readMarkdown(
      'a.md',
      bytesOf(`# River cleaned up\n\nBy Zhao Lin\n\n${ONE}\n`),
    );
    expect(metadata).toEqual({ title: 'River cleaned up', byline: 'By Zhao Lin' });
    expect(headlineSpan && textOf(text, headlineSpan)).toBe('River cleaned up');
    expect(format).toBe('markdown');
  });

  it('has what front matter tells', () => {
    const front = [
      '---',
      '# made by hand',
      'title: "River: \\"cleaned\\""',
      "author: 'Zhao O''Lin'",
      'date: 2022-12-18 17:03',
      'source: Metro Weekly # a paper',
      'tags:',
      '  - river',
      'url: https://news.example.org/1',
      'draft: false',
      '---',
    ];
    const { metadata, body } = readMarkdown('a.md', bytesOf(`${front.join('\r\n')}\r\n\r\n${ONE}\r\n`));
    expect(metadata).toEqual({
      title: 'River: "cleaned"',
      byline: "Zhao O'Lin",
      date: '2022-12-18T17:03:00',
      outlet: 'Metro Weekly',
      url: 'https://news.example.org/1',
    });
    expect(body).toBe(ONE);
  });

  it.each([
    ['on lines below', 'authors:\n  - Zhao Lin\n  - "Anna Berg"'],
    ['in brackets', "authors: [Zhao Lin, 'Anna Berg']"],
  ])('may have several authors: %s', (_, lines) => {
    expect(readMarkdown('a.md', bytesOf(`---\n${lines}\n---\n${ONE}`)).metadata.byline).toBe('Zhao Lin, Anna Berg');
  });

  it('says its headline once where front matter and heading both do', () => {
    const { text } = readMarkdown('a.md', bytesOf(`---\ntitle: River\n---\n\n# River\n\n${ONE}`));
    expect(text.match(/River/g)).toHaveLength(1);
  });

  it('takes no line between two drawn lines for front matter', () => {
    expect(bodyOf(`---\n\n${ONE}\n\n---\n\n${TWO}`)).toContain(ONE);
  });

  it('keeps every paragraph in the line that it has in the file', () => {
    const markdown = `---\ntitle: River\nauthor: Zhao Lin\n---\n\nFirst, it *rained*\nfor days, it said.\n\n\n- mud\n- reeds\n\n## After it\n\nThen all was well.\n`;
    const { text } = readMarkdown('a.md', bytesOf(markdown));
    const lineOf = (words: string, all: string) => all.split('\n').findIndex((line) => line.includes(words));
    for (const words of ['First, it', 'mud', 'reeds', 'After it', 'Then all']) {
      expect(lineOf(words, text)).toBe(lineOf(words, markdown));
    }
  });

  it('is known by its name, as any text may be Markdown', () => {
    expect(formatOf('a.md', bytesOf('# a')).id).toBe('markdown');
    expect(formatOf('a.markdown', bytesOf('# a')).id).toBe('markdown');
    expect(formatOf('a.txt', bytesOf('# a')).id).toBe('text');
  });

  it.each([
    ['nothing', ''],
    ['nothing but markup', '![a](b)\n\n---\n'],
    ['nothing but front matter', '---\nauthor: x\n---\n'],
  ])('cannot be read where there is %s', (_, markdown) => {
    expect(errorOf(() => readMarkdown('a.md', bytesOf(markdown))).shape.message.en).toMatch(/“a.md” is empty/);
  });
});
