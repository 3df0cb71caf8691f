import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, startScript } from '../helpers/running.ts';

/** Takes the lock, says so, and keeps it until its standard input ends. */
const holder = `
import { withLock } from ${JSON.stringify(`file://${root}/tools/lock.mjs`)};
await withLock(process.argv[1], async () => {
  console.log('taken');
  for await (const _ of process.stdin);
});
`;
const hold = (name: string) => startScript(['--input-type=module', '--eval', holder, name]);

describe('withLock', () => {
  it('lets one process in at a time, and says what the other waits for', async () => {
    const name = `test-${randomUUID()}`;
    const first = hold(name);
    expect(await first.line()).toBe('taken');
    const second = hold(name);
    await expect.poll(second.complaints, { timeout: 20_000 }).toContain('waiting');
    first.child.stdin?.end();
    expect(await second.line()).toBe('taken');
    second.child.stdin?.end();
    expect(await second.exitCode()).toBe(0);
  });

  it('takes over the lock of a process that was killed', async () => {
    const name = `test-${randomUUID()}`;
    const gone = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache', `${name}.lock`), String(gone));
    const next = hold(name);
    expect(await next.line()).toBe('taken');
    next.child.stdin?.end();
    expect(await next.exitCode()).toBe(0);
  });
});
