import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningBackend, type Supervisor, supervise } from '../../electron/supervisor.ts';
import type { ErrorShape } from '../../shared/contract/errors.ts';

type How = 'exit' | 'killed' | 'stay';

const script = join(import.meta.dirname, 'crashing-process.mjs');
const running: Supervisor<void>[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((supervisor) => supervisor.close(5000)));
});

/** A real process, as the supervisor sees one. */
function launchProcess(how: How): RunningBackend<void> & { readonly child: ChildProcess } {
  const child = fork(script, [how], { execArgv: [] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    pid: child.pid,
    connect: () => {},
    async close(patience) {
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      if (child.connected) child.send('close', () => {});
      await exit;
      clearTimeout(timer);
    },
    onExit: (listener) => void exit.then(listener),
  };
}

interface Log {
  readonly said: string[];
  readonly launched: ReturnType<typeof launchProcess>[];
  readonly supervisor: Supervisor<void>;
  /** Resolves when so many processes were started. */
  started(count: number): Promise<void>;
  readonly gone: Promise<ErrorShape>;
}

/** Supervises processes that end, one after the other, as told; the last way is that of all that follow. */
function run(ways: readonly How[], options: { waits?: readonly number[]; wellAfter?: number } = {}): Log {
  const said: string[] = [];
  const launched: ReturnType<typeof launchProcess>[] = [];
  const waiters: { readonly count: number; resolve(): void }[] = [];
  const { promise: gone, resolve: onGone } = Promise.withResolvers<ErrorShape>();
  const supervisor = supervise<void>({
    launch() {
      const process = launchProcess(ways[Math.min(launched.length, ways.length - 1)] ?? 'stay');
      launched.push(process);
      for (const waiter of waiters) if (waiter.count === launched.length) waiter.resolve();
      return process;
    },
    dataFolder: '/data',
    onUp: () => said.push('up'),
    onLost: () => said.push('lost'),
    onGone(error) {
      said.push('gone');
      onGone(error);
    },
    waits: [1, 1],
    ...options,
  });
  running.push(supervisor);
  return {
    said,
    launched,
    supervisor,
    started: (count) =>
      launched.length >= count ? Promise.resolve() : new Promise((resolve) => waiters.push({ count, resolve })),
    gone,
  };
}

describe('supervision of the backend', () => {
  it.each(['exit', 'killed'] as const)('starts another one after one that ended (%s)', async (how) => {
    const log = run([how, 'stay']);
    await log.started(2);
    expect(log.said).toEqual(['up', 'lost', 'up']);
    expect(log.supervisor.backend?.pid).toBe(log.launched[1]?.child.pid);
  });

  it('gives up when the waits are used up, and says where the data is', async () => {
    const log = run(['exit']);
    const error = await log.gone;
    expect(log.said).toEqual(['up', 'lost', 'up', 'lost', 'up', 'gone']);
    expect(error).toMatchObject({ code: 'backend-gone', details: { dataFolder: '/data', exitCode: 3 } });
    expect(error.message.en).toContain('3 times');
    expect(error.mend?.en).toContain('/data');
    expect(log.supervisor.backend).toBeUndefined();
  });

  it('counts anew after one that was well for a while', async () => {
    const log = run(['exit'], { waits: [1], wellAfter: 0 });
    await log.started(5);
    expect(log.said).not.toContain('gone');
  });

  it('starts again when asked to after giving up', async () => {
    const log = run(['exit', 'exit', 'exit', 'stay']);
    await log.gone;
    await log.supervisor.restart();
    expect(log.said.at(-1)).toBe('up');
    expect(log.supervisor.backend?.pid).toBe(log.launched[3]?.child.pid);
  });

  it('replaces one that still runs when asked to, without calling that a crash', async () => {
    const log = run(['stay']);
    const [first] = log.launched;
    await log.supervisor.restart();
    expect(first?.child.exitCode).toBe(0);
    expect(log.said).toEqual(['up', 'up']);
  });

  it('starts one only, however often it is asked to start again', async () => {
    const log = run(['stay']);
    await Promise.all([log.supervisor.restart(), log.supervisor.restart(), log.supervisor.restart()]);
    expect(log.launched).toHaveLength(2);
  });

  it('starts none when it is closed while it starts again', async () => {
    const log = run(['stay']);
    const restart = log.supervisor.restart();
    await log.supervisor.close(5000);
    await restart;
    expect(log.launched).toHaveLength(1);
    expect(log.supervisor.backend).toBeUndefined();
  });

  it('ends it in order, and starts no other one', async () => {
    const log = run(['stay']);
    await log.supervisor.close(5000);
    expect(log.launched[0]?.child.exitCode).toBe(0);
    expect(log.said).toEqual(['up']);
    expect(log.launched).toHaveLength(1);
  });

  it('starts no other one when it is closed while it waits', async () => {
    const log = run(['exit', 'stay'], { waits: [600_000] });
    await new Promise((resolve) => log.launched[0]?.onExit(resolve));
    await log.supervisor.close(5000);
    expect(log.said).toEqual(['up', 'lost']);
    expect(log.launched).toHaveLength(1);
  });
});
