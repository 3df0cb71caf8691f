import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, type Page } from '@playwright/test';
import { corruptDatabase } from './desk/corrupt.ts';
import type { DeskHost, Downloaded, OnProblem, Tour } from './desk/desk-host.ts';
import { launchChromium, startInBrowser } from './desk/in-browser.ts';
import { startInElectron } from './desk/in-electron.ts';
import { makePatient } from './desk/patient-keyboard.ts';

export { expect } from '@playwright/test';

export interface DeskOptions {
  /** Set by the project: every scenario runs in both. */
  readonly host: 'browser' | 'electron';
  readonly tour: Tour;
}

/** A desk of this test alone: its own data, its own process. Started by {@link Desk.start}. */
export interface Desk {
  /** The window, as long as the desk runs. */
  readonly page: Page;
  /** The profile folder; the database is in `desk` below it. */
  readonly dataFolder: string;
  /** Starts it (again) on the same data and waits for its window. */
  start(): Promise<Page>;
  /** The file that the action makes the desk hand to the person. */
  download(action: () => Promise<void>): Promise<Downloaded>;
  /** Ends it as a person would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: no process of it may close anything in order. */
  kill(): Promise<void>;
  /** Damages the database of a desk that does not run. */
  corrupt(): Promise<void>;
}

type Start = (dataFolder: string, onProblem: OnProblem, tour: Tour) => Promise<DeskHost>;

export const test = base.extend<
  DeskOptions & { desk: Desk },
  { starters: Readonly<Record<DeskOptions['host'], Start>> }
>({
  host: ['browser', { option: true }],
  tour: ['seen', { option: true }],

  // One Chromium for all desks of a run: starting it takes longer than most tests.
  starters: [
    async ({ playwright }, use) => {
      let chromium: Promise<Browser> | undefined;
      await use({
        electron: startInElectron,
        async browser(...desk) {
          chromium ??= launchChromium(playwright.chromium);
          return startInBrowser(await chromium, ...desk);
        },
      });
      await (await chromium)?.close();
    },
    { scope: 'worker' },
  ],

  desk: async ({ host, starters, tour }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'));
    const problems: string[] = [];
    let running: DeskHost | undefined;

    const desk: Desk = {
      dataFolder,
      get page() {
        if (!running) throw new Error('The desk does not run.');
        return running.page;
      },
      async start() {
        running = await starters[host](dataFolder, (problem) => problems.push(problem), tour);
        // Keys pressed before the page stands would be lost.
        await running.page.getByRole('heading', { level: 1, includeHidden: tour === 'due' }).waitFor();
        // So would those for the list of stories, which comes a moment after its page; a desk that could not start has none.
        await running.page
          .locator('[data-story]')
          .first()
          .waitFor({ state: 'attached', timeout: 5000 })
          .catch(() => undefined);
        makePatient(running.page);
        return running.page;
      },
      async download(action) {
        if (!running) throw new Error('The desk does not run.');
        return running.download(action);
      },
      async stop() {
        await running?.stop();
        running = undefined;
      },
      async kill() {
        await running?.kill();
        running = undefined;
      },
      corrupt: () => corruptDatabase(dataFolder),
    };

    await desk.start();
    await use(desk);
    await desk.stop();
    rmSync(dataFolder, { recursive: true, force: true });
    // Whatever a test looks at: an uncaught error or a breach of the security policy is a defect.
    base.expect(problems).toEqual([]);
  },
});
