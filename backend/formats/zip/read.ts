import { crc32, inflateRawSync } from 'node:zlib';
import type { CopydeskError } from '../../../shared/contract/errors.ts';
import { type Entry, listEntries } from './directory.ts';
import { type ZipLimits, zipLimits } from './limits.ts';
import { refuseOle } from './ole.ts';
import { damaged, missingPart, tooMuch } from './problems.ts';

export { isZip } from './directory.ts';
export { type ZipLimits, zipLimits } from './limits.ts';

/** An archive whose list was found sound; an entry is unpacked only when it is asked for. */
export interface Zip {
  readonly entries: readonly Entry[];
  /** In the archive's order, folders (names that end with `/`) among them. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Throws a `CopydeskError` where it is missing, damaged, or a bomb. */
  read(name: string): Uint8Array;
}

/**
 * Opens an archive. Throws a `CopydeskError` (`unreadable-file`) with the place and the mend where it is cut off or damaged,
 * protected by a password (as zip, or as the OLE file that Word makes of it), has names that lead out of its folder or
 * stand twice, or holds more than `limits` allow. What an entry unpacks to is stopped at the limit, never looked at after.
 */
export function openZip(fileName: string, bytes: Uint8Array, limits: ZipLimits = zipLimits): Zip {
  refuseOle(fileName, bytes);
  const entries = listEntries(fileName, bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    entries,
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      if (!entry) throw missingPart(fileName, name);
      return unpack(fileName, bytes, entry, limits);
    },
  };
}

function unpack(fileName: string, bytes: Uint8Array, entry: Entry, limits: ZipLimits): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.size > Math.max(limits.freely, entry.packed * limits.ratio)) throw tooMuch(fileName, squeezed(entry));
  const content = entry.method === 0 ? packed.slice() : inflate(fileName, packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(fileName, entry.name);
  return content;
}

/** No more than the list says is unpacked, so that a list that lies gains nothing. */
function inflate(fileName: string, packed: Uint8Array, entry: Entry): Uint8Array {
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return new Uint8Array(content.buffer, content.byteOffset, content.length);
  } catch (error) {
    throw inflateProblem(fileName, entry, error);
  }
}

function inflateProblem(fileName: string, entry: Entry, error: unknown): CopydeskError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch(fileName, lied(entry)) : damaged(fileName, entry.name);
}

function lied({ name }: Entry) {
  return { en: `“${name}” unpacks to more than it says`, zh: `“${name}”解压后大于其标明的大小` };
}

function squeezed({ name, size, packed }: Entry) {
  const times = Math.round(size / Math.max(1, packed));
  return { en: `“${name}” unpacks to ${times} times its size`, zh: `“${name}”解压后是原大小的 ${times} 倍` };
}
