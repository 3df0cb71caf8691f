import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isZip, openZip, zipLimits } from '../../../../backend/formats/zip/read.ts';
import { rewriteZip, writeZip } from '../../../../backend/formats/zip/write.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { bytesOf, errorOf } from '../files.ts';

const text = '临江市今年整治河道126公里。\n';

function archive(): Uint8Array {
  return writeZip([
    { name: 'mimetype', bytes: bytesOf('text/plain'), stored: true },
    { name: 'word/document.xml', bytes: bytesOf(text.repeat(50)) },
    { name: '图/一.txt', bytes: bytesOf(text) },
    { name: 'empty.txt', bytes: new Uint8Array() },
  ]);
}

/** The bytes with those at `at` replaced. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}

/** Every place where these bytes stand. */
function placesOf(bytes: Uint8Array, signature: readonly number[]): number[] {
  return [...bytes.keys()].filter((at) => signature.every((value, i) => bytes[at + i] === value));
}

const LOCAL = [0x50, 0x4b, 3, 4];
const CENTRAL = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];

function place(bytes: Uint8Array, signature: readonly number[], number = 0): number {
  return placesOf(bytes, signature)[number] ?? Number.NaN;
}

function messageOf(bytes: Uint8Array, limits = zipLimits): string {
  const { shape } = errorOf(() => {
    const zip = openZip('a.docx', bytes, limits);
    for (const name of zip.names) zip.read(name);
  });
  expect(shape.code).toBe('unreadable-file');
  expect(shape.message.en).toContain('“a.docx”');
  expect(shape.mend?.zh).toMatch(/\p{Script=Han}/u);
  return shape.message.en;
}

describe('what was packed', () => {
  it('is unpacked again, in its order', () => {
    const zip = openZip('a.zip', archive());
    expect(zip.names).toEqual(['mimetype', 'word/document.xml', '图/一.txt', 'empty.txt']);
    expect(new TextDecoder().decode(zip.read('图/一.txt'))).toBe(text);
    expect(zip.read('empty.txt')).toHaveLength(0);
  });

  it('is the same for any files', () => {
    const name = fc.stringMatching(/^[a-z一-龥]{1,8}(\/[a-z]{1,3})?$/);
    const entries = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 300 }) }), {
      selector: (entry) => entry.name,
    });
    fc.assert(
      fc.property(entries, (files) => {
        const zip = openZip('a.zip', writeZip(files));
        for (const file of files) expect(zip.read(file.name)).toEqual(Uint8Array.from(file.bytes));
      }),
    );
  });

  it('has the same bytes each time', () => {
    expect(archive()).toEqual(archive());
  });

  it('is recognised by its first bytes, also when nothing is in it', () => {
    expect([archive(), writeZip([]), bytesOf('PK'), bytesOf(text)].map(isZip)).toEqual([true, true, false, false]);
  });

  it('is read as another program packed it, with sizes after the content and a comment', () => {
    const other = zipSync({ 'a/b.txt': strToU8(text.repeat(9)) }, { level: 9, comment: 'made elsewhere' });
    expect(new TextDecoder().decode(openZip('a.zip', other).read('a/b.txt'))).toBe(text.repeat(9));
  });

  it('must not lead out of its folder', () => {
    expect(() => writeZip([{ name: '../a', bytes: new Uint8Array() }])).toThrow(RangeError);
  });
});

describe('an archive that is rewritten', () => {
  const old = archive();
  const changes = new Map([
    ['word/document.xml', bytesOf('new')],
    ['图/一.txt', undefined],
    ['added.txt', bytesOf('more')],
  ]);

  it('has the changed, the kept and the added files', () => {
    const zip = openZip('a.zip', rewriteZip('a.zip', old, changes));
    expect(zip.names).toEqual(['mimetype', 'word/document.xml', 'empty.txt', 'added.txt']);
    expect(new TextDecoder().decode(zip.read('word/document.xml'))).toBe('new');
  });

  it('keeps every byte where nothing changes', () => {
    expect(rewriteZip('a.zip', old, new Map())).toEqual(old);
  });

  it('keeps days, hours and the packed bytes of others', () => {
    const other = zipSync({
      'a.txt': [strToU8(text.repeat(9)), { mtime: '2026-03-04T05:06:08' }],
      'b.txt': strToU8('b'),
    });
    const before = openZip('a.zip', other).entries[0];
    const after = openZip('a.zip', rewriteZip('a.zip', other, new Map([['b.txt', bytesOf('c')]]))).entries[0];
    expect(after).toEqual(before);
  });
});

describe('a bad archive is refused, and said why:', () => {
  it('one that is cut off anywhere', () => {
    const whole = archive();
    for (let length = 4; length < whole.length; length++)
      expect(messageOf(whole.slice(0, length))).toMatch(/incomplete|damaged/);
  });

  it.each([
    ['../evil.xml', 'outside its folder'],
    ['a/../../evil.xml', 'outside its folder'],
    ['/etc/evil', 'outside its folder'],
    ['C:evil.xml', 'outside its folder'],
    ['a\\evil.xml', 'outside its folder'],
    ['a\0.xml', 'no name of a file'],
    ['', 'no name of a file'],
  ])('with the name %j', (name, why) => {
    expect(messageOf(zipSync({ [name]: strToU8('a') }))).toContain(why);
  });

  it('with a name that stands twice', () => {
    expect(messageOf(zipSync({ 'word/A.xml': strToU8('a'), 'word/a.xml': strToU8('b') }))).toContain('twice');
  });

  it('with more files than a text can need', () => {
    const limits = { ...zipLimits, entries: 3 };
    expect(messageOf(archive(), limits)).toContain('more than 3 files');
  });

  it('that would unpack to more than is allowed', () => {
    const limits = { ...zipLimits, bytes: 1000 };
    expect(messageOf(archive(), limits)).toContain('unpacks to more than');
  });

  it('with an entry that is packed too well', () => {
    const bomb = writeZip([{ name: 'a', bytes: new Uint8Array(20_000_000) }]);
    expect(messageOf(bomb)).toMatch(/“a” unpacks to \d+ times its size/);
  });

  it('with an entry that unpacks to more than it says, of which no more is unpacked', () => {
    const packed = deflateRawSync(new Uint8Array(150_000_000));
    const bytes = writeZip([{ name: 'a', bytes: packed, stored: true }]);
    const list = place(bytes, CENTRAL);
    const before = process.memoryUsage.rss();
    expect(messageOf(patched(patched(bytes, list + 10, 8), list + 24, 1, 0, 0, 0))).toContain('more than it says');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  it('with entries that share their bytes', () => {
    const bytes = writeZip([
      { name: 'a', bytes: bytesOf('aaaa') },
      { name: 'b', bytes: bytesOf('bbbb') },
    ]);
    const shared = patched(bytes, place(bytes, CENTRAL, 1) + 42, 0, 0, 0, 0);
    expect(messageOf(shared)).toContain('damaged');
  });

  it('with a password', () => {
    const bytes = archive();
    expect(messageOf(patched(bytes, place(bytes, CENTRAL) + 8, 1))).toContain('password');
  });

  it('packed in a way that is not read', () => {
    const bytes = archive();
    expect(messageOf(patched(bytes, place(bytes, CENTRAL) + 10, 12))).toContain('cannot be read');
  });

  it('with content that is not what was packed', () => {
    const bytes = archive();
    expect(messageOf(patched(bytes, place(bytes, LOCAL) + 39, 0))).toContain('damaged in “mimetype”');
  });

  it('with a list that is elsewhere', () => {
    const bytes = archive();
    expect(messageOf(patched(bytes, place(bytes, END) + 16, 1))).toContain('damaged at byte');
  });

  it('that is none', () => {
    expect(messageOf(bytesOf('PK or not'))).toContain('not the kind of file');
  });

  it('that is an old Word document', () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    expect(messageOf(ole)).toContain('old Office document');
  });

  it('that Word has protected by a password', () => {
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const ole = Uint8Array.from([...start, ...new Uint8Array(600), ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(messageOf(ole)).toContain('password');
  });

  it('of any bytes at all', () => {
    const bytes = archive();
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, (places) => {
        const broken = Uint8Array.from(bytes);
        for (const [at, value] of places) broken[at] = value;
        try {
          const zip = openZip('a.zip', broken);
          for (const entry of zip.entries) expect(crc32(zip.read(entry.name))).toBe(entry.crc);
        } catch (error) {
          expect(error).toBeInstanceOf(CopydeskError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
