import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { workerUrl } from '../backend/analysis/worker-url.ts';
import type { Backend } from '../backend/backend.ts';
import { createBackend } from '../backend/create-backend.ts';
import { startHttpHost } from '../backend/hosts/http.ts';
import type { Result } from '../shared/contract/errors.ts';
import type { Id } from '../shared/contract/model.ts';
import { longStory } from './support/long-story.ts';

const rows = 10_000;
const firstPaintLimit = 500;
const frameLimit = 50;

interface Measured {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly ok?: boolean;
}

/**
 * The story page as a person has it: the real interface in a real Chromium, served by the browser host, on a story of
 * 10,000 rows that came in through the import and was checked.
 */
export async function run(): Promise<Measured[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const backend = await createBackend({
    dataFolder,
    version: 'bench',
    workerUrl,
  });
  await backend.invoke('settings.change', { tour: 'seen' });
  const host = await startHttpHost({
    backend,
    rendererFolder: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
  });
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: await chromiumHere(), args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const storyId = await importLongStory(backend);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(host.url);
    const opened = await openFromList(page, storyId);
    const folded = await scrollThrough(page);
    await page.keyboard.press('f');
    const unfolded = await scrollThrough(page);
    const step = await stepFindings(page);
    return [
      report(`${rows} rows: first rows painted after the click`, opened, firstPaintLimit),
      report('longest frame while scrolling, clean rows folded', folded, frameLimit),
      report('longest frame while scrolling, all rows shown', unfolded, frameLimit),
      report('next finding by key, until it is painted (median)', step, undefined),
    ];
  } finally {
    await browser.close();
    await host.close();
    await backend.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The project's own search for a browser is a plain script, as it also runs before anything is installed. */
async function chromiumHere(): Promise<string> {
  const script = new URL('../tools/prepare-machine.mjs', import.meta.url).href;
  const { findChromium } = (await import(script)) as { findChromium(): string | undefined };
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium was found. Name one in COPYDESK_CHROMIUM.');
  return found;
}

function report(name: string, milliseconds: number, limit: number | undefined): Measured {
  const value = `${milliseconds.toFixed(0)} ms`;
  return limit === undefined ? { name, value } : { name, value, target: `≤ ${limit} ms`, ok: milliseconds <= limit };
}

async function importLongStory(backend: Backend): Promise<Id> {
  const [person] = dataOf(await backend.invoke('people.list', {}));
  const files = longStory(rows);
  const drafts = dataOf(
    await backend.invoke('imports.read', {
      files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
    }),
  );
  const checked = new Promise<void>((resolve, reject) => {
    backend.subscribe('analysis-progress', ({ state, error }) => {
      if (state === 'done') resolve();
      else if (state !== 'running') reject(new Error(error?.en ?? state));
    });
  });
  const story = dataOf(
    await backend.invoke('imports.commit', {
      name: 'Ten thousand rows',
      by: person?.id ?? 0,
      sources: drafts.map(({ draftId }, index) => ({
        draftId,
        kind: files[index]?.kind ?? 'machine',
        language: files[index]?.kind === 'original' ? 'zh' : 'en',
        label: files[index]?.name ?? '',
      })),
    }),
  );
  await checked;
  return story.id;
}

function dataOf<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(result.error.message.en);
}

/** From the click on the story in the list to the frame that has its rows and their texts. */
async function openFromList(page: Page, storyId: Id): Promise<number> {
  const link = page.locator(`main a[href="#/stories/${storyId}"]`).first();
  await link.waitFor();
  return link.evaluate(
    (element: HTMLElement) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          const cell = document.querySelector('[role=grid] [data-role=machine] [data-from]');
          // One more frame: what was found in this one is on screen in the next.
          if (cell) requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        element.click();
        requestAnimationFrame(look);
      }),
  );
}

/** Turns the wheel through the grid for four seconds; answers the longest time between two frames, in milliseconds. */
async function scrollThrough(page: Page): Promise<number> {
  await page.locator('[role=grid]').hover();
  await page.waitForFunction(() => document.querySelector('[role=grid] [data-from]') !== null);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const onFrame = (now: number): void => {
      frames.push(now - last);
      last = now;
      Object.assign(window, { frames, frameRequest: requestAnimationFrame(onFrame) });
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(onFrame);
    });
  });
  const end = performance.now() + 4000;
  while (performance.now() < end) await page.mouse.wheel(0, 240);
  const longest = await page.evaluate(() => {
    const { frames, frameRequest } = window as unknown as { frames: number[]; frameRequest: number };
    cancelAnimationFrame(frameRequest);
    return Math.max(...frames);
  });
  return longest;
}

/** Walks 30 findings by key. */
async function stepFindings(page: Page): Promise<number> {
  const times = await page.evaluate(async () => {
    const taken: number[] = [];
    for (let walked = 0; walked < 30; walked++) {
      const before = document.querySelector('[data-finding-card]')?.getAttribute('data-finding-card');
      const start = performance.now();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }),
      );
      await new Promise<void>((resolve) => {
        const look = (): void => {
          const now = document.querySelector('[data-finding-card]')?.getAttribute('data-finding-card');
          if (now && now !== before) requestAnimationFrame(() => resolve());
          else requestAnimationFrame(look);
        };
        look();
      });
      taken.push(performance.now() - start);
    }
    return taken.sort((a, b) => a - b);
  });
  return times[Math.floor(times.length / 2)] ?? 0;
}
