import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withDesk } from './desk/desk-browser.ts';
import { framesWhileScrolling } from './desk/frames.ts';
import { makeLongDesk } from './desk/long-desk.ts';
import { atMost, type Measurement } from './support/measurement.ts';

const rows = 10_000;
const firstPaintLimit = 500;
const frameLimit = 50;

/**
 * The story page as a person has it: the real interface in a real Chromium, served by the browser host, on a story of
 * 10,000 rows that came in through the import and was checked.
 */
export async function run(): Promise<Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    await makeLongDesk(dataFolder, rows);
    return await withDesk(dataFolder, async ({ page }) => {
      const opened = await openFromList(page);
      const folded = await longestFrame(page);
      await page.keyboard.press('f');
      const unfolded = await longestFrame(page);
      const step = await stepFindings(page);
      return [
        atMost(`${rows} rows: first rows painted after the click (ms)`, opened, firstPaintLimit),
        atMost('longest frame while scrolling, clean rows folded (ms)', folded, frameLimit),
        atMost('longest frame while scrolling, all rows shown (ms)', unfolded, frameLimit),
        { name: 'next finding by key, until it is painted (median, ms)', value: step.toFixed(0) },
      ];
    });
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** From the click on the story in the list to the frame that has its rows and their texts. */
async function openFromList(page: Page): Promise<number> {
  const link = page.locator('main li[data-story] a').first();
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

async function longestFrame(page: Page): Promise<number> {
  await page.waitForFunction(() => document.querySelector('[role=grid] [data-from]') !== null);
  return Math.max(...(await framesWhileScrolling(page.locator('[role=grid]'))));
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
