import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../../backend/formats/docx/format.ts';
import { writeDocxInto } from '../../../../backend/formats/docx/into/write-into.ts';
import { openZip } from '../../../../backend/formats/zip/read.ts';
import { writeZip } from '../../../../backend/formats/zip/write.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { bytesOf, errorOf } from '../files.ts';
import { packed } from './dialects/dialect.ts';
import { dialects } from './dialects/index.ts';

const small = packed({ body: '<w:p><w:r><w:t>Text</w:t></w:r></w:p>' });

/** What is said of a file that cannot be read, in English; in both languages with a mend. */
function said(bytes: Uint8Array, read: (name: string, bytes: Uint8Array) => unknown = docx.read): string {
  const { code, message, mend } = errorOf(() => read('稿.docx', bytes)).shape;
  expect(['unreadable-file', 'too-large']).toContain(code);
  expect(message.en).toContain('稿.docx');
  expect(`${message.zh}${mend?.zh}`).toMatch(/\p{Script=Han}.*。$/su);
  expect(mend?.en).toMatch(/\.$/);
  return `${message.en} ${mend?.en}`;
}

/** The document with a part changed. */
function withPart(name: string, change: (text: string) => string): Uint8Array {
  const zip = openZip('a', small);
  return writeZip(
    zip.names.map((each) => {
      const bytes = zip.read(each);
      return { name: each, bytes: each === name ? bytesOf(change(new TextDecoder().decode(bytes))) : bytes };
    }),
  );
}

describe('a file that is no Word document is refused with what to do:', () => {
  it.each([
    ['an old one', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'Open it in Word or LibreOffice and save it'],
    ['an RTF one', [...Buffer.from('{\\rtf1\\ansi}')], 'save it as a Word document'],
    ['nothing', [], 'is empty'],
    ['text', [...Buffer.from('Text')], 'not the kind of file its name says'],
  ])('%s', (_, bytes, message) => {
    expect(said(Uint8Array.from(bytes))).toContain(message);
  });

  it('one with a password', () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')];
    expect(said(Uint8Array.from(ole))).toMatch(/protected by a password.*Encrypt with Password/s);
  });

  it.each([
    ['OpenDocument', [{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.text' }], 'an OpenDocument text'],
    ['Pages', [{ name: 'Index/Document.iwa', text: '' }], 'a document of Pages'],
    ['an archive of others', [{ name: 'a.txt', text: 'a' }], 'lacks a part that it needs: “word/document.xml”'],
  ])('%s', (_, files, message) => {
    const bytes = writeZip(files.map(({ name, text }) => ({ name, bytes: bytesOf(text), stored: true })));
    expect(said(bytes)).toContain(message);
  });

  it('one without any text', () => {
    expect(said(packed({ body: '<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>' }))).toContain('is empty');
  });
});

describe('a damaged or dangerous one is refused, and where it is damaged said:', () => {
  it('cut off anywhere', () => {
    for (let length = 1; length < small.length; length += 7) said(small.slice(0, length));
  });

  it('with markup that is broken', () => {
    const broken = withPart('word/document.xml', (text) => text.replace('</w:t>', ''));
    expect(said(broken)).toMatch(/document\.xml” cannot be read: in line 2, column \d+/);
  });

  it('with entities of its own', () => {
    const doctype = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(
      said(withPart('word/document.xml', (text) => text.replace('<w:document', `${doctype}<w:document`))),
    ).toContain('declares entities');
  });

  it('with bytes that are no UTF-8, and NUL', () => {
    const zip = (text: string, bad: number) => {
      const bytes = bytesOf(text);
      bytes[bytes.length - 40] = bad;
      return writeZip([{ name: 'word/document.xml', bytes }]);
    };
    const xml = new TextDecoder().decode(openZip('a', small).read('word/document.xml'));
    expect(said(zip(xml, 0xff))).toContain('UTF-8');
    expect(said(zip(xml, 0))).toContain('NUL');
  });

  it('nested too deep', () => {
    const deep = `${'<w:p><w:r><w:pict>'.repeat(4000)}${'</w:pict></w:r></w:p>'.repeat(4000)}`;
    expect(said(packed({ body: deep }))).toContain('nested more than');
  });

  it('that unpacks to far more than its size', () => {
    expect(said(packed({ body: `<w:p><w:r><w:t>${' '.repeat(30_000_000)}</w:t></w:r></w:p>` }))).toMatch(
      /times its size/,
    );
  });

  it('of one line that is longer than any story', () => {
    const body = `<w:p><w:r><w:t>${'稿'.repeat(8_000_000)}${Math.PI}</w:t></w:r></w:p>`;
    expect(said(packed({ body, more: {} }))).toMatch(/times its size|reads files of up to/);
  });

  it('whose markup is far larger packed than prose is', () => {
    const body = Array.from({ length: 32_000 }, (_, i) => `<w:p><w:r><w:t>${' '.repeat(320)}${i}</w:t></w:r></w:p>`);
    expect(said(packed({ body: body.join('') }))).toMatch(/with its markup; up to 10\.0 MB/);
  });

  it('of more paragraphs than any story has', () => {
    expect(said(packed({ body: '<w:p/>'.repeat(150_001) }))).toContain('more than 150,000 paragraphs');
  });

  it('with a paragraph of more pieces than there can be', () => {
    const body = `<w:p>${Array.from({ length: 60_000 }, (_, i) => `<w:r><w:t>${i}</w:t></w:r>`).join('')}</w:p>`;
    expect(said(packed({ body }))).toContain('longer than any translation');
  });

  it('whose comments are damaged', () => {
    const bytes = packed({ body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>', others: { comments: '<w:comment>' } });
    expect(said(bytes)).toContain('word/comments.xml');
  });
});

describe('whatever happens to a file on its way,', () => {
  const files = dialects.map(({ bytes }) => bytes);
  const survives = (bytes: Uint8Array) => {
    try {
      const document = docx.read('a.docx', bytes);
      if (!document) return;
      const [unit, ...others] = document.units;
      if (unit) writeDocxInto({ ...document, units: [{ ...unit, revision: { text: '新' } }, ...others] }, bytes);
    } catch (error) {
      if (!(error instanceof CopydeskError)) throw error;
    }
  };

  it('it is read or refused: other bytes', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...files), damage, (file, places) => {
        const bytes = Uint8Array.from(file);
        for (const [at, value] of places) bytes[at % bytes.length] = value;
        survives(bytes);
      }),
      { numRuns: 250 },
    );
  });

  it('it is read or refused: other XML', () => {
    const parts = files.flatMap((file) => {
      const zip = openZip('a', file);
      const all = zip.names.map((name) => ({ name, bytes: zip.read(name) }));
      const inside = all.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
      return inside.map(({ name, bytes }) => ({ all, name, text: new TextDecoder().decode(bytes) }));
    });
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '<w:ins>',
        '</w:p>',
        '<w:del w:id="1">',
        '&#0;',
        ' w:id=""',
        '<w:p/>',
        '-1',
        '"',
        '</w:body>',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    const changes = fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), piece }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...parts), changes, ({ all, name, text }, edits) => {
        let changed = text;
        for (const { at, length, piece: by } of edits) {
          // Between two tags most often, so that much of it is still well-formed.
          const start = changed.indexOf('<', at % changed.length);
          const from = Math.max(0, start);
          const end = length < 5 ? from : changed.indexOf('>', from + length) + 1;
          changed = changed.slice(0, from) + by + changed.slice(Math.max(from, end));
        }
        survives(
          writeZip(
            all.map((each) =>
              each.name === name ? { name, bytes: bytesOf(changed), stored: true } : { ...each, stored: true },
            ),
          ),
        );
      }),
      { numRuns: 250 },
    );
  });
});
