import { describe, expect, it } from 'vitest';
import { readFile } from '../../../backend/formats/registry.ts';
import type { CopydeskError } from '../../../shared/contract/errors.ts';
import { type Sample, wordDocument, xmlSamples } from './bad/samples.ts';
import { bytesOf, errorOf } from './files.ts';

/** What a bad file must end in: an error that names the file in both languages, and says what to do. */
function refusal(fileName: string, bytes: Uint8Array, read: Sample['read'] = readFile): CopydeskError {
  const error = errorOf(() => read(fileName, bytes));
  const { message, mend } = error.shape;
  expect([message.en, message.zh].filter((said) => !said.includes(fileName))).toEqual([]);
  expect(mend?.en).toBeTruthy();
  expect(mend?.zh).toMatch(/\p{sc=Han}/u);
  return error;
}

interface BadFile {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly says: RegExp;
  /** The line that is named, for texts and XML. */
  readonly line?: number;
}

/** `text` in Latin-1, so that bytes may be written as characters. */
function raw(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function spoiled(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const [before = '', ...behind] = Buffer.from(bytes).toString('latin1').split(from);
  return Buffer.concat([raw(before), to, raw(behind.join(from))]);
}

const external = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>\n';
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${[...'bcdefghi'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>\n`;

describe.each(xmlSamples)('a bad $format file', ({ fileName, file, nested: [open, close], read }) => {
  const good = file();
  const bad: readonly BadFile[] = [
    { what: 'cut off in the middle', bytes: good.slice(0, good.length * 0.7), says: /ends before/, line: 3 },
    { what: 'cut off in its head', bytes: good.slice(0, 100), says: /ends before/, line: 2 },
    { what: 'with external entities', bytes: file('&e;', '', external), says: /declares entities/, line: 2 },
    { what: 'with a billion laughs', bytes: file('&i;', '', laughs), says: /declares entities/, line: 2 },
    { what: 'not in UTF-8', bytes: spoiled(file('@@'), '@@', raw('\xff\xfe')), says: /UTF-8.*line 3/, line: 3 },
    { what: 'with a NUL', bytes: file('a\0b'), says: /NUL/, line: 3 },
    {
      what: 'nested 10,000 deep',
      bytes: file(open.repeat(10_000) + close.repeat(10_000)),
      says: /nested more than [0-9,]+ deep/,
      line: 3,
    },
    { what: 'with an end tag too many', bytes: file('</x>'), says: /end tag/, line: 3 },
    { what: 'with half a tag', bytes: file('<x y='), says: /line 3/, line: 3 },
  ];

  it.each(bad)('is refused: $what', ({ bytes, says, line }) => {
    const { code, shape } = refusal(fileName, bytes, read);
    expect(code).toBe('unreadable-file');
    expect(shape.message.en).toMatch(says);
    expect(shape.details?.line).toBe(line);
  });
});

describe.each(xmlSamples.filter(({ read }) => !read))('a $format file', ({ format, fileName, file }) => {
  const good = file();

  it('is read for what it is, whatever it is called', () => {
    for (const name of ['story.txt', 'story.docx', 'story.md', 'story']) {
      expect(readFile(name, good)).toMatchObject({ kind: 'document', document: { format } });
    }
  });

  it('is refused for what it is when it is only called so', () => {
    expect(refusal(fileName, raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3')).shape.message.en).toMatch(/a PDF document/);
    expect(refusal(fileName, raw('\x89PNG\r\n\x1a\n\0\0')).shape.message.en).toMatch(/a picture/);
    expect(refusal(fileName, bytesOf('Nobody was hurt.')).code).toBe('unreadable-file');
    expect(refusal(fileName, new Uint8Array()).code).toBe('unreadable-file');
  });
});

it.each(xmlSamples.filter(({ again }) => again !== undefined))(
  'a $format file with the same id twice keeps both units apart, and says so',
  ({ fileName, file, again }) => {
    const read = readFile(fileName, file('', again));
    if (read.kind !== 'document') throw new Error('No document.');
    const { units, problems } = read.document;
    expect(new Set(units.map(({ id }) => id)).size).toBe(2);
    expect(problems.map(({ en }) => en).join()).toMatch(/the id “1”/);
  },
);

describe('a bad Word document', () => {
  const good = wordDocument();
  const ole = raw(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(2000)}`);
  const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
  const evil = (name: string) => wordDocument({ more: [{ name, bytes: bytesOf('x') }] });
  const nested = `${'<w:x>'.repeat(10_000)}${'</w:x>'.repeat(10_000)}`;
  const bad: readonly BadFile[] = [
    { what: 'protected by a password', bytes: encrypted, says: /password/ },
    { what: 'of an old Word', bytes: ole, says: /old Office document/ },
    { what: 'cut off in the middle', bytes: good.slice(0, good.length / 2), says: /incomplete/ },
    { what: 'cut off at its end', bytes: good.slice(0, -10), says: /incomplete/ },
    { what: 'a PDF', bytes: raw('%PDF-1.7\n'), says: /a PDF document/ },
    { what: 'a text', bytes: bytesOf('Nobody was hurt.'), says: /not the kind of file/ },
    {
      what: 'that unpacks outside its folder',
      bytes: evil('../evil.xml'),
      says: /“\.\.\/evil\.xml”.*outside its folder/,
    },
    { what: 'that unpacks to the root', bytes: evil('/evil.xml'), says: /outside its folder/ },
    { what: 'that unpacks to a drive', bytes: evil('C:\\evil.xml'), says: /outside its folder/ },
    { what: 'with a part twice', bytes: evil('word/document.xml'), says: /twice/ },
    {
      what: 'without its text',
      bytes: wordDocument({ document: { name: 'word/other.xml', bytes: bytesOf('<a/>') } }),
      says: /lacks a part/,
    },
    {
      what: 'with external entities',
      bytes: wordDocument({ inText: '&e;', doctype: external }),
      says: /entities/,
      line: 2,
    },
    {
      what: 'with a billion laughs',
      bytes: wordDocument({ inText: '&i;', doctype: laughs }),
      says: /entities/,
      line: 2,
    },
    { what: 'with a NUL', bytes: wordDocument({ inText: '\0' }), says: /NUL/, line: 2 },
    {
      what: 'nested 10,000 deep',
      bytes: wordDocument({ inText: nested }),
      says: /nested more than [0-9,]+ deep/,
      line: 2,
    },
    {
      what: 'not in UTF-8',
      bytes: wordDocument({
        document: { name: 'word/document.xml', bytes: raw('<?xml version="1.0"?>\n<a>\xff</a>') },
      }),
      says: /UTF-8/,
      line: 2,
    },
  ];

  it.each(bad)('is refused: $what', ({ bytes, says, line }) => {
    const error = errorOf(() => readFile('story.docx', bytes));
    expect(error.code).toBe('unreadable-file');
    expect(error.shape.message.en).toMatch(/story\.docx/);
    expect(error.shape.message.en).toMatch(says);
    expect(error.shape.mend?.en && error.shape.mend.zh).toBeTruthy();
    expect(error.shape.details?.line).toBe(line);
  });

  it('is read for what it is, whatever it is called', () => {
    for (const name of ['story.xlf', 'story.txt', 'story']) {
      expect(readFile(name, good)).toMatchObject({ kind: 'document', document: { format: 'docx' } });
    }
  });
});

describe('a bad text', () => {
  const nested = `<div>\n${'<div>'.repeat(10_000)}`;
  const bad: readonly (BadFile & { readonly name: string })[] = ['txt', 'md', 'html'].flatMap((extension) => {
    const name = `story.${extension}`;
    const start = extension === 'html' ? '<html><p>' : '';
    return [
      { name, what: 'with a NUL', bytes: raw(`${start}One.\nTwo\0 three.`), says: /binary/ },
      { name, what: 'not in any encoding', bytes: raw(`${start}One.\nTwo \xff\xfe three.`), says: /line 2/, line: 2 },
      { name, what: 'empty', bytes: raw(''), says: /empty/ },
      { name, what: 'of white space', bytes: raw(' \n\t\n'), says: /empty/ },
      { name, what: 'a PDF', bytes: raw('%PDF-1.7\n'), says: /a PDF document/ },
    ];
  });
  const deep: readonly (BadFile & { readonly name: string })[] = ['md', 'html'].map((extension) => ({
    name: `story.${extension}`,
    what: 'nested 10,000 deep',
    bytes: bytesOf(nested),
    says: /1000 elements/,
    line: 2,
  }));

  it.each([...bad, ...deep])('is refused: $name $what', ({ name, bytes, says, line }) => {
    const { code, shape } = refusal(name, bytes);
    expect(code).toBe('unreadable-file');
    expect(shape.message.en).toMatch(says);
    expect(shape.details?.line).toBe(line);
  });

  it.each([
    ['quotations', '> '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['links', '[a]('.repeat(10_000)],
    ['emphasis', '*a **b '.repeat(10_000)],
    ['ticks', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join('a')],
    ['stars', '*'.repeat(100_000)],
    ['a laugh of entities', '<!DOCTYPE html [<!ENTITY a "ha">]><p>&a;</p>'],
  ])('is read though somebody meant harm: Markdown of %s', (_, text) => {
    expect(readFile('story.md', bytesOf(`${text} end`)).kind).toBe('text');
  });

  it('never has entities of its own resolved', () => {
    const read = readFile('story.html', bytesOf('<!DOCTYPE html [<!ENTITY a "ha">]><p>It was &a; so.</p>'));
    expect(read).toMatchObject({ source: { body: 'It was &a; so.' } });
  });
});
