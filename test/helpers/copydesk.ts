import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The script of the command line. */
export const copydeskScript = join(import.meta.dirname, '..', '..', 'cli', 'copydesk.ts');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line to its end, in English unless `env` says otherwise. */
export function copydesk(
  args: readonly string[],
  { cwd, input = '', env }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [copydeskScript, ...args], {
    cwd,
    input,
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
