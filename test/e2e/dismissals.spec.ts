import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './fixtures.ts';
import { openStory, type StoryPage } from './story-page.ts';

const paragraphs = [
  'Volunteers carried sand to the the lower gate before dawn.',
  'Schools in in the hill towns opened again on Thursday.',
  'Buses ran in in every district on Friday.',
];

/** Dismisses row 1 here with a reason, then everything like row 2 everywhere; a second story is then half silent. */
async function dismissed(desk: Desk): Promise<{ page: Page; story: StoryPage; list: Locator; detail: Locator }> {
  const { page } = desk;
  const first = await openStory(page, 'First storm', paragraphs);
  await page.keyboard.press('d');
  await page.keyboard.press('r');
  await page.keyboard.type('a quotation');
  await first.settle('Enter');
  await page.keyboard.press('Shift+D');
  await expect(page.getByRole('dialog', { name: 'Dismiss all like this' })).toContainText('2 findings in 1 story');
  await page.keyboard.press('a');
  await expect.poll(() => first.left()).toBe(0);
  const story = await openStory(page, 'Second storm', paragraphs);
  await page.getByRole('link', { name: 'Dismissals' }).click();
  await expect(page.getByRole('heading', { name: 'Dismissals', level: 1 })).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Dismissals' });
  return { page, story, list, detail: page.getByRole('region', { name: 'The dismissal' }) };
}

test('all dismissals are listed with who, why, how far and how often; one is taken back and that undone, by keys', async ({
  desk,
}) => {
  const { page, story, list, detail } = await dismissed(desk);
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(list).toBeFocused();
  await expect(detail).toContainText('In every story, all that is like it');
  await expect(detail).toContainText('Keeps 4 findings from being shown now');
  await page.keyboard.press('ArrowDown');
  await expect(detail).toContainText('This one finding');
  await expect(detail).toContainText('a quotation');
  await expect(detail.getByRole('link', { name: 'First storm, row 1' })).toBeVisible();

  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: 'Why it was dismissed' }).getByRole('textbox').fill('a headline');
  await page.keyboard.press('Enter');
  await expect(detail).toContainText('a headline (given by Translator)');

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Taken back: Doubled word. 4 findings are shown again.', { exact: true })).toBeVisible();
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(list.getByRole('option')).toHaveCount(1);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'First storm', level: 1 })).toBeVisible();
  await story.ready();
  await expect.poll(() => story.left()).toBe(2);
});

test('the list is searched and filtered, and says what to do where nothing is left', async ({ desk }) => {
  const { page, list } = await dismissed(desk);
  await page.getByRole('combobox', { name: 'Scope' }).selectOption({ label: 'Only there (1)' });
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Scope' }).selectOption({ label: 'Every scope (2)' });
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: /^Search wording/ }).fill('quotation');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('nothing like it');
  await expect(page.getByText('No dismissal matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(list.getByRole('option')).toHaveCount(2);
});

test('a story says what was dismissed elsewhere, by whom and where, and it is taken back from there', async ({
  desk,
}) => {
  const { page, story } = await dismissed(desk);
  await page.goBack();
  await story.ready();
  const queue = page.getByRole('region', { name: 'Queue' });
  await queue.getByRole('button', { name: '2 findings here were dismissed in other stories' }).click();
  await expect(queue.getByRole('option')).toHaveCount(2);
  await queue.getByRole('option').first().click();
  await expect(story.card).toContainText('Dismissed everywhere by Translator');
  await expect(story.card.getByRole('link', { name: 'First storm' })).toBeVisible();
  await page.keyboard.press('Shift+O');
  await expect(page.getByText('Open again: Doubled word.', { exact: true })).toBeVisible();
  await expect(queue.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Shift+Q');
  await expect(queue.getByRole('option')).toHaveCount(3);
});
