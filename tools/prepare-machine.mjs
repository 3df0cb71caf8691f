/** What the end-to-end tests need of the machine: a browser, a display, and a font for Chinese. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './node.mjs';

/** @param {string} command answers whether it is on the path */
const has = (command) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));

/** The browser for the tests: `$COPYDESK_CHROMIUM`, or what is installed. */
export function findChromium() {
  const named = process.env.COPYDESK_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return known.find((path) => existsSync(path));
}

const hasChineseFont = () => spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' }).stdout?.trim() !== '';

/** Debian's packages, each with what shows that it is there. */
const packages = [
  { name: 'chromium', isThere: () => findChromium() !== undefined },
  { name: 'xvfb', isThere: () => has('Xvfb') },
  { name: 'xauth', isThere: () => has('xauth') },
  { name: 'fontconfig', isThere: () => has('fc-list') },
  { name: 'fonts-noto-cjk', isThere: () => has('fc-list') && hasChineseFont() },
];

/**
 * Installs what is missing where that is possible, with apt-get's own output as progress.
 * @returns {Promise<string | undefined>} what is still missing and how to get it
 */
export async function prepareMachine() {
  if (process.platform !== 'linux') {
    return findChromium() ? undefined : 'No Chrome was found. Install it, or name a Chromium in COPYDESK_CHROMIUM.';
  }
  const missing = () => packages.filter((entry) => !entry.isThere()).map((entry) => entry.name);
  const wanted = missing();
  if (wanted.length === 0) return undefined;
  const command = `apt-get install --no-install-recommends ${wanted.join(' ')}`;
  if (!has('apt-get'))
    return `Missing on this machine: ${wanted.join(', ')}. Install them with the system's package manager.`;
  if (process.getuid?.() !== 0) return `Missing on this machine: ${wanted.join(', ')}. Run as root: ${command}`;

  console.log(`Installing ${wanted.join(', ')} from Debian …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {readonly string[]} */ args) =>
    run('apt-get', ['-y', '-q', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  // A fresh machine has no package lists yet, an old one has stale ones.
  await apt(['update']);
  await apt(['install', '--no-install-recommends', ...wanted]);
  const left = missing();
  return left.length > 0
    ? `apt-get could not install ${left.join(', ')}; its reason stands above. Try: ${command}`
    : undefined;
}
