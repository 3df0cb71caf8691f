import { existsSync, renameSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { deskFolder, profileFolder } from '../backend/data-folder.ts';
import { type Backup, listBackups, makeBackup } from '../backend/database/backup.ts';
import { packDesk, unpackDesk } from '../backend/database/desk-bundle.ts';
import { type OpenedDatabase, openDatabase } from '../backend/database/open.ts';
import { addBackup, prepareRestore } from '../backend/database/restore.ts';
import type { Locale } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { exitCodes, UsageError, write } from './terminal.ts';

/** `backup`: lists, makes and restores copies of a desk that does not run. */
export async function backup(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, {
    data: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const [action = 'list', what, ...more] = positionals;
  if (more.length > 0 || (what !== undefined && action !== 'restore')) throw tooMuch(more[0] ?? what ?? '');
  const folder = deskFolder(
    values.data === undefined
      ? profileFolder({ platform: process.platform, home: homedir(), env: process.env })
      : resolve(values.data),
  );
  // Opening would make an empty desk of a mistyped folder.
  if (!existsSync(folder)) throw noDesk(folder);
  if (action === 'list') return atDesk(folder, (desk) => list(desk, values.json));
  if (action === 'make') return atDesk(folder, (desk) => make(desk, values.out, values.json));
  if (action !== 'restore') throw unknownAction(action);
  if (what === undefined) throw nameMissing();
  return restore(folder, what, locale);
}

async function atDesk<T>(folder: string, work: (desk: OpenedDatabase) => Promise<T>): Promise<T> {
  const desk = await openDatabase(folder);
  try {
    return await work(desk);
  } finally {
    await desk.close(false);
  }
}

async function list({ files }: OpenedDatabase, json: boolean): Promise<number> {
  const backups = listBackups(files);
  await write(process.stdout, backups.map((each) => lineOf(each, json)).join(''));
  return exitCodes.ok;
}

async function make({ db, files }: OpenedDatabase, out: string | undefined, json: boolean): Promise<number> {
  const made = basename(await makeBackup(db, files, new Date(), 'asked'));
  const info = find(files, made);
  if (out !== undefined) await writeWhole(resolve(out), await packDesk(info));
  await write(process.stdout, lineOf(info, json));
  return exitCodes.ok;
}

/** By its name in the list, or from a file that a desk was saved to. */
async function restore(folder: string, what: string, locale: Locale): Promise<number> {
  const incoming = await atDesk(folder, async ({ db, files }) => {
    const known = listBackups(files).some(({ path }) => basename(path) === what);
    const prepared = prepareRestore(files, find(files, known ? what : await bring(files, what)));
    await makeBackup(db, files, new Date(), 'before-restore');
    return prepared;
  });
  incoming.take();
  const done = { en: `The desk is as it was in ${what}.`, zh: `工作台已恢复为 ${what} 的状态。` };
  await write(process.stderr, `${done[locale]}\n`);
  return exitCodes.ok;
}

async function bring(files: OpenedDatabase['files'], path: string): Promise<string> {
  if (!existsSync(path)) throw noBackup(path);
  const { at, bytes } = await unpackDesk(basename(path), await readFile(path));
  return basename(addBackup(files, bytes, at, 'brought'));
}

function find(files: OpenedDatabase['files'], name: string): Backup {
  const found = listBackups(files).find(({ path }) => basename(path) === name);
  if (!found) throw noBackup(name);
  return found;
}

/** Under another name first: a full disk leaves no half file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function lineOf({ path, at }: Backup, json: boolean): string {
  const name = basename(path);
  return json ? `${JSON.stringify({ name, at: at.toISOString() })}\n` : `${name}\n`;
}

function tooMuch(word: string): UsageError {
  return new UsageError({
    en: `"${word}" is one too many. See: copydesk --help`,
    zh: `多余的参数“${word}”。用法请见：copydesk --help`,
  });
}

function unknownAction(action: string): UsageError {
  return new UsageError({
    en: `backup can list, make or restore, not "${action}".`,
    zh: `backup 可用 list、make 或 restore，没有“${action}”。`,
  });
}

function nameMissing(): UsageError {
  return new UsageError({
    en: 'Say which backup to restore: a name that "copydesk backup list" prints, or a .copydesk file.',
    zh: '请指定要恢复的备份：“copydesk backup list”列出的名称，或 .copydesk 文件。',
  });
}

function noDesk(folder: string): UsageError {
  return new UsageError({
    en: `There is no desk in ${folder}. Name its folder with --data.`,
    zh: `${folder} 中没有工作台数据。请用 --data 指定文件夹。`,
  });
}

function noBackup(name: string): UsageError {
  return new UsageError({
    en: `There is no backup or file "${name}". "copydesk backup list" prints the backups.`,
    zh: `没有名为“${name}”的备份或文件。可用“copydesk backup list”列出备份。`,
  });
}
