/** Two starts at once must not install or build over each other: the second waits for the first. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from './node.mjs';
import { say } from './say.mjs';

/**
 * Runs `work` while no other process of this checkout runs work of the same name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = join(root, '.cache', `${name}.lock`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) {
      say({
        en: `Another process does the same step (${name}); waiting for it …`,
        zh: `另一个进程正在执行同一步骤（${name}），等待中……`,
      });
      told = true;
    }
    await setTimeout(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  return false;
}

/**
 * A lock whose owner was killed is nobody's. One without a number is its owner's for the moment it takes to write it.
 * @param {string} file
 */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return owner ? !isAlive(owner) : Date.now() - statSync(file).mtimeMs > 10_000;
  } catch {
    return false;
  }
}

/**
 * Whether a process of this number runs.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
