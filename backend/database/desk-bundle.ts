import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { limits } from '../../shared/contract/limits.ts';
import { unreadable } from '../formats/problems.ts';
import { openZip } from '../formats/zip/read.ts';
import { writeZip } from '../formats/zip/write.ts';
import type { Backup } from './backup.ts';

/** A whole desk in one file, to be taken to another computer: a zip of a description and a backup. */
const description = z.object({ kind: z.literal('copydesk desk'), version: z.int(), at: z.iso.datetime() });
const knownVersion = 1;
const [described, database] = ['copydesk.json', 'desk.sqlite.gz'] as const;

/** A desk as a bundle has it. */
export interface BundledDesk {
  readonly at: Date;
  /** The database file. */
  readonly bytes: Uint8Array;
}

/** Packs a backup. */
export async function packDesk({ path, at }: Backup): Promise<Uint8Array> {
  // Not in JavaScript, as the zip would be: a desk has hundreds of megabytes, and others want to be answered meanwhile.
  const packed = await promisify(gzip)(await readFile(path), { level: 6 });
  const about = { kind: 'copydesk desk', version: knownVersion, at: at.toISOString(), file: basename(path) };
  return writeZip([
    { name: described, bytes: new TextEncoder().encode(`${JSON.stringify(about, null, 2)}\n`) },
    { name: database, bytes: packed, stored: true },
  ]);
}

/**
 * Unpacks a desk, of at most `limits.deskBytes`. Throws CopydeskError `unreadable-file` for what is no bundle of a desk, is
 * cut off, or was made by a newer Copydesk.
 */
export async function unpackDesk(fileName: string, bytes: Uint8Array): Promise<BundledDesk> {
  const room = { bytes: limits.deskBytes, freely: limits.deskBytes };
  const zip = openZip(fileName, bytes, { entries: 10, ratio: 1000, ...room });
  const about = zip.has(described) ? description.safeParse(parse(zip.read(described))).data : undefined;
  if (!about || !zip.has(database)) throw noDesk(fileName);
  if (about.version > knownVersion) throw newer(fileName);
  try {
    const unpacked = await promisify(gunzip)(zip.read(database), { maxOutputLength: limits.deskBytes });
    return { at: new Date(about.at), bytes: unpacked };
  } catch {
    throw noDesk(fileName);
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function noDesk(fileName: string) {
  return unreadable(
    fileName,
    { en: `“${fileName}” is not the copy of a desk.`, zh: `“${fileName}”不是工作台的备份文件。` },
    {
      en: 'Choose a file that was saved with “Save a copy…” on a desk.',
      zh: '请选择在工作台上通过“另存副本…”保存的文件。',
    },
  );
}

function newer(fileName: string) {
  return unreadable(
    fileName,
    { en: `“${fileName}” was saved by a newer Copydesk.`, zh: `“${fileName}”由更新版本的 Copydesk 保存。` },
    { en: 'Update Copydesk on this computer first.', zh: '请先升级本机的 Copydesk。' },
  );
}
