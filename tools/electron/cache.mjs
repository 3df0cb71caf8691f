import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Outside of the checkout, so that a fresh clone finds what an earlier one fetched. */
export const cacheFolder = () => process.env.COPYDESK_CACHE || join(homedir(), '.cache', 'copydesk');

/**
 * Starts an Electron just far enough to say its version.
 * @param {string} executable
 * @returns {{ version: string } | { problem: string }}
 */
export function tryElectron(executable) {
  if (!existsSync(executable)) return { problem: `${executable} is missing` };
  // Chromium refuses its sandbox to root, even for this.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--version'] : ['--version'];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const tried = spawnSync(executable, args, { encoding: 'utf8', timeout: 60_000, env });
  const version = /^v\d+\.\d+\.\d+/m.exec(tried.stdout ?? '')?.[0];
  if (version) return { version };
  const said = (tried.stderr ?? '').trim().split('\n').at(-1);
  return { problem: said || tried.error?.message || `it ended with ${tried.signal ?? tried.status}` };
}
