import { describe, expect, it } from 'vitest';
import { startScript } from '../helpers/running.ts';

/** Runs `npm test` with arguments to its end; a test runner within a test runner must not take itself for its child. */
async function npmTest(...args: readonly string[]) {
  const run = startScript(['tools/test.mjs', ...args], { VITEST: '', VITEST_WORKER_ID: '', VITEST_POOL_ID: '' });
  const lines: string[] = [];
  for (let line = await run.line(); line !== undefined; line = await run.line()) lines.push(line);
  return { code: await run.exitCode(), lines, complaints: run.complaints() };
}

describe('npm test', () => {
  it('runs one file and closes with what passed and failed', async () => {
    const { code, lines } = await npmTest('test/shared/text/positions.test.ts');
    expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
    expect(code).toBe(0);
  });

  it('fails when there was nothing to run', async () => {
    const { code, lines } = await npmTest('test/no-such-file.test.ts');
    expect([code, lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
  });

  it('refuses a suite that it does not know', async () => {
    const { code, complaints } = await npmTest('--only', 'everything');
    expect([code, complaints]).toEqual([1, expect.stringContaining('lint, types, unit')]);
  });
});
