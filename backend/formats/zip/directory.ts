import type { Localized } from '../../../shared/localized.ts';
import type { ZipLimits } from './limits.ts';
import { badName, cutOff, damaged, encrypted, noArchive, tooMuch, unknownPacking } from './problems.ts';

/** An entry as the list at the archive's end tells of it (APPNOTE 6.3.10, 4.3.12). Offsets and sizes in bytes. */
export interface Entry {
  readonly name: string;
  /** As the file has it: in UTF-8 or, in old archives, in another encoding. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
  /** Where its own header begins. */
  readonly local: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** A field of 32 bits that says: look at the one of 64 bits. */
const ELSEWHERE = 0xffffffff;
/** Bits of the flags: with a password, strongly, with hidden headers. */
const ENCRYPTED = 0x2041;

export function isZip(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** Lists an archive without unpacking anything of it. Refuses what is damaged, hidden, or larger than the limits. */
export function listEntries(fileName: string, bytes: Uint8Array, limits: ZipLimits): Entry[] {
  if (!isZip(bytes)) throw noArchive(fileName);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, at, end } = findDirectory(fileName, view);
  if (count > limits.entries) throw tooMuch(fileName, manyEntries(limits));
  const entries: Entry[] = [];
  const names = new Set<string>();
  let [offset, size] = [at, 0];
  for (let i = 0; i < count; i++) {
    const record = recordAt(fileName, view, offset, end);
    const entry = readEntry(fileName, bytes, view, record);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw badName(fileName, entry.name, { en: 'twice', zh: '出现了两次' });
    names.add(key);
    size += entry.size;
    if (size > limits.bytes) throw tooMuch(fileName, manyBytes(limits));
    entries.push(entry);
    offset = record.next;
  }
  refuseOverlaps(fileName, entries, at);
  return entries;
}

/** The record at the end, before a comment of up to 64 kB. */
function findDirectory(fileName: string, view: DataView): { count: number; at: number; end: number } {
  const last = view.byteLength - 22;
  for (let offset = last; offset >= Math.max(0, last - 0xffff); offset--) {
    if (view.getUint32(offset, true) !== END) continue;
    if (offset + 22 + view.getUint16(offset + 20, true) > view.byteLength) continue;
    const [count, at] = [view.getUint16(offset + 10, true), view.getUint32(offset + 16, true)];
    if (count !== view.getUint16(offset + 8, true)) throw damaged(fileName, offset);
    const large = count === 0xffff || at === ELSEWHERE ? findDirectory64(fileName, view, offset) : undefined;
    const found = large ?? { count, at, end: offset };
    if (found.at > found.end) throw damaged(fileName, offset);
    return found;
  }
  throw cutOff(fileName);
}

function findDirectory64(fileName: string, view: DataView, end: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const offset = Number(view.getBigUint64(locator + 8, true));
  if (offset + 56 > locator || view.getUint32(offset, true) !== END_64) throw damaged(fileName, locator);
  return {
    count: Number(view.getBigUint64(offset + 32, true)),
    at: Number(view.getBigUint64(offset + 48, true)),
    end: offset,
  };
}

/** Where a record of the list begins, where its name, its extra fields and the record end. */
interface RecordPlace {
  readonly at: number;
  readonly nameEnd: number;
  readonly extraEnd: number;
  readonly next: number;
}

function recordAt(fileName: string, view: DataView, at: number, end: number): RecordPlace {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged(fileName, at);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw damaged(fileName, at);
  return { at, nameEnd, extraEnd, next };
}

function readEntry(fileName: string, bytes: Uint8Array, view: DataView, place: RecordPlace): Entry {
  const { at } = place;
  const rawName = bytes.subarray(at + 46, place.nameEnd);
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(rawName);
  const method = view.getUint16(at + 10, true);
  refuseName(fileName, name);
  if ((flags & ENCRYPTED) !== 0) throw encrypted(fileName);
  if (method !== 0 && method !== 8) throw unknownPacking(fileName, name);
  const { size, packed, local } = sizesOf(fileName, view, place);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(fileName, name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw cutOff(fileName);
  if (method === 0 && packed !== size) throw damaged(fileName, name);
  return {
    name,
    rawName,
    flags,
    method,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    attributes: view.getUint32(at + 38, true),
    local,
    start,
  };
}

/** Sizes and place, of 64 bits where the record says so (4.5.3): each that is missing, in this order. */
function sizesOf(fileName: string, view: DataView, { at, nameEnd, extraEnd }: RecordPlace) {
  let wide = 0;
  let wideEnd = 0;
  for (let offset = nameEnd; offset + 4 <= extraEnd; offset += 4 + view.getUint16(offset + 2, true)) {
    if (view.getUint16(offset, true) !== 1) continue;
    [wide, wideEnd] = [offset + 4, Math.min(extraEnd, offset + 4 + view.getUint16(offset + 2, true))];
    break;
  }
  const field = (short: number): number => {
    const value = view.getUint32(at + short, true);
    if (value !== ELSEWHERE) return value;
    if (wide + 8 > wideEnd) throw damaged(fileName, at);
    wide += 8;
    return Number(view.getBigUint64(wide - 8, true));
  };
  const size = field(24);
  const packed = field(20);
  return { size, packed, local: field(42) };
}

/** Entries that share bytes unpack to far more than the file has (Fifield, A better zip bomb, 2019). */
function refuseOverlaps(fileName: string, entries: readonly Entry[], directory: number): void {
  const inOrder = [...entries].sort((a, b) => a.local - b.local);
  for (const [i, entry] of inOrder.entries()) {
    const end = inOrder[i + 1]?.local ?? directory;
    if (entry.start + entry.packed > end) throw damaged(fileName, entry.name);
  }
}

/** Names are ASCII or UTF-8 in all that writes our formats; what is neither is read letter by letter. */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return Buffer.from(raw).toString('latin1');
  }
}

/** Why nobody may unpack an entry of this name; undefined where all is well. */
export function faultOfName(name: string): Localized | undefined {
  if (name === '' || /\p{Cc}/u.test(name)) return { en: 'which is no name of a file', zh: '不是有效的文件名' };
  if (/^[/\\]|^[a-z]:/i.test(name) || name.includes('\\') || name.split('/').includes('..'))
    return { en: 'which would be unpacked outside its folder', zh: '会被解压到目标文件夹之外' };
  return undefined;
}

function refuseName(fileName: string, name: string): void {
  const fault = faultOfName(name);
  if (fault) throw badName(fileName, name, fault);
}

function manyEntries({ entries }: ZipLimits): Localized {
  return { en: `it holds more than ${entries} files`, zh: `其中的文件超过 ${entries} 个` };
}

function manyBytes({ bytes }: ZipLimits): Localized {
  const megabytes = Math.round(bytes / (1024 * 1024));
  return { en: `it unpacks to more than ${megabytes} MB`, zh: `解压后超过 ${megabytes} MB` };
}
