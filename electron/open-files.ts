import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { limits } from '../shared/contract/api.ts';
import type { OpenedFile } from '../shared/contract/bridge.ts';
import type { ErrorCode } from '../shared/contract/errors.ts';
import type { Localized } from '../shared/localized.ts';
import { linkScheme } from './links.ts';

/**
 * The files named on a command line, absolute.
 *
 * @param argv `process.argv`, with what Electron and Chromium were told before and among them.
 * @param appPath the app's folder when it is one of the arguments (`electron FOLDER FILE…`); undefined when packaged.
 */
export function filesFromArguments(argv: readonly string[], cwd: string, appPath: string | undefined): string[] {
  const own = appPath === undefined ? 0 : argv.findIndex((arg, index) => index > 0 && resolve(cwd, arg) === appPath);
  const files: string[] = [];
  let onlyFiles = false;
  for (const arg of argv.slice(Math.max(own, 0) + 1)) {
    if (!onlyFiles && arg === '--') onlyFiles = true;
    else if (!onlyFiles && arg.toLowerCase().startsWith(`${linkScheme}://`)) continue;
    else if (arg !== '' && (onlyFiles || !arg.startsWith('-'))) files.push(isAbsolute(arg) ? arg : resolve(cwd, arg));
  }
  return files;
}

const mb = limits.fileBytes / 1024 / 1024;
const tooLarge: Localized = {
  en: `it is larger than ${mb} MB`,
  zh: `文件大于 ${mb} MB`,
};

const folder: Localized = { en: 'it is a folder', zh: '这是一个文件夹' };
const noFile: Localized = { en: 'it is no ordinary file', zh: '不是普通文件' };

function whyNot(thrown: unknown): Localized {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT') return { en: 'there is no such file', zh: '文件不存在' };
  if (code === 'EACCES' || code === 'EPERM') return { en: 'it may not be read', zh: '没有读取权限' };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { en: message, zh: message };
}

function unreadable(path: string, code: ErrorCode, why: Localized): OpenedFile {
  const name = basename(path);
  return {
    name,
    error: {
      code,
      message: { en: `${name} was not opened: ${why.en} (${path}).`, zh: `无法打开 ${name}：${why.zh}（${path}）。` },
    },
  };
}

async function readOpenedFile(path: string): Promise<OpenedFile> {
  try {
    // Before it is opened: opening a pipe would wait for somebody to write into it.
    const found = await stat(path);
    if (found.isDirectory()) return unreadable(path, 'unreadable-file', folder);
    if (!found.isFile()) return unreadable(path, 'unreadable-file', noFile);
    if (found.size > limits.fileBytes) return unreadable(path, 'too-large', tooLarge);
    // A plain copy: a Buffer would travel with the whole pool that it is a part of.
    const bytes = Uint8Array.from(await readFile(path));
    return bytes.length > limits.fileBytes ? unreadable(path, 'too-large', tooLarge) : { name: basename(path), bytes };
  } catch (thrown) {
    return unreadable(path, 'unreadable-file', whyNot(thrown));
  }
}

/** Reads files to be imported; what cannot be read comes back with the reason, so that nothing is dropped silently. */
export function readOpenedFiles(paths: readonly string[]): Promise<OpenedFile[]> {
  return Promise.all(paths.map(readOpenedFile));
}
