/**
 * `npm run package [-- ARGUMENTS OF electron-builder]`: builds everything and packages it for this platform as
 * electron-builder.yml says; `-- --dir` makes a folder without installers.
 *
 * `-- --stand-in` makes that folder with the Electron of the tests, to look at the packaging where the real one cannot
 * be downloaded. What it makes is not for users: that Electron is old.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { tryElectron } from './electron/cache.mjs';
import { findElectron } from './electron-stand-in.mjs';
import { install } from './install.mjs';
import { root, runNode } from './node.mjs';
import { Refusal, runMain } from './say.mjs';

async function standInArguments() {
  const found = await findElectron({ standIn: true, download: false });
  if (found.kind === 'none') throw new Refusal({ en: found.missing, zh: found.missing });
  const tried = tryElectron(join(found.distPath, 'electron'));
  if ('problem' in tried) throw new Refusal({ en: tried.problem, zh: tried.problem });
  const version = tried.version.slice(1);
  return ['--dir', `--config.electronDist=${found.distPath}`, `--config.electronVersion=${version}`];
}

await runMain(async () => {
  await install();
  // Parts of earlier builds have other names and would be packaged too.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const code = await build();
  if (code !== 0) return code;
  const args = process.argv.slice(2);
  const standIn = args.includes('--stand-in') ? await standInArguments() : [];
  return runNode([
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--config',
    join(root, 'electron-builder.yml'),
    ...args.filter((arg) => arg !== '--stand-in'),
    ...standIn,
  ]);
});
