import { type Desk, expect, test } from './fixtures.ts';
import { goToRow, importStory, tabTo } from './steps.ts';
import { StoryPage } from './story-page.ts';

const paragraphs = [
  'The gang ran a shop near the harbour, and the gang paid nobody.',
  'Nobody in the town had seen the Gang at work.',
  'A gangway led from the ferry to the the old quay.',
];

async function open(desk: Desk): Promise<StoryPage> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  await importStory(desk.page, 'Harbour', [{ name: 'engine.txt', bytes }]);
  const story = new StoryPage(desk.page);
  await story.ready();
  await desk.page.keyboard.press('f');
  return story;
}

const changes = (desk: Desk) => desk.page.getByRole('listbox', { name: 'Changes' }).getByRole('option');

test('a wording is replaced over the story by keys, each change seen before, one left out, and undone as one', async ({
  desk,
}) => {
  await open(desk);
  const { page } = desk;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+h');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await keyboard.type('gang');
  await keyboard.press('Tab');
  await keyboard.type('ring');
  await expect(changes(desk)).toHaveCount(4);
  await tabTo(dialog.getByRole('checkbox', { name: 'Whole words' }));
  await keyboard.press('Space');
  await expect(changes(desk)).toHaveCount(3);
  await expect(changes(desk).nth(2)).toContainText('had seen the GangRing at work');
  await expect(changes(desk).nth(2).locator('del')).toHaveText('Gang');
  await expect(dialog.getByText('3 places in 2 rows').first()).toBeVisible();

  await tabTo(dialog.getByRole('listbox', { name: 'Changes' }));
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(changes(desk).nth(1)).toHaveAttribute('aria-selected', 'false');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  const grid = page.getByRole('grid', { name: 'Rows of the story' });
  await expect(page.getByText('Replaced 2 places.').first()).toBeVisible();
  await expect(grid.locator('[data-role="revision"] ins')).toHaveText(['ring', 'Ring']);

  await keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: replacement of “gang” by “ring” in 2 rows').first()).toBeVisible();
  await expect(grid.locator('[data-role="revision"] ins')).toHaveCount(0);
});

test('an expression is checked, one without end is stopped, and approved rows are left out unless ticked', async ({
  desk,
}) => {
  await open(desk);
  const { page } = desk;
  const { keyboard } = page;
  // A reviewer approves the second row.
  await keyboard.press('F9');
  await goToRow(page, 2);
  const second = page.locator('[role=row][aria-rowindex="3"]');
  await expect(second).toHaveAttribute('data-current', 'true');
  await keyboard.press('a');
  await expect(second.getByRole('rowheader').getByRole('img')).toHaveAccessibleName('approved');

  await keyboard.press('ControlOrMeta+h');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await tabTo(dialog.getByRole('checkbox', { name: 'Regular expression' }));
  await keyboard.press('Space');
  const field = dialog.getByRole('textbox', { name: 'Find' });
  await field.fill('(gang');
  await expect(dialog.getByRole('alert')).toContainText('no regular expression');
  await field.fill(String.raw`^([\w ,]+)+!$`);
  await expect(dialog.getByRole('alert')).toContainText('takes too long on row 1');
  await field.fill(String.raw`the (gang)\b`);
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('a $1 of thieves');
  await expect(changes(desk)).toHaveCount(3);
  await expect(dialog.getByText('1 place in approved rows')).toBeVisible();
  await expect(changes(desk).nth(2)).toHaveAttribute('aria-selected', 'false');
  await expect(dialog.getByRole('button', { name: /^Replace 2 places/ })).toBeEnabled();

  // The queue holds the third row alone.
  await dialog.getByRole('radio', { name: 'Rows in the queue' }).click();
  await expect(dialog.getByText('It is not in the revision.')).toBeVisible();
  await field.fill('quay');
  await expect(changes(desk)).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('grid', { name: 'Rows of the story' })).toBeFocused();
});
