import type { Page } from 'playwright-core';
import { painted, withDesk } from './desk-browser.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { framesWhileScrolling } from './frames.ts';
import { reactionTo, watchReactions } from './reaction.ts';

const lines = 'main li[data-story]';
/** The names of the stories begin with their numbers: every figure leaves others on the list. */
const numbers = ['731', '4096', '18', '5502', '77'];
/** What everybody types: most of it is found in most stories, and the next letter comes before the list has followed. */
const words = 'the town';

/** The list of 20,000 stories on the page: opened, filtered, walked and scrolled by key and wheel. */
export async function storyListFigures(dataFolder: string): Promise<Figure[]> {
  return await withDesk(dataFolder, async ({ page }) => {
    await watchReactions(page);
    await page.locator(lines).first().waitFor();
    const taken = new Map<string, number[]>();
    const measure = async (what: string, work: Promise<number>): Promise<void> => {
      taken.set(what, [...(taken.get(what) ?? []), await work]);
      await painted(page);
    };
    for (const number of numbers) {
      await page.keyboard.press('Control+,');
      await page.locator(lines).first().waitFor({ state: 'detached' });
      await measure('open the list', reactionTo(page, 'l', lines));
      await page.keyboard.press('/');
      for (const digit of number)
        await measure('a figure in the filter, list included', reactionTo(page, digit, lines));
      await measure('empty the filter, list included', reactionTo(page, 'Escape', lines));
      for (const letter of words) await measure('a letter in the filter', typed(page, letter));
      await measure('empty the filter, list included', reactionTo(page, 'Escape', lines));
      await page.keyboard.press('Escape');
      for (let step = 0; step < 8; step++)
        await measure('next story', reactionTo(page, 'ArrowDown', `${lines}:has(a[tabindex="0"])`));
    }
    const frames = await framesWhileScrolling(page.locator(lines).first());
    for (const [what, times] of taken) console.error(`  ${what}: ${percentile(times, 95).toFixed(0)} ms`);
    return [
      figure('20,000 stories: key to reaction (95th percentile)', percentile([...taken.values()].flat(), 95), 50, 'ms'),
      figure('20,000 stories: frame while scrolling the list (95th percentile)', percentile(frames, 95), 20, 'ms'),
    ];
  });
}

/** Milliseconds from a letter's key until it is painted in the field. */
async function typed(page: Page, letter: string): Promise<number> {
  await page.evaluate(() => {
    const shown = new Promise<number>((resolve) => {
      const onInput = (event: Event): void => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      };
      window.addEventListener('keydown', onInput, { capture: true, once: true });
    });
    Object.assign(window, { shown });
  });
  await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}
