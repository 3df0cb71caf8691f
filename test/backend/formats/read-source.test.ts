import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readPasted, readSource, readSourceFile } from '../../../backend/formats/read-source.ts';
import { limits } from '../../../shared/contract/api.ts';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import { textOf } from '../../../shared/text/spans.ts';
import { bytesOf, errorOf } from './files.ts';

const STORY =
  'The water bureau said on Monday that 126 kilometers of rivers had been cleaned this year.\n\nNobody was hurt.\n';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-formats-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('readSource', () => {
  it('reads a plain text with its metadata and a guess', () => {
    const read = readSource('river.txt', bytesOf(`River cleaned up\nBy Zhao Lin\n\n${STORY}`));
    expect(read).toMatchObject({
      format: 'text',
      encoding: 'UTF-8',
      metadata: { title: 'River cleaned up', byline: 'By Zhao Lin' },
      guess: { kind: 'reference', language: 'en', label: 'river' },
      problems: [],
    });
    expect(read.body).toBe(STORY.trim());
  });

  it('keeps the decoded text letter by letter, its line breaks too', () => {
    const text = `River cleaned up\r\nBy Zhao Lin\r\n\r\n${STORY.replaceAll('\n', '\r\n')}`;
    const read = readSource('river.txt', bytesOf(text));
    expect(read.text).toBe(text);
    expect(read.body).toBe(STORY.trim());
  });

  it('leads from every character of the body to the same one in the text', () => {
    const pieces = fc.array(fc.constantFrom('word', ' ', '\r\n', '\n', '\r', '\r\n\r\n', '中', '.'), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (all) => {
        const { text, body, toText, bodySpan } = readPasted(`a${all.join('')}z`);
        for (let i = 0; i < body.length; i++) {
          const there = text[toText(i)];
          expect(there === '\r' ? '\n' : there).toBe(body[i]);
        }
        expect(toText(body.length)).toBe(bodySpan.end);
      }),
    );
  });

  it('says where characters were lost before the file came', () => {
    const { problems } = readSource('river.txt', bytesOf(`One line.\nCaf\ufffd\ufffd line.\n`));
    expect(problems.map(({ en }) => en)).toEqual([expect.stringMatching(/^2 characters .* line 2\)/)]);
  });

  it('reads GB18030 and says so', () => {
    const read = readSource('a.txt', iconv.encode('临江市水务局通报，今年全市共整治河道。', 'gb18030'));
    expect([read.encoding, read.guess.kind, read.guess.language]).toEqual(['GB18030', 'original', 'zh']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['white space', bytesOf(' \n\t\u3000\n')],
    ['a mark and nothing else', new Uint8Array([0xef, 0xbb, 0xbf])],
  ])('is %s', (_, bytes) => {
    const error = errorOf(() => readSource('story.txt', bytes));
    expect(error.code).toBe('unreadable-file');
    expect(error.shape.message).toEqual({ en: '“story.txt” is empty.', zh: '“story.txt”是空文件。' });
  });

  it.each([
    ['PDF', '%PDF-1.7\n', /PDF/],
    ['docx', 'PK\x03\x04....word/document.xml', /is incomplete: its end is missing/],
    ['zip', 'PK\x03\x04....photos/1.jpg', /zip archive/],
    ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /an old Office document \(\.doc\)/],
    ['png', '\x89PNG\r\n\x1a\n', /picture/],
    ['jpeg', '\xff\xd8\xff\xe0', /picture/],
    ['rtf', '{\\rtf1\\ansi', /RTF/],
    ['sqlite', 'SQLite format 3\0', /database/],
    ['html', '<!DOCTYPE html><nav>Hello</nav>', /web page without a story/],
    [
      'mhtml',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n',
      /MHTML/,
    ],
    ['xml', '\xef\xbb\xbf<?xml version="1.0"?><a/>', /XML/],
    ['mp4', '\0\0\0\x18ftypmp42', /sound or film/],
  ])('is named for what it is: %s', (name, start, expected) => {
    const error = errorOf(() => readSource(`story.${name}`, Buffer.from(start, 'latin1')));
    expect(error.shape.message.en).toMatch(expected);
    expect(error.shape.message.en).toContain(`story.${name}`);
    expect(error.shape.mend?.zh).toBeTruthy();
  });

  it('is larger than the limit, which is named with its size', () => {
    const error = errorOf(() => readSource('big.txt', Buffer.alloc(limits.fileBytes + 1, 'a')));
    expect(error.code).toBe('too-large');
    expect(error.shape.message.en).toMatch(/20\.0 MB; Copydesk reads files of up to 20 MB/);
  });

  it('is refused by its size alone when it is on the disk', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'big.txt');
      await writeFile(path, 'a');
      // A hole of a terabyte takes no room, and could not be read.
      await truncate(path, 2 ** 40);
      const error = await readSourceFile(path).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CopydeskError);
      expect(error).toMatchObject({ shape: { code: 'too-large', details: { size: 2 ** 40 } } });
    });
  });
});

describe('readSourceFile', () => {
  it('reads what is on the disk and names the file without its folder', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, '002-river-deepl.txt');
      await writeFile(path, STORY);
      const read = await readSourceFile(path);
      expect(read.body).toBe(STORY.trim());
      expect(read.guess).toEqual({ kind: 'machine', language: 'en', label: 'DeepL', engine: 'DeepL' });
    });
  });
});

describe('readPasted', () => {
  it('reads a pasted text with its head', () => {
    const read = readPasted(`River cleaned up\nBy Zhao Lin\n\n${STORY}`);
    expect(read.headlineSpan && textOf(read.text, read.headlineSpan)).toBe('River cleaned up');
    expect(read.metadata.title).toBe('River cleaned up');
    expect(read.guess).toEqual({ kind: 'reference', language: 'en', label: 'Reference' });
  });

  it('refuses white space', () => {
    expect(errorOf(() => readPasted(' \n')).code).toBe('unreadable-file');
  });
});

describe('what was pasted with its markup', () => {
  it('is read from the markup, which knows headings', () => {
    const { metadata, body } = readPasted('River\nIt rose.', '<h1>River</h1><p>It rose.</p>');
    expect([metadata.title, body]).toEqual(['River', 'It rose.']);
  });

  it('is read from the text where the markup has no words: a picture was copied', () => {
    expect(readPasted('It rose.', '<p><img src="river.png"></p>').body).toBe('It rose.');
  });

  it('is refused where neither has words', () => {
    const error = errorOf(() => readPasted(' \n', '<p><img src="river.png">&nbsp;</p>'));
    expect(error.shape.message.en).toMatch(/Nothing was pasted/);
  });
});
