import type { Page } from 'playwright-core';
import { painted, withDesk } from './desk-browser.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { framesWhileScrolling } from './frames.ts';
import { reactionTo, watchReactions } from './reaction.ts';

const rows = 100_000;
const jumps = 20;

/** A story of 100,000 rows on the page. */
export async function longStoryFigures(dataFolder: string): Promise<Figure[]> {
  return await withDesk(dataFolder, async ({ page }) => {
    const opened = await openFirst(page);
    await watchReactions(page);
    await page.locator('[data-finding-card]').waitFor();
    const folded = await scrollThrough(page);
    const jumped: number[] = [];
    for (let jump = 1; jump <= jumps; jump++) jumped.push(await jumpTo(page, (jump * 48_271) % rows));
    const reactions = await keysOfStory(page);
    await page.keyboard.press('f');
    await painted(page);
    const unfolded = await scrollThrough(page);
    const heap = await page.evaluate(() => {
      (window as unknown as { gc(): void }).gc();
      return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
    });
    for (const [name, times] of reactions) console.error(`  ${name}: ${times.map(Math.round).join(' ')} ms`);
    return [
      figure('100,000 rows: open to painted', opened, 800, 'ms'),
      figure('100,000 rows: jump to any row (95th percentile)', percentile(jumped, 95), 100, 'ms'),
      figure('100,000 rows: frame while scrolling, clean rows folded (95th percentile)', folded, 20, 'ms'),
      figure('100,000 rows: frame while scrolling, all rows (95th percentile)', unfolded, 20, 'ms'),
      figure('100,000 rows: heap of the page after all this', heap, 300, 'MB'),
      figure(
        '100,000 rows: key to reaction (95th percentile)',
        percentile([...reactions.values()].flat(), 95),
        50,
        'ms',
      ),
    ];
  });
}

/** From the key on the story in the list to the frame that has its rows and their texts. */
async function openFirst(page: Page): Promise<number> {
  await page.locator('main li[data-story] a').first().focus();
  await page.evaluate(() => {
    const opened = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        (event) => {
          const look = (): void => {
            // One more frame: what was found in this one is on screen in the next.
            if (document.querySelector('[role=grid] [data-role=machine] [data-from]'))
              requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { opened });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened);
}

/** From the Enter of the dialog that asks for a row to the frame that has the row's text. */
async function jumpTo(page: Page, position: number): Promise<number> {
  await page.keyboard.press('g');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(position + 1));
  await page.evaluate((row) => {
    const arrived = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        (event) => {
          const look = (): void => {
            if (document.querySelector(`[role=row][aria-rowindex="${row}"] [data-role=machine] [data-from]`))
              requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { arrived });
  }, position + 2);
  await page.keyboard.press('Enter');
  const taken = await page.evaluate(() => (window as unknown as { arrived: Promise<number> }).arrived);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return taken;
}

/** The time between two frames that 95 in 100 keep. */
async function scrollThrough(page: Page): Promise<number> {
  await page.waitForFunction(() => document.querySelector('[role=grid] [data-from]') !== null);
  return percentile(await framesWhileScrolling(page.locator('[role=grid]')), 95);
}

/** What a translator presses all day, some rounds of it. */
async function keysOfStory(page: Page): Promise<Map<string, number[]>> {
  const card = '[data-finding-card]';
  const current = '[role=row][data-current]';
  const taken = new Map<string, number[]>();
  const press = async (name: string, key: string, selector: string): Promise<void> => {
    const times = taken.get(name) ?? [];
    taken.set(name, [...times, await reactionTo(page, key, selector)]);
    await painted(page);
  };
  for (let round = 0; round < 8; round++) {
    for (let step = 0; step < 3; step++) await press('next finding', 'j', card);
    await press('previous finding', 'k', card);
    await press('next row', 'ArrowDown', current);
    await press('next finding', 'j', card);
    await press('open the chooser of a dismissal', 'd', card);
    await press('dismiss', 'h', card);
    await press('undo', 'Control+z', `${card}, [data-left]`);
    await press('confirm and go on', 'Control+Enter', current);
    await press('next finding', 'j', card);
    await press('edit', 'e', current);
    await page.locator('.cm-content').waitFor();
    await press('a letter in the editor', 'x', '.cm-content');
    await press('leave the editor', 'Escape', current);
    await page.locator('.cm-content').waitFor({ state: 'detached' });
  }
  for (let round = 0; round < 3; round++) await press('fold or show clean rows', 'f', '[role=grid] [role=row]');
  await page.keyboard.press('f');
  return taken;
}
