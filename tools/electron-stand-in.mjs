/**
 * Which Electron runs the desk: the installed one, one that can be downloaded, or (for tests, and where it is asked
 * for by name) a stand-in of the same kind but an older version. `node tools/electron-stand-in.mjs` says which.
 */
import { downloadElectron, installedElectron } from './electron/download.mjs';
import { standInElectron } from './electron/stand-in.mjs';
import { withLock } from './lock.mjs';
import { findNode } from './node.mjs';
import { inTerminalLanguage, isMain, runMain } from './say.mjs';

/**
 * @typedef {object} FoundElectron
 * @property {'installed' | 'stand-in'} kind
 * @property {string} distPath the folder that holds the executable
 * @property {Record<string, string>} environment what programs that start it (`electron`, Playwright) must be given
 *
 * @typedef {object} NoElectron
 * @property {'none'} kind
 * @property {string} missing one sentence, in the terminal's language: why not, and what would help
 */

/**
 * Finds an Electron that starts on this machine; fetches it the first time. Safe to call from several processes at once.
 * @param {{ standIn?: boolean, download?: boolean }} [options] whether the stand-in will do, and whether to try a
 *   download (by default yes; a failed one is remembered for a day)
 * @returns {Promise<FoundElectron | NoElectron>}
 */
export function findElectron({ standIn = false, download = true } = {}) {
  return withLock('electron', async () => {
    const installed = installedElectron();
    if (installed) return { kind: 'installed', distPath: installed, environment: {} };

    const reasons = [];
    if (download) {
      const downloaded = await downloadElectron();
      if ('distPath' in downloaded) return { kind: 'installed', distPath: downloaded.distPath, environment: {} };
      reasons.push(downloaded.problem);
    }
    if (standIn) {
      const found = await standInElectron();
      if ('distPath' in found) {
        const { distPath } = found;
        return { kind: 'stand-in', distPath, environment: standInEnvironment(distPath) };
      }
      reasons.push(found.problem);
    }
    if (reasons.length === 0) reasons.push({ en: 'Electron is not installed.', zh: '未安装 Electron。' });
    return { kind: 'none', missing: reasons.map(inTerminalLanguage).join(' ') };
  });
}

/** The stand-in's own Node cannot load better-sqlite3, so its backend runs in ours (electron/backend-process.ts). */
function standInEnvironment(/** @type {string} */ distPath) {
  return { ELECTRON_OVERRIDE_DIST_PATH: distPath, COPYDESK_BACKEND_NODE: findNode() ?? process.execPath };
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    const found = await findElectron({ standIn: true });
    console.log(found.kind === 'none' ? found.missing : `${found.kind}: ${found.distPath}`);
    return found.kind === 'none' ? 1 : 0;
  });
}
