import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root, startScript } from '../helpers/running.ts';

const script = new URL('../../tools/failed-tests.mjs', import.meta.url).href;
const { failedInPlaywright, failedInVitest } = await import(script);

let folder: string;

beforeAll(() => {
  // Within the project: what runs there imports the tools themselves.
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache', 'failed-tests-'));
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {};');
  writeFileSync(join(folder, 'playwright.config.mjs'), 'export default { testMatch: "*.spec.mjs", reporter: "json" };');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool's own report says of one file with a test that passes and one that fails. */
async function reportOf(name: string, text: string, args: readonly string[]): Promise<unknown> {
  writeFileSync(join(folder, name), text);
  const report = join(folder, `${name}.json`);
  const run = startScript(args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report, VITEST: '', VITEST_WORKER_ID: '' });
  expect(await run.exitCode()).toBe(1);
  return JSON.parse(readFileSync(report, 'utf8'));
}

const body = `
  test.describe('outer', () => {
    test('passes', () => {});
    test('fails', () => { throw new Error('the reason\\nand more'); });
  });`;

function vitestOn(name: string): string[] {
  const output = `--outputFile.json=${join(folder, `${name}.json`)}`;
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--root',
    folder,

    '--reporter=json',
    output,
    name,
  ];
}

it("names Vitest's failed tests with their first reason", async () => {
  const report = await reportOf('a.test.mjs', `import { test } from 'vitest';${body}`, vitestOn('a.test.mjs'));
  expect(failedInVitest(report, folder)).toEqual(['a.test.mjs › outer › fails: Error: the reason']);
});

it('names a file that could not be loaded', async () => {
  const report = await reportOf('b.test.mjs', "throw new Error('no file');", vitestOn('b.test.mjs'));
  expect(failedInVitest(report, folder)).toEqual(['b.test.mjs › the file: no file']);
});

it("names Playwright's failed tests with their first reason", async () => {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', join(folder, 'playwright.config.mjs')];
  const report = await reportOf('c.spec.mjs', `import { test } from '@playwright/test';${body}`, args);
  expect(failedInPlaywright(report)).toEqual(['c.spec.mjs:4 › outer › fails: Error: the reason']);
});

it('names nothing where there is no report', () => {
  expect([failedInVitest(undefined, root), failedInPlaywright(undefined)]).toEqual([[], []]);
});
