import type { Page } from 'playwright-core';
import { painted, withDesk } from './desk-browser.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { liveCheckTimes } from './live-check.ts';
import { reactionTo, watchReactions } from './reaction.ts';
import { importSeed } from './review-by-keyboard.ts';

/** One round each; a letter to find is another one each time, since the field still has the last one. */
const letters = ['t', 'n', 'a', 'e', 'i', 'o'] as const;
const aLetter = 'a letter of the round';

/** A key, what it does, and where its effect is to be seen. */
type Press = readonly [what: string, key: string, selector: string];

const dialog = '[role=dialog]';
const card = '[data-finding-card]';
const current = '[role=row][data-current]';

/** Page by page; each ends where it began. */
const story: readonly Press[] = [
  ['next finding', 'j', card],
  ['next finding', 'j', card],
  ['previous finding', 'k', card],
  ['next row', 'ArrowDown', current],
  ['next finding', 'j', card],
  ['open the chooser of a dismissal', 'd', card],
  ['dismiss', 'h', card],
  ['undo', 'Control+z', '[data-left]'],
  ['redo', 'Control+Shift+z', '[data-left]'],
  ['undo', 'Control+z', '[data-left]'],
  ['confirm and go on', 'Control+Enter', current],
  ['undo', 'Control+z', `${current}, [class*=toast]`],
  ['edit', 'e', current],
  ['a letter in the editor', 'x', '.cm-content'],
  ['leave the editor', 'Escape', current],
  ['undo', 'Control+z', `${current}, [class*=toast]`],
  ['show advice', 'Shift+A', '[role=listbox]'],
  ['hide advice', 'Shift+A', '[role=listbox]'],
  ['show clean rows', 'f', '[role=grid] [role=row]'],
  ['fold clean rows', 'f', '[role=grid] [role=row]'],
  ['find in the story', 'Control+f', 'search'],
  ['a letter to find', aLetter, 'search [role=status]'],
  ['next place', 'Enter', 'search [role=status]'],
  ['close the search', 'Escape', 'main'],
  ['commands', 'Control+k', dialog],
  ['a letter for a command', 'u', `${dialog} [role=option]`],
  ['close the commands', 'Escape', dialog],
  ['keys', '?', dialog],
  ['close the keys', 'Escape', dialog],
];

/** From a key to the painting that answers it, on a story as agencies send them. */
export async function keyFigures(): Promise<Figure[]> {
  return await withDesk(undefined, async ({ page, backend }) => {
    const storyId = await importSeed(backend);
    await page.evaluate((id) => {
      window.location.hash = `#/stories/${id}`;
    }, storyId);
    await page.locator(card).waitFor();
    await watchReactions(page);
    await painted(page);
    const taken = new Map<string, number[]>();
    for (const letter of letters) {
      for (const [what, key, selector] of story) {
        await measure(page, [what, key === aLetter ? letter : key, selector], taken);
      }
    }
    await page.keyboard.press('e');
    await page.locator('.cm-content').waitFor();
    const checked = await liveCheckTimes(page);
    const slowest = [...taken]
      .map(([what, times]) => ({ what, time: percentile(times, 95) }))
      .toSorted((a, b) => b.time - a.time);
    const sinceKey = percentile(
      checked.map((each) => each.sinceKey),
      95,
    );
    console.error(`  typed words: from the last key to their marks, the pause included: ${sinceKey.toFixed(0)} ms`);
    for (const { what, time } of slowest) console.error(`  ${what}: ${time.toFixed(0)} ms`);
    return [
      figure(
        'key to reaction, all keys of a story (95th percentile)',
        percentile([...taken.values()].flat(), 95),
        50,
        'ms',
      ),
      figure(
        'typed words: from the pause to their marks (95th percentile)',
        percentile(
          checked.map((each) => each.sincePause),
          95,
        ),
        50,
        'ms',
      ),
    ];
  });
}

async function measure(page: Page, [what, key, selector]: Press, taken: Map<string, number[]>): Promise<void> {
  const time = await reactionTo(page, key, selector);
  taken.set(what, [...(taken.get(what) ?? []), time]);
  await painted(page);
}
