import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Timestamp } from '../../../shared/contract/model.ts';
import { unreadable } from '../../formats/problems.ts';
import { isZip, openZip, type Zip } from '../../formats/zip/read.ts';
import { writeZip } from '../../formats/zip/write.ts';
import type { StoryBundle } from './collect.ts';
import { badJson } from './json-columns.ts';
import { valueIn } from './renumber.ts';
import { bundleVersion, type Manifest, manifestSchema, tablesSchema } from './schema.ts';

/** How a story with everything is called as a format. */
export const bundleFormat = {
  id: 'copydesk',
  name: { en: 'Copydesk story, with everything', zh: 'Copydesk 稿件（含全部内容）' },
  extension: 'copydesk',
  mediaType: 'application/vnd.copydesk.story+zip',
} as const;

/** What the copy of a whole desk says of itself (`backend/database/desk-bundle.ts`). */
const deskSchema = z.object({ kind: z.literal('copydesk desk') });

const names = { manifest: 'copydesk.json', story: 'story.json', file: (number: number) => `files/${number}` } as const;

/** A bundle as a file. The same story gives the same bytes but for the manifest. */
export function writeBundle({ tables, files }: StoryBundle, program: string, at: Timestamp): Uint8Array {
  const manifest: Manifest = { format: 'copydesk-story', version: bundleVersion, program, at };
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return writeZip([
    { name: names.manifest, bytes: json(manifest), stored: true },
    { name: names.story, bytes: json(tables) },
    ...files.map((bytes, index) => ({ name: names.file(index + 1), bytes })),
  ]);
}

/** Whether a file is a bundle, whole or not: it is called one, or is a zip that begins with the manifest. */
export function isBundle(fileName: string, bytes: Uint8Array): boolean {
  if (fileName.toLowerCase().endsWith(`.${bundleFormat.extension}`)) return true;
  // In a zip the name of the first file stands 30 bytes from its start.
  const first = new TextDecoder('latin1').decode(bytes.subarray(30, 30 + names.manifest.length));
  return isZip(bytes) && first === names.manifest;
}

/**
 * Reads a bundle. Throws a `CopydeskError` (`unreadable-file`) with the mend where it is damaged, holds what no desk wrote,
 * or was written by a newer version.
 */
export function readBundle(fileName: string, bytes: Uint8Array): StoryBundle {
  const zip = openZip(fileName, bytes);
  const about = jsonIn(fileName, zip, names.manifest);
  if (deskSchema.safeParse(about).success) throw wholeDesk(fileName);
  const manifest = manifestSchema.safeParse(about);
  if (!manifest.success) throw damaged(fileName, names.manifest);
  if (manifest.data.version > bundleVersion) throw newer(fileName, manifest.data);
  const tables = tablesSchema.safeParse(jsonIn(fileName, zip, names.story));
  if (!tables.success) {
    const [issue] = tables.error.issues;
    throw damaged(fileName, names.story, issue?.path.join('.'));
  }
  const bad = badJson(tables.data);
  if (bad !== undefined) throw damaged(fileName, names.story, bad);
  const stories = tables.data.story.filter((line) => valueIn('story', line, 'shelf_of') === null);
  if (stories.length !== 1 || tables.data.story.length > 2) throw damaged(fileName, names.story, 'story');
  const files = tables.data.document.map((line, index) => {
    const file = zip.read(names.file(index + 1));
    const hash = createHash('sha256').update(file).digest('hex');
    if (hash !== valueIn('document', line, 'hash')) throw damaged(fileName, names.file(index + 1));
    return file;
  });
  return { tables: tables.data, files };
}

function jsonIn(fileName: string, zip: Zip, name: string): unknown {
  const bytes = zip.read(name);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged(fileName, name);
  }
}

/** Something in the bundle is not as a desk writes it. */
export function damaged(fileName: string, part: string, place?: string): CopydeskError {
  const at = place === undefined || place === '' ? part : `${part}, ${place}`;
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is damaged: ${at} is not as Copydesk writes it.`,
      zh: `“${fileName}”已损坏：${at} 不符合 Copydesk 的格式。`,
    },
    {
      en: 'Nothing was imported. Export the story again from the desk that it is from.',
      zh: '未导入任何内容。请从原工作台重新导出该稿件。',
    },
    { part: at },
  );
}

function wholeDesk(fileName: string): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is the copy of a whole desk, not one story.`,
      zh: `“${fileName}”是整个工作台的副本，而不是一篇稿件。`,
    },
    {
      en: 'Nothing was imported. Put it back in the settings, under Backups.',
      zh: '未导入任何内容。请在设置的“备份”中恢复。',
    },
  );
}

function newer(fileName: string, { version, program }: Manifest): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” was written by a newer Copydesk (${program}, version ${version} of the file; this one reads up to ${bundleVersion}).`,
      zh: `“${fileName}”由更新版本的 Copydesk（${program}）写入：其文件版本为 ${version}，本程序支持到 ${bundleVersion}。`,
    },
    {
      en: 'Nothing was imported. Update Copydesk, and import it again.',
      zh: '未导入任何内容。请更新 Copydesk 后重新导入。',
    },
    { version, known: bundleVersion },
  );
}
