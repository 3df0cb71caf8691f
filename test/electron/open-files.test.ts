import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesFromArguments, readOpenedFiles } from '../../electron/open-files.ts';
import { limits } from '../../shared/contract/api.ts';

describe('files on a command line', () => {
  const here = resolve('/home/ma');
  const app = resolve('/opt/desk');

  it('are all that is no option, from where the person stands', () => {
    const argv = ['/usr/bin/copydesk', '--no-sandbox', 'one.txt', '-x', resolve('/two.txt'), '../three 3.txt'];
    expect(filesFromArguments(argv, here, undefined)).toEqual([
      resolve(here, 'one.txt'),
      resolve('/two.txt'),
      resolve('/home/three 3.txt'),
    ]);
  });

  it('may begin with a dash after --', () => {
    expect(filesFromArguments(['copydesk', '--', '-odd.txt', '--', 'b'], here, undefined)).toEqual([
      resolve(here, '-odd.txt'),
      resolve(here, '--'),
      resolve(here, 'b'),
    ]);
  });

  it('are no links to places in the desk', () => {
    expect(filesFromArguments(['copydesk', 'copydesk://stories/3', 'one.txt'], here, undefined)).toEqual([
      resolve(here, 'one.txt'),
    ]);
  });

  it('come after the app’s own folder in development', () => {
    const argv = ['electron', '-r', '/loader.js', '--inspect=0', app, '--flag', 'one.txt'];
    expect(filesFromArguments(argv, here, app)).toEqual([resolve(here, 'one.txt')]);
  });

  it('come after the app’s folder also when that is written as a dot', () => {
    expect(filesFromArguments(['electron', '.', 'one.txt'], app, app)).toEqual([resolve(app, 'one.txt')]);
  });

  it('are none when there are none', () => {
    expect(filesFromArguments(['copydesk'], here, undefined)).toEqual([]);
    expect(filesFromArguments(['electron', app], here, app)).toEqual([]);
    expect(filesFromArguments(['copydesk', ''], here, undefined)).toEqual([]);
  });
});

describe('reading files from outside', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function errorOf(path: string): Promise<{ code: string; en: string; zh: string }> {
    const [file] = await readOpenedFiles([path]);
    if (!file || !('error' in file)) throw new Error('It was read.');
    return { code: file.error.code, ...file.error.message };
  }

  it('gives name and bytes, in the order of the paths', async () => {
    const paths = ['b.txt', 'a.txt'].map((name) => join(folder, name));
    for (const [index, path] of paths.entries()) writeFileSync(path, Buffer.from([index, 255]));
    expect(await readOpenedFiles(paths)).toEqual([
      { name: 'b.txt', bytes: new Uint8Array([0, 255]) },
      { name: 'a.txt', bytes: new Uint8Array([1, 255]) },
    ]);
  });

  it('gives bytes that are not part of a larger buffer', async () => {
    const path = join(folder, 'small.txt');
    writeFileSync(path, 'abc');
    const [file] = await readOpenedFiles([path]);
    expect(file && 'bytes' in file && file.bytes.buffer.byteLength).toBe(3);
  });

  it('reads an empty file', async () => {
    const path = join(folder, 'empty.txt');
    writeFileSync(path, '');
    expect(await readOpenedFiles([path])).toEqual([{ name: 'empty.txt', bytes: new Uint8Array() }]);
  });

  it('says that a file is missing, and where it was looked for', async () => {
    const path = join(folder, 'missing.txt');
    const error = await errorOf(path);
    expect(error.code).toBe('unreadable-file');
    expect(error.en).toBe(`missing.txt was not opened: there is no such file (${path}).`);
    expect(error.zh).toContain('文件不存在');
  });

  it('says that a folder is no file', async () => {
    mkdirSync(join(folder, 'story.txt'));
    expect((await errorOf(join(folder, 'story.txt'))).en).toContain('it is a folder');
  });

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect((await errorOf(join(folder, 'pipe.txt'))).en).toContain('it is no ordinary file');
  });

  it('takes a file of the largest size, and says when one is larger', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, '');
    truncateSync(path, limits.fileBytes);
    const [file] = await readOpenedFiles([path]);
    expect(file && 'bytes' in file && file.bytes.length).toBe(limits.fileBytes);
    truncateSync(path, limits.fileBytes + 1);
    expect(await errorOf(path)).toMatchObject({ code: 'too-large', en: expect.stringContaining('20 MB') });
  });
});
