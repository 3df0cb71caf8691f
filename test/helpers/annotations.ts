import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/mqm');

/** The path of a file of the annotated data, which stays out of the repository; `undefined`, said loudly, without it. */
export function annotationData(name: string): string | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  shout(`${path} is missing: what is measured on it is not tested.`);
  return undefined;
}

/** Runs Python 3 in a folder; its standard output, or `undefined`, said loudly, where there is no Python. */
export function runPython(args: readonly string[], cwd?: string): string | undefined {
  const { error, status, stdout, stderr } = spawnSync('python3', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error) {
    shout(`python3 cannot be run (${error.message}): agreement with it is not tested.`);
    return undefined;
  }
  if (status !== 0) throw new Error(`python3 ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
}

function shout(problem: string): void {
  const line = `!! ${problem} !!`;
  console.warn(`\n${'!'.repeat(line.length)}\n${line}\n${'!'.repeat(line.length)}\n`);
}
