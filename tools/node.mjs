/**
 * Which Node runs what. A machine may have Node 20, which is enough for these scripts but not for the program: the
 * development dependency `node` brings the version that everything else is run with.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './say.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const needed = 24;
const enoughForScripts = 20;

/** Refuses a Node that cannot even run these scripts. */
export function checkNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= enoughForScripts) return;
  throw new Refusal({
    en: `Copydesk needs Node ${enoughForScripts} or newer; this is Node ${version}. Install a newer one (Debian: apt-get install nodejs npm) and start again.`,
    zh: `Copydesk 需要 Node ${enoughForScripts} 或更高版本，当前为 Node ${version}。请安装新版本（Debian：apt-get install nodejs npm）后重试。`,
  });
}

/** The Node that runs the program, or `undefined` while it is not installed. */
export function findNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  // The real path, as `process.execPath` is one: where node_modules is a link, a script would start itself without end.
  if (existsSync(own)) return realpathSync(own);
  return Number.parseInt(process.versions.node, 10) >= needed ? process.execPath : undefined;
}

/** The environment for children: the project's tools first, so that what they start finds the same Node. */
export function childEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator) };
}

/**
 * Runs a command to its end; signals that reach us are handed on, so that it can close in order.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] inherits the three standard streams unless told
 * @returns {Promise<number>} its exit code, or 128 + signal as shells count
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: root, env: childEnvironment(), ...options });
  const handOn = /** @param {NodeJS.Signals} signal */ (signal) => child.kill(signal);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15)),
    );
  }).finally(() => {
    for (const signal of signals) process.off(signal, handOn);
  });
}

/**
 * Runs a script with the Node that the project brings; it must be installed.
 * @param {readonly string[]} args script and arguments
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNode(args, options) {
  const node = findNode();
  if (!node) {
    throw new Refusal({
      en: `Node ${needed} is missing from node_modules: its install script did not run. Allow it and install again: npm ci --ignore-scripts=false`,
      zh: `node_modules 中缺少 Node ${needed}：它的安装脚本没有运行。请允许运行后重新安装：npm ci --ignore-scripts=false`,
    });
  }
  return run(node, args, options);
}
