import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackendChild, forkBackend } from '../../../backend/hosts/fork-backend.ts';
import { encodeProcessOptions } from '../../../backend/hosts/process-options.ts';
import { createClient, createConnection } from '../../../shared/contract/client-channel.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';

const script = join(import.meta.dirname, '..', '..', '..', 'backend', 'process.ts');
let dataFolder: string;
const children: BackendChild[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-fork-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.close()));
  rmSync(dataFolder, { recursive: true, force: true });
});

function start(): BackendChild {
  const child = forkBackend({ script, dataFolder, version: '0.0.0-test' });
  children.push(child);
  return child;
}

function exitOf(child: BackendChild): Promise<number | null> {
  return new Promise((resolve) => child.onExit(resolve));
}

/** Why a client of this backend is turned away. */
function refusalOf(child: BackendChild): Promise<ErrorShape> {
  const connection = createConnection();
  connection.attach(child.connect());
  return new Promise((resolve) => connection.onState((state) => state.kind === 'gone' && resolve(state.error)));
}

describe('a backend in a child process', () => {
  it('answers calls made before it is ready', async () => {
    const result = await createClient(start().connect()).invoke('app.info', {});
    expect(result).toMatchObject({ ok: true, data: { dataFolder } });
  });

  it('ends in order when it is asked to', async () => {
    const child = start();
    await createClient(child.connect()).invoke('app.info', {});
    const exit = exitOf(child);
    await child.close();
    expect(await exit).toBe(0);
  });

  it('ends in order when its parent is gone', async () => {
    const child = fork(script, [encodeProcessOptions({ dataFolder, version: '0.0.0-test' })], {
      serialization: 'advanced',
      execArgv: [],
    });
    child.send({ type: 'connect', client: 1 });
    await once(child, 'message');
    child.disconnect();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it('keeps what it acknowledged when it is killed', async () => {
    const first = start();
    const saved = await createClient(first.connect()).invoke('people.save', {
      name: 'Ma Li',
      role: 'reviewer',
      colour: '#aa3300',
    });
    expect(saved.ok).toBe(true);
    const exit = exitOf(first);
    first.kill();
    expect(await exit).toBeNull();
    const people = await createClient(start().connect()).invoke('people.list', {});
    expect(people.ok && people.data.map(({ name }) => name)).toContain('Ma Li');
  });

  it('tells a client of a second one that the desk is in use, and where it is', async () => {
    await createClient(start().connect()).invoke('app.info', {});
    const refusal = await refusalOf(start());
    expect(refusal.code).toBe('database-in-use');
    expect(refusal.details).toMatchObject({ dataFolder });
  });

  it('closes at once a channel that is asked for after the end', async () => {
    const child = start();
    await child.close();
    const result = await createClient(child.connect()).invoke('app.info', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
  });

  it('says that it ended when the program cannot be started at all', async () => {
    const child = forkBackend({ script, dataFolder, version: '0', execPath: join(dataFolder, 'no-such-node') });
    expect(await exitOf(child)).toBeNull();
  });
});
