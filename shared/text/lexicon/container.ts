/**
 * The file that the lexicon is precompiled into: numbered sections in one buffer, so that loading it is laying typed
 * arrays over it. Little-endian, as every platform that we run on.
 *
 * Header, in 32-bit words: magic, version, checksum of all that follows the header, number of sections; then for each
 * section its offset and its length in bytes. Sections start at multiples of 8.
 */

/** What is in the file, in the order of the file; see the modules that write and read each. */
export const sectionNames = [
  'codes',
  'base',
  'check',
  'costs',
  'translated',
  'translatedBefore',
  'glossAt',
  'glosses',
  'englishHashes',
  'zipf',
  'senseAt',
  'senses',
] as const;

export type SectionName = (typeof sectionNames)[number];
export type Sections = Readonly<Record<SectionName, Uint8Array>>;

const magic = 0x584c4443; // "CDLX"
/** Goes up with every change of what a section holds. */
const version = 1;
const headerWords = 4 + 2 * sectionNames.length;

/** Why a buffer is no lexicon: `damaged`, or of another `version` of the program. */
export class LexiconError extends Error {
  readonly kind: 'damaged' | 'version';

  constructor(kind: 'damaged' | 'version') {
    super(kind === 'damaged' ? 'The lexicon is damaged.' : 'The lexicon was made by another version of Copydesk.');
    this.kind = kind;
  }
}

export function packSections(sections: Sections): ArrayBuffer {
  const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;
  const start = aligned(headerWords * 4);
  const size = sectionNames.reduce((sum, name) => sum + aligned(sections[name].byteLength), start);
  const buffer = new ArrayBuffer(size);
  const header = new Uint32Array(buffer, 0, headerWords);
  let offset = start;
  for (const [index, name] of sectionNames.entries()) {
    const section = sections[name];
    new Uint8Array(buffer, offset, section.byteLength).set(section);
    header.set([offset, section.byteLength], 4 + 2 * index);
    offset += aligned(section.byteLength);
  }
  header.set([magic, version, checksum(buffer), sectionNames.length]);
  return buffer;
}

/** The sections as views of the buffer; nothing is copied. Throws LexiconError. */
export function unpackSections(buffer: ArrayBufferLike): Sections {
  if (buffer.byteLength < headerWords * 4 || buffer.byteLength % 8 !== 0) throw new LexiconError('damaged');
  const header = new Uint32Array(buffer, 0, headerWords);
  if (header[0] !== magic) throw new LexiconError('damaged');
  if (header[1] !== version || header[3] !== sectionNames.length) throw new LexiconError('version');
  if (header[2] !== checksum(buffer)) throw new LexiconError('damaged');
  const section = (index: number): Uint8Array => {
    const offset = header[4 + 2 * index] ?? 0;
    const length = header[5 + 2 * index] ?? 0;
    if (offset + length > buffer.byteLength) throw new LexiconError('damaged');
    return new Uint8Array(buffer, offset, length);
  };
  return Object.fromEntries(sectionNames.map((name, index) => [name, section(index)])) as Record<
    SectionName,
    Uint8Array
  >;
}

/** Of everything but the words before the table of sections; a word at a time, as it is read at every start. */
function checksum(buffer: ArrayBufferLike): number {
  const words = new Uint32Array(buffer);
  let sum = 0x811c9dc5;
  for (let i = 4; i < words.length; i++) sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
  return sum >>> 0;
}
