import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { root } from '../desk/desk-host.ts';
import { expect, test } from './shell.ts';

/** As the fuse wire has them: the digits 0 and 1. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarFolder | { readonly size: number; readonly unpacked?: boolean }>>;
}

/** The files of an archive: its head is JSON behind four 32-bit lengths. */
function listArchive(path: string): { readonly packed: string[]; readonly unpacked: string[] } {
  const bytes = readFileSync(path);
  const head = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  const found = { packed: [] as string[], unpacked: [] as string[] };
  const walk = (folder: AsarFolder, prefix: string): void => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if ('files' in entry) walk(entry, `${prefix}${name}/`);
      else found[entry.unpacked ? 'unpacked' : 'packed'].push(prefix + name);
    }
  };
  walk(head, '');
  return found;
}

/** The folder that holds the Electron of these tests. */
function electronFolder(): string {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
}

async function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  return { code, output };
}

test('the packaged program holds what it needs and nothing else, has every fuse set, and starts', async ({ shell }) => {
  const dist = electronFolder();
  const { output: said } = await run(join(dist, 'electron'), [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--version',
  ]);
  const version = /v(\d+\.\d+\.\d+)/.exec(said)?.[1];
  const release = join(shell.folder, 'release');
  const { code, output } = await run(process.execPath, [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--linux',
    '--dir',
    `--config.electronDist=${dist}`,
    `--config.electronVersion=${version}`,
    `--config.directories.output=${release}`,
  ]);
  expect(code, output).toBe(0);

  const program = join(release, 'linux-unpacked');
  const { packed, unpacked } = listArchive(join(program, 'resources', 'app.asar'));
  const files = [...packed, ...unpacked];
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const needed of [
    main,
    'dist/electron/preload.cjs',
    'dist/backend/process.js',
    'dist/worker/worker.js',
    'dist/renderer/index.html',
  ]) {
    expect(files).toContain(needed);
  }
  expect(unpacked).toContain('node_modules/better-sqlite3/prebuilds/linux-x64.node');
  expect(
    existsSync(join(program, 'resources', 'app.asar.unpacked', 'node_modules/better-sqlite3/prebuilds/linux-x64.node')),
  ).toBe(true);
  expect(files.filter((file) => !/^(package\.json|NOTICE|dist\/|node_modules\/better-sqlite3\/)/.test(file))).toEqual(
    [],
  );
  expect(files.filter((file) => /\.map$|\.tsx?$|\/deps\/|\/src\//.test(file))).toEqual([]);
  expect(readdirSync(join(program, 'locales'))).toEqual(expect.arrayContaining(['en-US.pak', 'zh-CN.pak']));

  const executable = join(program, 'copydesk');
  const fuses = await getCurrentFuseWire(executable);
  const states = {
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
  };
  expect(fuses).toMatchObject(states);

  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...noSandbox, '--disable-gpu', '--remote-debugging-port=0'], {
    env: { ...process.env, COPYDESK_DATA: shell.profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    let heard = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (chunk) => {
        heard += chunk;
        const found = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', (exit) => reject(new Error(`It ended with ${exit}: ${heard}`)));
    });
    const pages = async () => {
      const list = await fetch(`http://${new URL(address).host}/json/list`);
      return (await list.json()) as { readonly url: string; readonly title: string }[];
    };
    await expect.poll(async () => (await pages()).map(({ title }) => title).join()).toContain('Copydesk');
    expect((await pages())[0]?.url).toMatch(/^app:\/\/copydesk\/index\.html/);
  } finally {
    const ended = once(child, 'exit');
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await ended;
    }
  }
});
