import { expect, test } from './fixtures.ts';
import { importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const harbour = file(
  'harbour.txt',
  Array.from({ length: 60 }, (_, row) =>
    row === 47 ? 'The lantern keeper counted 12 lamps.' : `On day ${row + 1} the harbour was quiet.`,
  ).join('\n\n'),
);

test('all stories are searched as one types, and Enter goes to the row with the hit marked', async ({
  desk: { page },
}) => {
  await importStory(page, 'Harbour', [harbour]);
  await importStory(page, 'Hills', [file('hills.txt', 'The hills were quiet, and no lantern burned.')]);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  const field = page.getByRole('combobox', { name: 'Search all texts' });
  await expect(field).toBeFocused();
  await page.keyboard.type('lant');
  const results = page.getByRole('listbox', { name: 'What was found' });
  await expect(results.locator('mark')).toHaveText(['lant', 'lant']);
  await page.keyboard.type('ern keeper');
  await expect(results.getByRole('option', { selected: true })).toContainText('The lantern keeper counted');
  await expect(results.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await new StoryPage(page).ready();
  const row = page.locator('[role="row"][data-current]');
  await expect(row).toHaveAttribute('aria-rowindex', '49');
  await expect(page.getByRole('search', { name: 'Find in this story' })).toContainText('2 places');

  // Back to the results as they were.
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(field).toHaveValue('lantern keeper');
  await page.keyboard.press('Escape');
  await page.keyboard.type('nothing of the kind');
  await expect(page.getByText('Nothing has “nothing of the kind” in it.')).toBeVisible();
});

test('a story is searched without its rows being on the page', async ({ desk: { page } }) => {
  await importStory(page, 'Harbour', [harbour]);
  await new StoryPage(page).ready();
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find in this story' });
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('LAMPS');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  await expect(page.locator('[role="row"][data-current]')).toHaveAttribute('aria-rowindex', '49');
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('story-find-current') ?? [])].map((range) => range.toString()));
  await expect.poll(marked).toEqual(['lamps']);
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 2');
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');

  await bar.getByRole('button', { name: 'Match case' }).press('Enter');
  await expect(bar.getByRole('status')).toHaveText('Not found');
  await bar.getByRole('textbox').fill('quiet');
  await bar.getByRole('combobox', { name: 'Column to look in' }).selectOption({ label: 'Revision' });
  await expect(bar.getByRole('status')).toHaveText(/ of 59$/);

  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(page.getByRole('grid', { name: 'Rows of the story' })).toBeFocused();
  expect(await page.evaluate(() => CSS.highlights.has('story-find'))).toBe(false);
  await page.keyboard.press('F3');
  await expect(bar.getByRole('textbox')).toHaveValue('quiet');
});
