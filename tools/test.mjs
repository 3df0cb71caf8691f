/**
 * All tests: `npm test`. One suite or one folder: `npm test -- --only unit`, `npm test -- test/shared/text`.
 *
 * Every suite runs, also after one that failed, and a suite that cannot run counts as failed. What failed is named once
 * more at the end; the last line is `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtForTests } from '../test/built-for-tests.mjs';
import { build } from './build.mjs';
import { findElectron } from './electron-stand-in.mjs';
import { failedInPlaywright, failedInVitest } from './failed-tests.mjs';
import { install } from './install.mjs';
import { childEnvironment, findNode, root, run, runNode } from './node.mjs';
import { findChromium, prepareMachine } from './prepare-machine.mjs';
import { Refusal, runMain } from './say.mjs';

/** @typedef {{ passed: number, failed: number, names?: readonly string[] }} Count */

const results = join(root, '.cache', 'test-results');
const tool = (/** @type {string} */ path) => join(root, 'node_modules', path);

/** A tool that has no tests of its own counts as one. */
const asOne = (/** @type {number} */ code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/**
 * The suites in their order; `filters` are the paths given on the command line.
 * @type {Record<string, (filters: readonly string[]) => Promise<Count>>}
 */
const suites = {
  lint: async () => asOne(await runNode([tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])),
  types: async () => asOne(await runNode([tool('typescript/bin/tsc'), '--build'])),
  unit: (filters) => vitest(filters.length > 0 ? filters : ['--project', '!contract']),
  contract: () => vitest(['--project', 'contract']),
  build: async () => asOne(await build()),
  browser: (filters) => endToEnd('browser', filters),
  electron: (filters) => endToEnd('electron', filters),
};

/** @param {readonly string[]} args */
async function vitest(args) {
  if ((await build(builtForTests)) !== 0) return cannotRun('tests', 'What they run on could not be built.');
  const file = join(results, 'vitest.json');
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runNode([tool('vitest/vitest.mjs'), 'run', ...reporters, ...args]);
  const report = readReport(file);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  if (skipped > 0) shout(`${skipped} tests were skipped; a skipped test is no pass.`);
  const failed = (report?.numFailedTests ?? 0) + skipped;
  return { ...counted(code, report?.numPassedTests ?? 0, failed), names: failedInVitest(report, root) };
}

/**
 * @param {'browser' | 'electron'} host
 * @param {readonly string[]} filters
 */
async function endToEnd(host, filters) {
  const missing = await prepareMachine();
  if (missing && !(host === 'browser' && findChromium())) return cannotRun(`end-to-end tests in the ${host}`, missing);
  if ((await build()) !== 0) return cannotRun(`end-to-end tests in the ${host}`, 'The build failed.');
  const environment = childEnvironment();
  if (host === 'electron') {
    const electron = await findElectron({ standIn: true });
    if (electron.kind === 'none') return cannotRun('end-to-end tests in Electron', electron.missing);
    Object.assign(environment, electron.environment);
  }
  const file = join(results, `${host}.json`);
  rmSync(file, { force: true });
  const playwright = [tool('@playwright/test/cli.js'), 'test', `--project=${host}`, '--reporter=list,json', ...filters];
  const options = { env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file } };
  const code = await (host === 'electron' && process.platform === 'linux'
    ? run('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', findNode() ?? '', ...playwright], options)
    : runNode(playwright, options));
  const report = readReport(file);
  const stats = report?.stats;
  if (stats?.skipped > 0) shout(`${stats.skipped} tests did not run; a skipped test is no pass.`);
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0);
  return { ...counted(code, stats?.expected ?? 0, failed), names: failedInPlaywright(report) };
}

/** A run that failed without naming a test (a file that cannot be loaded, no test found) is a failure too. */
function counted(/** @type {number} */ code, /** @type {number} */ passed, /** @type {number} */ failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} suite @param {string} reason */
function cannotRun(suite, reason) {
  shout(`CANNOT RUN: ${suite}. ${reason}`);
  return { passed: 0, failed: 1 };
}

function shout(/** @type {string} */ message) {
  const bar = '!'.repeat(Math.min(118, message.length + 6));
  console.log(`\n${bar}\n!! ${message} !!\n${bar}\n`);
}

function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Which suites the arguments ask for, and what they filter by. */
function plan(/** @type {readonly string[]} */ args) {
  const all = Object.keys(suites);
  const at = args.indexOf('--only');
  const only =
    at < 0
      ? []
      : (args[at + 1] ?? '').split(',').flatMap((name) => (name === 'e2e' ? ['browser', 'electron'] : [name]));
  const unknown = at < 0 ? undefined : only.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    const message = `There is no suite "${unknown}"; there are: ${all.join(', ')}, e2e.`;
    throw new Refusal({ en: message, zh: message });
  }
  const filters = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (at >= 0) return { names: only, filters };
  if (filters.length === 0) return { names: all, filters };
  const inBrowser = filters.every((filter) => filter.replaceAll('\\', '/').includes('e2e'));
  return { names: inBrowser ? ['browser', 'electron'] : ['unit'], filters };
}

await runMain(async () => {
  const { names, filters } = plan(process.argv.slice(2));
  await install();
  mkdirSync(results, { recursive: true });
  const started = Date.now();
  /** @type {[string, Count][]} */
  const counts = [];
  // The running suite is told by `run`; the next ones must not start.
  let isInterrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (isInterrupted = true));
  for (const name of names) {
    console.log(`\n== ${name} ${'='.repeat(100 - name.length)}`);
    counts.push([name, await suites[name](filters)]);
    if (isInterrupted) return 130;
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => counts.reduce((total, [, count]) => total + count[key], 0);
  console.log('');
  for (const [name, { passed, failed, names }] of counts) {
    console.log(`${failed > 0 ? 'FAILED' : 'ok'.padEnd(6)}  ${name.padEnd(9)} ${passed} passed, ${failed} failed`);
    for (const each of names ?? []) console.log(`        ${each}`);
  }
  console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
});
