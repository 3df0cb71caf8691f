import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'copydesk-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** Runs code against the scripts, with a cache of its own and a mirror that cannot be reached. */
async function run(code: string): Promise<unknown> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', COPYDESK_CACHE: cache, ELECTRON_MIRROR: 'http://127.0.0.1:9/' },
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(output);
}

const find = (options: object) =>
  run(`import { findElectron } from './tools/electron-stand-in.mjs';
       console.log(JSON.stringify(await findElectron(${JSON.stringify(options)})));`);

/** A program that behaves as told instead of being an Electron. */
function standIn(script: string): void {
  const folder = join(cache, 'electron-stand-in-1');
  mkdirSync(folder);
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'electron'), 0o755);
}

describe('looking for an Electron', () => {
  it('finds the one that is installed, or says in a sentence why there is none', async () => {
    const found = await find({ standIn: false });
    expect(found).toSatisfy(
      (answer: { kind: string; missing?: string }) =>
        answer.kind === 'installed' ||
        (answer.kind === 'none' && /cannot be reached from here\.$/.test(answer.missing ?? '')),
    );
  });
});

describe('the stand-in of the tests, on Linux', () => {
  const standInElectron = () =>
    run(`import { standInElectron } from './tools/electron/stand-in.mjs';
         console.log(JSON.stringify(await standInElectron()));`);

  it('is taken from the cache when it starts', async () => {
    standIn('echo v33.2.1');
    expect(await standInElectron()).toEqual({ distPath: join(cache, 'electron-stand-in-1') });
  });

  it('that does not start is refused, with the reason and what helps', async () => {
    standIn('echo "electron: error while loading shared libraries: libnss3.so" >&2; exit 127');
    const { problem } = (await standInElectron()) as { problem: { en: string } };
    expect(problem.en).toContain('libnss3.so');
    expect(problem.en).toContain('apt-get install chromium');
  });

  it('that says no version is refused', async () => {
    standIn('exit 0');
    expect(await standInElectron()).toHaveProperty('problem');
  });
});
