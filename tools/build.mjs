/** Builds what is stale: `npm run build`, or `npm run build -- renderer`; `--force` builds all the same. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundles } from './bundles.mjs';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';
import { findNode, root, runNode } from './node.mjs';
import { isMain, Refusal, runMain, say } from './say.mjs';

const stampFile = join(root, '.cache', 'builds.json');
const notSource = /(^|\/)(tsconfig\.tsbuildinfo|node_modules|dist)$/;

/**
 * Builds the named bundles that are older than their sources.
 * @param {readonly string[]} [names] all of them by default
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<number>} an exit code
 */
export async function build(names = bundles.map((bundle) => bundle.name), { force = false } = {}) {
  const unknown = names.find((name) => !bundles.some((bundle) => bundle.name === name));
  if (unknown !== undefined) {
    const known = bundles.map((bundle) => bundle.name).join(', ');
    throw new Refusal({
      en: `There is no bundle "${unknown}"; there are: ${known}.`,
      zh: `没有名为“${unknown}”的构建目标，可选：${known}。`,
    });
  }
  const wanted = bundles.filter((bundle) => names.includes(bundle.name));
  if (!force && wanted.every(isFresh)) return 0;
  // Vite wants a newer Node than the one that may be running this script.
  if (process.execPath !== findNode()) {
    return runNode([fileURLToPath(import.meta.url), ...names, ...(force ? ['--force'] : [])]);
  }
  return withLock('build', async () => {
    for (const bundle of wanted) {
      if (!force && isFresh(bundle)) continue;
      say({ en: `Building ${bundle.name} …`, zh: `正在构建 ${bundle.name}……` });
      const digest = digestOf(bundle);
      await make(bundle).catch((error) => {
        throw new Refusal({
          en: `${error.message}\n\nThe build of ${bundle.name} failed.`,
          zh: `${error.message}\n\n${bundle.name} 构建失败。`,
        });
      });
      const missing = bundle.outputs.find((file) => !existsSync(join(root, file)));
      if (missing) throw new Error(`The build of ${bundle.name} made no ${missing}.`);
      saveStamps({ ...readStamps(), [bundle.name]: digest });
    }
    return 0;
  });
}

/** @param {import('./bundles.mjs').Bundle} bundle */
async function make({ config, script }) {
  if (config) await asForPeople(async () => (await import('vite')).build(config));
  else if (script && (await runNode([...script])) !== 0) throw new Error(`${script[0]} ended with an error.`);
}

/**
 * Whoever starts a build, tests included, gets what people get: Vite would take over NODE_ENV=test, and React's development
 * build with it.
 *
 * @param {() => Promise<unknown>} work
 */
async function asForPeople(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** @param {import('./bundles.mjs').Bundle} bundle */
function isFresh(bundle) {
  return bundle.outputs.every((file) => existsSync(join(root, file))) && readStamps()[bundle.name] === digestOf(bundle);
}

/** Contents rather than times: a fresh clone, a branch switch and a restored cache all have odd times. */
function digestOf(/** @type {import('./bundles.mjs').Bundle} */ bundle) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    if (notSource.test(path)) return;
    const full = join(root, path);
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    } else {
      hash.update(`${path}\0`).update(readFileSync(full));
    }
  };
  for (const path of bundle.inputs) if (existsSync(join(root, path))) add(path);
  return hash.digest('hex');
}

/** @returns {Record<string, string>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Record<string, string>} stamps */
function saveStamps(stamps) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(`${stampFile}.new`, JSON.stringify(stamps, null, 2));
  renameSync(`${stampFile}.new`, stampFile);
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await install();
    const args = process.argv.slice(2);
    const names = args.filter((arg) => !arg.startsWith('--'));
    return build(names.length > 0 ? names : undefined, { force: args.includes('--force') });
  });
}
