import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ErrorShape } from '../../shared/contract/errors.ts';

/** What the process says, a line each; see `backend-child.ts`. */
export type Said =
  | { readonly type: 'ready' | 'finished' }
  | { readonly type: 'refused'; readonly error: ErrorShape }
  | { readonly type: 'failed'; readonly n: number; readonly error: ErrorShape }
  | { readonly type: 'edited'; readonly n: number; readonly text: string };

const script = fileURLToPath(new URL('./backend-child.ts', import.meta.url));

/** Starts a backend in a process of its own. It is killed, if it still runs, after the test. */
export function spawnBackend(
  task: { dataFolder: string; edits?: number },
  identity: { uid?: number; gid?: number } = {},
) {
  const child = spawn(process.execPath, [script, JSON.stringify({ edits: 0, ...task })], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...identity,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const said: Said[] = [];
  const listeners = new Set<() => void>();
  createInterface(child.stdout).on('line', (line) => {
    said.push(JSON.parse(line) as Said);
    for (const listener of [...listeners]) listener();
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));

  /** The first line that is wanted, also one said before; rejects when the process ends without it. */
  function hear(isWanted: (line: Said) => boolean): Promise<Said> {
    const { promise, resolve, reject } = Promise.withResolvers<Said>();
    const look = (): void => {
      const found = said.find(isWanted);
      if (!found) return;
      listeners.delete(look);
      resolve(found);
    };
    listeners.add(look);
    look();
    void ended.then(() => reject(new Error(`The backend ended without saying it: ${complaints}`)));
    return promise;
  }

  return {
    said,
    ended,
    hear,
    kill: (): boolean => child.kill('SIGKILL'),
    /** Closes it in order. */
    async close(): Promise<void> {
      child.stdin.write('close\n');
      await ended;
    },
  };
}
