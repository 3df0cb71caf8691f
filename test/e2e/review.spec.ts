import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './fixtures.ts';
import { goToRow } from './steps.ts';
import { openStory, type StoryPage, stateOf } from './story-page.ts';

/** Rows 1, 2, 4 and 5 have something to find, row 2 something major; rows 4 and 5 the same words between others. */
const paragraphs = [
  'Volunteers carried sand to the the lower gate before dawn.',
  'Crews cleared ten drains, mended forty pumps in the harbour basin, and mended forty pumps in the harbour basin.',
  'Nobody was hurt, and the ferry ran on time.',
  'Schools in in the hill towns opened again on Thursday.',
  'Buses ran in in every district on Friday.',
];

const open = ({ page }: Desk): Promise<StoryPage> => openStory(page, 'Storm over the harbour', paragraphs);

const queueOf = (page: Page): Locator => page.getByRole('region', { name: 'Queue' });
const optionsOf = (page: Page): Locator => queueOf(page).getByRole('option');

test('everything alike is counted and shown, dismissed as one step, and undone from its message', async ({ desk }) => {
  await open(desk);
  const { page } = desk;
  await goToRow(page, 4);
  await page.keyboard.press('Shift+D');
  const dialog = page.getByRole('dialog', { name: 'Dismiss all like this' });
  await expect(dialog.getByRole('button', { name: /In this story/ })).toContainText('2 findings in 2 rows');
  await expect(dialog.getByRole('listitem')).toHaveText([
    /row 4.*Schools in in the hill/,
    /row 5.*Buses ran in in every/,
  ]);
  await page.keyboard.press('r');
  await page.keyboard.type('House style');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dismissed in this story: Doubled word, 2 findings.', { exact: true })).toBeVisible();
  await expect(optionsOf(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText(/^Undid: dismissal of every “Doubled word”/).first()).toBeVisible();
  await expect(optionsOf(page)).toHaveCount(4);
});

test('filters combine, say how many each would show, and are each person’s own, also after a restart', async ({
  desk,
}) => {
  const story = await open(desk);
  const { page } = desk;
  await story.settle('1');
  await page.keyboard.press('q');
  await expect(page.getByRole('menuitemradio', { name: /^Open\s*3/ })).toBeVisible();
  await expect(page.getByRole('menuitemradio', { name: /^Fixed\s*1/ })).toBeVisible();
  await expect(page.getByRole('menuitemcheckbox', { name: /^I worked on\s*0/ })).toBeVisible();
  await page.getByRole('menuitemradio', { name: /^Major\s*1/ }).press('Enter');
  await expect(optionsOf(page)).toHaveCount(1);
  await expect(page.getByRole('menuitemradio', { name: /^Fixed\s*0/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(queueOf(page).getByRole('button', { name: 'Without the filter “Major”' })).toBeVisible();
  await page.keyboard.press('s');

  await page.keyboard.press('F9');
  await expect(optionsOf(page)).toHaveCount(3);
  await page.keyboard.press('F9');
  await expect(optionsOf(page)).toHaveCount(1);
  await desk.stop();
  const again = await desk.start();
  await again.getByRole('link', { name: 'Storm over the harbour' }).first().click();
  await expect(optionsOf(again)).toHaveCount(1);
  await expect(queueOf(again).getByRole('button', { name: 'Order: By score' })).toBeVisible();
  await again.keyboard.press('Shift+Q');
  await expect(optionsOf(again)).toHaveCount(3);
});

test('when all findings are decided the desk says what comes next, and untouched rows are confirmed by two keys', async ({
  desk,
}) => {
  const story = await open(desk);
  const { page } = desk;
  await story.settle('1');
  while ((await story.left()) > 0) await story.settle('d', 'h');
  await expect(queueOf(page)).toContainText('All findings are decided.');
  await expect(queueOf(page)).toContainText('4 of 4 findings decided');
  await expect(queueOf(page).getByRole('button', { name: /Confirm all 4 untouched rows/ })).toBeVisible();
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Confirm all untouched rows' });
  await expect(dialog).toContainText('One edited row stays as it is.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 rows confirmed.', { exact: true })).toBeVisible();
  await expect(queueOf(page)).toContainText('4 of 5 rows confirmed');
  await expect(queueOf(page).getByRole('button', { name: /Hand over/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(queueOf(page)).toContainText('0 of 5 rows confirmed');

  await page.keyboard.press('F9');
  await page.keyboard.press('u');
  await expect(page.getByRole('dialog', { name: 'Approve all rows without findings or edits' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(queueOf(page)).toContainText('4 of 5 rows approved');
});

test('a comment stands beside the row until it is answered, and the reviewer sees the answer', async ({ desk }) => {
  const story = await open(desk);
  const { page } = desk;
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over anyway' }).click();
  await expect(story.state('In review')).toBeVisible();
  await page.keyboard.press('F9');
  await goToRow(page, 3);
  await page.keyboard.press('r');
  await page.keyboard.type('Which ferry?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(stateOf(page, 3)).toHaveAccessibleName('returned');

  await page.keyboard.press('F9');
  await goToRow(page, 3);
  const remarks = page.getByRole('region', { name: 'Comments on row 3' });
  await expect(remarks).toContainText(/Returned by Reviewer, now.*Which ferry\?/);
  await story.edit();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' It was the island ferry.');
  await story.leaveEditor();
  // Work on the row does not make what was said of it disappear.
  await expect(remarks).toContainText('Which ferry?');
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: 'Answer on row 3' })).toContainText('Which ferry?');
  await page.keyboard.type('The island ferry.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(stateOf(page, 3)).toHaveAccessibleName('confirmed');
  await page.keyboard.press('F9');
  await goToRow(page, 3);
  await expect(remarks).toContainText(/Which ferry\?.*Answered by Translator, now.*The island ferry\./);
});

test('a reviewer sees before trying why a row can’t be approved, and is taken to what holds it up', async ({
  desk,
}) => {
  const story = await open(desk);
  const { page } = desk;
  await page.keyboard.press('F9');
  await goToRow(page, 2);
  await expect(page.getByText('Can’t be approved yet: a major finding is open.')).toBeVisible();
  await expect(story.card).toContainText('major');

  await goToRow(page, 4);
  await page.keyboard.press('1');
  await expect(stateOf(page, 4)).toHaveAccessibleName('edited');
  await goToRow(page, 4);
  await expect(page.getByText('You edited this row, so another reviewer has to approve it.')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Row 4: you edited this yourself.').first()).toBeVisible();
});

test('a person is deleted: gone without decisions, kept with them, brought back, and never the last one', async ({
  desk,
}) => {
  const story = await open(desk);
  const { page } = desk;
  await page.keyboard.press('Shift+F9');
  await expect(page.getByRole('menuitemradio', { name: /Reviewer/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await goToRow(page, 3);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(stateOf(page, 3)).toHaveAccessibleName('confirmed');

  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('button', { name: 'Delete Translator' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Translator?' });
  await expect(dialog).toContainText('somebody else takes over');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: /^At the desk: Reviewer/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'No longer here' })).toContainText('Translator');
  // The last one.
  await expect(page.getByRole('button', { name: 'Delete Reviewer' })).toBeHidden();

  await page.goBack();
  await story.ready();
  await goToRow(page, 3);
  await expect(page.getByRole('complementary', { name: 'Findings' })).toContainText('confirmed by Translator (left)');
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('button', { name: 'Bring Translator back' }).click();
  await page.getByRole('button', { name: 'Delete Reviewer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(/^Reviewer is deleted\./).first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'No longer here' })).toBeHidden();
});
