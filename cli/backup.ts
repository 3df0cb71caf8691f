import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BackupInfo } from '../shared/contract/methods/backups.ts';
import type { Locale } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { atDesk, type CommandDesk } from './at-desk.ts';
import { exitCodes, UsageError, write } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

/** `backup`: lists, makes and restores copies of a desk that does not run. */
export async function backup(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, {
    data: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { data, out, json } = values;
  const [action = 'list', what, ...more] = positionals;
  if (more.length > 0 || (what !== undefined && action !== 'restore')) throw tooMuch(more[0] ?? what ?? '');
  if (action === 'restore') {
    if (what === undefined) throw nameMissing();
    await atDesk(data, false, (desk) => restore(desk, what));
    const done = { en: `The desk is as it was in ${what}.`, zh: `工作台已恢复为 ${what} 的状态。` };
    await write(process.stderr, `${done[locale]}\n`);
    return exitCodes.ok;
  }
  if (action !== 'list' && action !== 'make') throw unknownAction(action);
  const told = await atDesk(data, false, async (desk) => {
    return action === 'list' ? (await desk.call('backups.list', {})).backups : [await make(desk, out)];
  });
  await write(process.stdout, told.map((each) => lineOf(each, json)).join(''));
  return exitCodes.ok;
}

async function make(desk: CommandDesk, out: string | undefined): Promise<BackupInfo> {
  const made = await desk.call('backups.make', {});
  if (out !== undefined) {
    const { bytes } = await desk.call('backups.save', { name: made.name });
    await writeWholeFile(resolve(out), bytes);
  }
  return made;
}

/** By its name in the list, or from a file that a desk was saved to. */
async function restore(desk: CommandDesk, what: string): Promise<void> {
  const { backups } = await desk.call('backups.list', {});
  const name = backups.some((each) => each.name === what) ? what : await bring(desk, what);
  await desk.call('backups.restore', { name });
}

async function bring(desk: CommandDesk, path: string): Promise<string> {
  if (!existsSync(path)) throw noBackup(path);
  const bytes = new Uint8Array(await readFile(path));
  return (await desk.call('backups.bring', { fileName: basename(path), bytes })).name;
}

function lineOf({ name, at, reason, bytes }: BackupInfo, json: boolean): string {
  return json ? `${JSON.stringify({ name, at, reason, bytes })}\n` : `${name}\n`;
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

function noBackup(name: string): UsageError {
  return new UsageError({
    en: `There is no backup or file "${name}". "copydesk backup list" prints the backups.`,
    zh: `没有名为“${name}”的备份或文件。可用“copydesk backup list”列出备份。`,
  });
}
