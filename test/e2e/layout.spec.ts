import type { Page } from '@playwright/test';
import { ownSeeds } from '../helpers/seeds.ts';
import { expect, test } from './fixtures.ts';
import { goToRow, importStory, tabTo } from './steps.ts';
import { StoryPage } from './story-page.ts';

const rows = 120;
const text = Array.from(
  { length: rows },
  (_, row) => `Harbour report ${row + 1} says that crews mended gate number ${row + 1} before the the tide came in.`,
).join('\n\n');

function current(page: Page, number: number) {
  return page.locator(`[role=row][data-current][aria-rowindex="${number + 1}"]`);
}

/** Pixels between the top of the grid and the top of a row. */
function heightOf(page: Page, number: number): Promise<number> {
  return page.evaluate((index) => {
    const grid = document.querySelector('[data-story-grid]')?.getBoundingClientRect();
    const row = document.querySelector(`[role=row][aria-rowindex="${index}"]`)?.getBoundingClientRect();
    return Math.round((row?.top ?? Number.NaN) - (grid?.top ?? Number.NaN));
  }, number + 1);
}

/** The same once lines are measured: another size or other columns move them for some frames. */
async function restingHeightOf(page: Page, number: number): Promise<number> {
  let seen: number[] = [];
  const rests = async (): Promise<boolean> => {
    seen = [...seen, await heightOf(page, number)].slice(-3);
    return seen.length === 3 && new Set(seen).size === 1;
  };
  await expect.poll(rests).toBe(true);
  return seen[0] ?? Number.NaN;
}

test('a story is found as it was left: row, scroll, columns, panel, fold and size', async ({ desk }) => {
  const { page } = desk;
  await importStory(page, 'Gates', [{ name: 'engine.txt', bytes: new TextEncoder().encode(text) }]);
  await new StoryPage(page).ready();
  await page.keyboard.press('f');
  await goToRow(page, 77);
  // The row stands in the middle of the window, so that a place and a mere “in view” are not the same.
  await page.locator('[data-story-grid]').evaluate((grid) => {
    const row = grid.querySelector('[role=row][data-current]')?.getBoundingClientRect();
    grid.scrollTop += (row?.top ?? 0) - grid.getBoundingClientRect().top - 300;
  });
  const panel = page.getByRole('separator', { name: 'Size of the panel' });
  await tabTo(panel);
  for (let pressed = 0; pressed < 5; pressed++) await page.keyboard.press('ArrowLeft');
  await expect(panel).toHaveAttribute('aria-valuenow', '428');
  await page.keyboard.press('ControlOrMeta+=');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('17.6px');
  const top = await restingHeightOf(page, 77);

  // Leaving the page keeps it as a restart does.
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();
  await desk.stop();
  const again = await desk.start();
  await again.keyboard.press('Enter');
  await expect(again.getByRole('heading', { name: 'Gates', level: 1 })).toBeVisible();
  await expect(current(again, 77)).toBeVisible();
  await expect(again.getByRole('separator', { name: 'Size of the panel' })).toHaveAttribute('aria-valuenow', '428');
  expect(await again.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('17.6px');
  await expect.poll(async () => Math.abs((await heightOf(again, 77)) - top)).toBeLessThanOrEqual(3);
  await again.keyboard.press('ControlOrMeta+0');
  await expect.poll(() => again.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px');

  // A link to a row goes there, whatever was remembered.
  await goToRow(again, 12);
  await again.keyboard.press('Shift+L');
  await expect(again.getByText(/^The link to row 12 is copied\./).first()).toBeVisible();
  await goToRow(again, 90);
  await again.keyboard.press('l');
  await again.keyboard.press('/');
  const field = again.getByRole('searchbox', { name: 'Filter stories' });
  await expect(field).toBeFocused();
  await again.keyboard.press('ControlOrMeta+v');
  await expect(field).toHaveValue(/stories\/\d+\/rows\/12$/);
  const hash = (await field.inputValue()).replace(/^.*(stories\/.*)$/, '#/$1');
  await again.evaluate((address) => {
    window.location.hash = address;
  }, hash);
  await expect(current(again, 12)).toBeVisible();
});

test('a desk that is closed at once after a key is found as that key left it', async ({ desk }) => {
  const { page } = desk;
  const gates = [
    'Crews mended the the gate.',
    ...['One', 'Two', 'Three', 'Four'].map((n) => `${n} boats lay at the quay.`),
  ];
  await importStory(page, 'Gates', [{ name: 'engine.txt', bytes: new TextEncoder().encode(gates.join('\n\n')) }]);
  await new StoryPage(page).ready();
  const folded = (at: Page) => at.locator('[data-story-grid]').getByText(/passages without findings/);
  await expect(folded(page)).toBeVisible();
  await page.keyboard.press('f');
  await expect(folded(page)).toBeHidden();
  await desk.stop();
  const again = await desk.start();
  await again.keyboard.press('Enter');
  await new StoryPage(again).ready();
  await expect(again.locator('[data-story-grid]').getByText('Three boats lay').first()).toBeVisible();
  await expect(folded(again)).toBeHidden();
});

test('high contrast and less motion come from the system or from the settings', async ({ desk: { page } }) => {
  const html = page.locator('html');
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
  await expect(html).toHaveAttribute('data-high-contrast', '');
  await expect(html).toHaveAttribute('data-still', '');
  await page.emulateMedia({ contrast: 'no-preference', reducedMotion: 'no-preference' });
  await expect(html).not.toHaveAttribute('data-high-contrast', '');
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('switch', { name: 'High contrast' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('switch', { name: 'Less motion' }).focus();
  await page.keyboard.press('Space');
  await expect(html).toHaveAttribute('data-high-contrast', '');
  await expect(html).toHaveAttribute('data-still', '');
  await expect(page.locator('[data-settings-save]')).toHaveText('Saved.');
  await page.reload();
  await expect(html).toHaveAttribute('data-high-contrast', '');
});

test('the text beside the story takes the size one gives it, and keeps it', async ({ desk: { page } }) => {
  const { machine, reference } = ownSeeds();
  await importStory(page, 'Harbours', [machine.path, reference.path]);
  await new StoryPage(page).ready();
  await page.keyboard.press('c');
  // Only one of its two borders is there: beside the grid in a wide window, above the text in a narrow one.
  const border = page.getByRole('separator', { name: 'Size of the text beside the story' });
  await expect(border).toHaveCount(1);
  const pane = page.getByRole('region', { name: /^Reference: / });
  // While the story is checked, and before it begins, a strip above takes some of the height that the text has a share of.
  await expect(page.getByText('The story is not checked to the end')).toBeHidden();
  await expect(page.getByRole('progressbar', { name: /^Checking/ })).toBeHidden();
  const before = await pane.boundingBox();
  const [larger, side] =
    (await border.getAttribute('aria-orientation')) === 'vertical'
      ? (['ArrowLeft', 'width'] as const)
      : (['ArrowUp', 'height'] as const);
  await tabTo(border);
  for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press(larger);
  const grown = async () => ((await pane.boundingBox())?.[side] ?? 0) - (before?.[side] ?? 0);
  await expect.poll(grown).toBeGreaterThan(30);
  const size = await grown();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(pane).toBeVisible();
  await expect.poll(grown).toBe(size);
  await tabTo(border);
  await page.keyboard.press('Enter');
  await expect.poll(grown).toBe(0);
});

for (const width of [1280, 1000]) {
  test(`messages cover neither card nor queue nor the text that is edited, ${width} pixels wide`, async ({
    desk: { page },
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const { machine } = ownSeeds();
    await importStory(page, 'Harbours', [machine.path]);
    const story = new StoryPage(page);
    await story.ready();
    await expect.poll(() => story.finding()).not.toBeNull();
    await story.settle('d', 's');
    const message = page.locator('[data-toasts] > li').first();
    await expect(message).toBeVisible();
    await story.edit();
    const told = await message.boundingBox();
    if (!told) throw new Error('The message is gone.');
    for (const part of [
      page.getByRole('complementary', { name: 'Findings' }),
      page.getByRole('textbox', { name: /^Revision of row/ }),
    ]) {
      const box = await part.boundingBox();
      if (!box) throw new Error('Nothing to cover.');
      const isApart =
        told.x + told.width <= box.x ||
        box.x + box.width <= told.x ||
        told.y + told.height <= box.y ||
        box.y + box.height <= told.y;
      expect(isApart, `${JSON.stringify(told)} over ${JSON.stringify(box)}`).toBe(true);
    }
    await page.keyboard.press('F6');
    await expect(message.getByRole('button', { name: 'Undo' })).toBeFocused();
  });
}
