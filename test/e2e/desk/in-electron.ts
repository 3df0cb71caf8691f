import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect } from '@playwright/test';
import { type DeskHost, downloaded, type OnProblem, root, type Tour, watchPage } from './desk-host.ts';
import { seeTourIn } from './see-tour.ts';

/** The desk in Electron; `tools/test.mjs` names the one to use in the environment. */
export async function startInElectron(dataFolder: string, onProblem: OnProblem, tour: Tour): Promise<DeskHost> {
  const downloads = join(dataFolder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    cwd: root,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--lang=en-US', root],
    env: { ...environment(), COPYDESK_DATA: dataFolder, COPYDESK_DOWNLOADS: downloads },
    colorScheme: 'light',
  });
  const page = await app.firstWindow();
  watchPage(page, onProblem);
  if (tour === 'seen') await seeTourIn(page);
  return {
    page,
    async download(action) {
      // A second export of a story has the name of the first.
      for (const earlier of readdirSync(downloads)) rmSync(join(downloads, earlier));
      await action();
      // Electron tells nobody outside; Chromium gives an unfinished file another name.
      const arrived = () => readdirSync(downloads).filter((name) => !name.endsWith('download'));
      await expect.poll(arrived).toHaveLength(1);
      const [name = ''] = arrived();
      return downloaded(name, readFileSync(join(downloads, name)));
    },
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
