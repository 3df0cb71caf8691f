import { expect, test } from './fixtures.ts';
import { goToRow, importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

const rows = 5000;

test('a story of 5,000 rows is opened, walked to its end, searched and decided on', async ({ desk: { page } }) => {
  test.slow();
  const text = Array.from({ length: rows }, (_, row) =>
    row === rows - 2 ? 'They looked for the the lighthouse.' : `Boat ${row + 1} left the harbour.`,
  ).join('\n\n');
  await importStory(page, 'Boats', [{ name: 'boats.txt', bytes: new TextEncoder().encode(text) }]);
  const story = new StoryPage(page);
  await story.ready();
  const current = page.locator('[role="row"][data-current]');

  await page.keyboard.press('End');
  await expect(current).toHaveAttribute('aria-rowindex', String(rows + 1));
  await goToRow(page, 2500);
  await expect(current).toHaveAttribute('aria-rowindex', '2501');
  await expect(current.locator('[data-role="machine"]')).toHaveText('Boat 2500 left the harbour.');
  // Only what is near the window is on the page.
  expect(await page.locator('[role="row"]').count()).toBeLessThan(80);

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('lighthouse');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 2');
  await page.keyboard.press('Escape');
  await expect(current).toHaveAttribute('aria-rowindex', String(rows));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(current).not.toHaveAttribute('aria-rowindex', String(rows));
});
