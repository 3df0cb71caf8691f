import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Figure, figure } from './figure.ts';

const root = join(import.meta.dirname, '..', '..');

/** Has axe-core look at every page and dialog, in both themes and languages, as the end-to-end tests do. */
export async function accessibilityFigure(): Promise<Figure> {
  const args = [join(root, 'tools', 'test.mjs'), '--only', 'browser', 'test/e2e/a11y.spec.ts'];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('exit', (status) => resolve(status ?? 1));
  });
  return figure(
    'axe-core: pages and dialogs in both themes and languages, runs that failed',
    code === 0 ? 0 : 1,
    0,
    '',
  );
}
