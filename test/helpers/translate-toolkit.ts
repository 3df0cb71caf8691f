import { execFileSync } from 'node:child_process';
import { installed } from './real-readers.ts';

/**
 * Runs a few lines of Python with translate-toolkit and answers what they print, as JSON. `input` is the path of a file,
 * `sys.argv[1]` in the lines.
 */
export function translateToolkit(lines: string, input: string): unknown {
  // Debian's packages are for Debian's Python, whatever other one is there.
  const python = installed('/usr/bin/python3', 'python3', 'python3-translate', 'python3-lxml');
  return JSON.parse(execFileSync(python, ['-c', lines, input], { encoding: 'utf8' }));
}
