import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { deskFolder } from '../../../backend/data-folder.ts';
import type {} from '../../../shared/contract/bridge.ts';
import { root } from '../desk/desk-host.ts';
import type { DeskOptions } from '../fixtures.ts';

export { expect } from '@playwright/test';

export interface StartOptions {
  /** Files on the command line. */
  readonly files?: readonly string[];
  /** `stub` (the default) runs in a real utility process, `real` is the program's own. */
  readonly backend?: 'stub' | 'real';
  readonly env?: Readonly<Record<string, string>>;
}

/** The program in a real Electron, on a profile of this test alone. */
export interface Shell {
  /** A folder for whatever the test needs; holds the profile too. */
  readonly folder: string;
  readonly profile: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  start(options?: StartOptions): Promise<Page>;
  /** Quits as a person would, and waits for the process to end. */
  quit(): Promise<void>;
  /** Starts the program once more on the same profile; answers its exit code. */
  startAgain(files?: readonly string[]): Promise<number | null>;
  /** What the stub backend noted so far. */
  log(): readonly string[];
}

const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function environment(profile: string, { backend = 'stub', env = {} }: StartOptions): Record<string, string> {
  const { COPYDESK_BACKEND_NODE, ...inherited } = process.env;
  const own =
    backend === 'stub'
      ? { COPYDESK_BACKEND_SCRIPT: join(root, 'test', 'e2e', 'electron', 'stub-backend.mjs') }
      : { COPYDESK_BACKEND_NODE };
  const all = { ...inherited, ...own, COPYDESK_DATA: profile, ...env };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A shell that does not run yet; `dispose` ends whatever still runs and deletes its folder. */
function createShell(): { readonly shell: Shell; dispose(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-shell-'));
  const profile = join(folder, 'profile');
  mkdirSync(deskFolder(profile), { recursive: true });
  let running: { readonly app: ElectronApplication; readonly page: Page } | undefined;
  // Playwright forgets it when the program ends.
  let main: ChildProcess | undefined;
  let second: ChildProcess | undefined;

  const now = (): NonNullable<typeof running> => {
    if (!running) throw new Error('The shell does not run.');
    return running;
  };
  const shell: Shell = {
    folder,
    profile,
    get app() {
      return now().app;
    },
    get page() {
      return now().page;
    },
    async start(options = {}) {
      const app = await _electron.launch({
        cwd: root,
        args: [...noSandbox, '--disable-gpu', '--lang=en-US', root, ...(options.files ?? [])],
        env: environment(profile, options),
        colorScheme: null,
      });
      running = { app, page: await app.firstWindow() };
      await running.page.waitForLoadState();
      return running.page;
    },
    async quit() {
      const { app } = now();
      running = undefined;
      const ended = once(app.process(), 'exit');
      await app
        .evaluate((electron) => electron.app.quit())
        .catch(() => {
          // The line to it may break before the answer comes.
        });
      await ended;
    },
    async startAgain(files = []) {
      const executable = await now().app.evaluate(() => process.execPath);
      second = spawn(executable, [...noSandbox, '--disable-gpu', root, ...files], {
        cwd: folder,
        env: environment(profile, {}),
        stdio: 'ignore',
      });
      const [code] = await once(second, 'exit');
      return code;
    },
    log() {
      const file = join(deskFolder(profile), 'stub.log');
      return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    },
  };

  return {
    shell,
    async dispose() {
      second?.kill('SIGKILL');
      if (main && main.exitCode === null && main.signalCode === null) {
        const ended = once(main, 'exit');
        main.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const test = base.extend<DeskOptions & { shell: Shell }, { sharedShell: Shell }>({
  host: ['electron', { option: true }],

  /** One program for all tests of a file that leave it as they found it. */
  sharedShell: [
    async ({ browserName }, use) => {
      if (browserName !== 'chromium') throw new Error('Electron is a Chromium.');
      const { shell, dispose } = createShell();
      await shell.start();
      await use(shell);
      await dispose();
    },
    { scope: 'worker' },
  ],

  shell: async ({ host }, use) => {
    if (host !== 'electron') throw new Error('Only Electron has a shell.');
    const { shell, dispose } = createShell();
    await use(shell);
    await dispose();
  },
});

/** Calls a method that only the stub has. */
export function callStub(page: Page, method: string, input: unknown = {}): Promise<unknown> {
  return page.evaluate(([name, value]) => window.copydesk?.invoke(name as never, value as never), [
    method,
    input,
  ] as const);
}
