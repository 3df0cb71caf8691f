/** The real Electron: its package has no install script any more, the binary comes when it is first wanted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from '../node.mjs';
import { say } from '../say.mjs';
import { cacheFolder, tryElectron } from './cache.mjs';

const electronPackage = join(root, 'node_modules', 'electron');
const failureFile = () => join(cacheFolder(), 'electron-download-failed.json');
const day = 24 * 60 * 60 * 1000;
/** For the first answer of the server; the download itself takes what it takes. */
const probePatience = 10_000;

/** @typedef {import('../say.mjs').Localized} Localized */

/** @returns {string | undefined} the folder of the downloaded Electron, when it starts */
export function installedElectron() {
  try {
    const executable = readFileSync(join(electronPackage, 'path.txt'), 'utf8');
    const distPath = join(electronPackage, 'dist');
    return 'version' in tryElectron(join(distPath, executable)) ? distPath : undefined;
  } catch {
    return undefined;
  }
}

const electronVersion = () => JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;

/** @returns {Promise<{ distPath: string } | { problem: Localized }>} */
export async function downloadElectron() {
  const version = electronVersion();
  if (failedToday(version)) return { problem: unreachable(version) };
  if (!(await canReach(version))) return failed(version, unreachable(version));

  say({ en: `Downloading Electron ${version} …`, zh: `正在下载 Electron ${version}……` });
  const code = await runNode([join(electronPackage, 'install.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const distPath = code === 0 ? installedElectron() : undefined;
  if (distPath) return { distPath };
  if (code !== 0) return failed(version, unreachable(version));
  return failed(version, {
    en: `Electron ${version} was downloaded but does not start here; system libraries are probably missing.`,
    zh: `Electron ${version} 已下载，但无法在此启动，可能缺少系统库。`,
  });
}

/** @param {string} version @returns {Localized} */
function unreachable(version) {
  return {
    en: `Electron ${version} is not installed, and its download cannot be reached from here.`,
    zh: `未安装 Electron ${version}，且此处无法连接其下载地址。`,
  };
}

/**
 * Asks the server for the file's head: where a network swallows connections, the download alone would wait for minutes.
 * @param {string} version
 */
async function canReach(version) {
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/';
  const folder = process.env.ELECTRON_CUSTOM_DIR?.replace('{{ version }}', version) || `v${version}`;
  try {
    const address = new URL(`${folder}/electron-v${version}-${process.platform}-${process.arch}.zip`, mirror);
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probePatience) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @param {string} version @param {Localized} problem */
function failed(version, problem) {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failureFile(), JSON.stringify({ version, at: Date.now() }));
  return { problem };
}

/** @param {string} version */
function failedToday(version) {
  try {
    const failure = JSON.parse(readFileSync(failureFile(), 'utf8'));
    return failure.version === version && Math.abs(Date.now() - failure.at) < day;
  } catch {
    return false;
  }
}
