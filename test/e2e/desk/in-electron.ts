import { once } from 'node:events';
import { _electron } from '@playwright/test';
import { type DeskHost, type OnProblem, root, watchPage } from './desk-host.ts';

/** The desk in Electron; `tools/test.mjs` names the one to use in the environment. */
export async function startInElectron(dataFolder: string, onProblem: OnProblem): Promise<DeskHost> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    cwd: root,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--lang=en-US', root],
    env: { ...environment(), COPYDESK_DATA: dataFolder },
    colorScheme: 'light',
  });
  const page = await app.firstWindow();
  watchPage(page, onProblem);
  return {
    page,
    stop: () => app.close(),
    async kill() {
      const main = app.process();
      const ended = once(main, 'exit');
      main.kill('SIGKILL');
      await ended;
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
