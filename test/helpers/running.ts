import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

/** A program of ours that runs until it is told to end. */
export interface Running {
  readonly child: ChildProcess;
  /** The next line of its standard output; nothing when it has ended. */
  line(): Promise<string | undefined>;
  /** All that it has said on standard error so far. */
  complaints(): string;
  /** Waits for its end. */
  exitCode(): Promise<number | null>;
}

/** Starts a script of the project in the Node of these tests; it does not outlive the test. */
export function startScript(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, LC_ALL: 'C.UTF-8', ...env } });
  const exit = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    child,
    line: async () => (await lines.next()).value,
    complaints: () => said,
    exitCode: async () => (await exit)[0],
  };
}
