import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { type Entry, faultOfName, listEntries } from './directory.ts';
import { zipLimits } from './limits.ts';

/** A file to be packed; `name` with slashes, in the order that they are given. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Not packed: for what is packed already, and for what others look for at a fixed place. */
  readonly stored?: boolean;
}

/** What stands in both headers of an entry. */
type Header = Pick<Entry, 'rawName' | 'flags' | 'method' | 'time' | 'date' | 'crc' | 'size' | 'attributes'> & {
  readonly content: Uint8Array;
};

/** 1 January 1980, the first day that a zip can say. */
const NO_DAY = 0x21;
const UTF_8 = 0x800;
const SIZES_FOLLOW = 0x8;
const most = 0xffff;

/**
 * Packs files. The same files give the same bytes, on every machine and at any time: no clock, and a packer in JavaScript
 * (zlib's output differs between processors).
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return assemble(entries.map(pack));
}

/**
 * The archive with some of its files replaced, new ones added at its end, and those left out for which there is nothing. All
 * others are copied as they are packed; without changes it is the same archive, byte for byte. Throws as `openZip` does.
 */
export function rewriteZip(
  fileName: string,
  archive: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
): Uint8Array {
  const old = listEntries(fileName, archive, zipLimits);
  if (changes.size === 0) return archive.slice();
  const kept = old.flatMap((entry): Header[] => {
    if (!changes.has(entry.name)) return [copied(archive, entry)];
    const bytes = changes.get(entry.name);
    return bytes ? [{ ...pack({ name: entry.name, bytes }), attributes: entry.attributes }] : [];
  });
  const names = new Set(old.map(({ name }) => name));
  const added = [...changes].flatMap(([name, bytes]) => (bytes && !names.has(name) ? [pack({ name, bytes })] : []));
  return assemble([...kept, ...added]);
}

function pack({ name, bytes, stored = false }: ZipEntry): Header {
  const fault = faultOfName(name);
  if (fault) throw new RangeError(`“${name}”, ${fault.en}`);
  const deflated = stored ? bytes : deflateSync(bytes, { level: 6 });
  const smaller = deflated.length < bytes.length;
  return {
    rawName: new TextEncoder().encode(name),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : UTF_8,
    method: smaller ? 8 : 0,
    time: 0,
    date: NO_DAY,
    crc: crc32(bytes),
    size: bytes.length,
    attributes: 0,
    content: smaller ? deflated : bytes,
  };
}

function copied(archive: Uint8Array, entry: Entry): Header {
  const { rawName, method, time, date, crc, size, attributes, start, packed } = entry;
  const content = archive.subarray(start, start + packed);
  return { rawName, flags: entry.flags & ~SIZES_FOLLOW, method, time, date, crc, size, attributes, content };
}

function assemble(headers: readonly Header[]): Uint8Array {
  if (headers.length > most) throw new RangeError(`A zip holds no more than ${most} files.`);
  const locals: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const header of headers) {
    list.push(record(header, offset), header.rawName);
    const local = [localHeader(header), header.rawName, header.content];
    offset += lengthOf(local);
    locals.push(...local);
  }
  return joined([...locals, ...list, end(headers.length, lengthOf(list), offset)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function localHeader(header: Header): Uint8Array {
  const bytes = new Uint8Array(30);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  describe(view, 6, header);
  return bytes;
}

function record(header: Header, offset: number): Uint8Array {
  const bytes = new Uint8Array(46);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  describe(view, 8, header);
  view.setUint32(38, header.attributes, true);
  view.setUint32(42, offset, true);
  return bytes;
}

/** From the flags to the name's length: the same in both headers. */
function describe(view: DataView, at: number, header: Header): void {
  view.setUint16(at, header.flags, true);
  view.setUint16(at + 2, header.method, true);
  view.setUint16(at + 4, header.time, true);
  view.setUint16(at + 6, header.date, true);
  view.setUint32(at + 8, header.crc, true);
  view.setUint32(at + 12, header.content.length, true);
  view.setUint32(at + 16, header.size, true);
  view.setUint16(at + 20, header.rawName.length, true);
}

function end(count: number, length: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  return bytes;
}
