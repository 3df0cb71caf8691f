import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As much of harper.js as is measured. Its types are not there before it is installed. */
interface Linter {
  setup(): Promise<void>;
  lint(text: string, options: { readonly language: 'plaintext' }): Promise<readonly unknown[]>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const packageFile = (path: string) => new URL(`node_modules/harper.js/dist/${path}`, import.meta.url);

/**
 * Harper, ready to check English: https://writewithharper.com. It is no dependency of the project: the first bench that
 * wants it installs it here, from the lock file beside this one. Nothing, with a line that says why, where that fails.
 */
export async function createHarper(): Promise<{ check(text: string): Promise<number> } | undefined> {
  if (!existsSync(packageFile('index.js')) && !installed()) {
    console.warn('╔══ harper.js cannot be installed (npm ci in bench/harper): measured without it. ══╗');
    return undefined;
  }
  const { LocalLinter } = (await import(packageFile('index.js').href)) as {
    LocalLinter: new (init: { readonly binary: unknown }) => Linter;
  };
  const { binary } = (await import(packageFile('binary.js').href)) as { readonly binary: unknown };
  const linter = new LocalLinter({ binary });
  await linter.setup();
  // The first text loads the dictionary.
  await linter.lint('A text.', { language: 'plaintext' });
  return { check: async (text) => (await linter.lint(text, { language: 'plaintext' })).length };
}

function installed(): boolean {
  process.stderr.write('bench/harper: npm ci …\n');
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}
