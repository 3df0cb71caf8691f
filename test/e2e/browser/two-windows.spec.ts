import type { Page } from '@playwright/test';
import { type Desk, expect, test } from '../fixtures.ts';
import { importStory } from '../steps.ts';
import { StoryPage } from '../story-page.ts';

const text = 'Schools in in the hill towns opened again on Thursday, and forty pumps ran all night.';

/** Two windows of one desk on one story: only the browser host can have them. */
async function twoWindows(desk: Desk): Promise<{ mine: StoryPage; theirs: StoryPage }> {
  await importStory(desk.page, 'Two windows', [{ name: 'engine.txt', bytes: new TextEncoder().encode(text) }]);
  const mine = new StoryPage(desk.page);
  await mine.ready();
  const page = await desk.page.context().newPage();
  await page.goto(desk.page.url());
  const theirs = new StoryPage(page);
  await theirs.ready();
  return { mine, theirs };
}

/** Puts the caret behind a word of the editor. */
async function goBehind(page: Page, word: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /^Revision of row/ });
  await editor.press('ControlOrMeta+Home');
  const at = ((await editor.textContent()) ?? '').indexOf(word) + word.length;
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowRight');
}

test('what two windows change in different places of one row is in both', async ({ desk }) => {
  const { mine, theirs } = await twoWindows(desk);
  const myEditor = await mine.edit();
  const theirEditor = await theirs.edit();
  await goBehind(theirs.page, 'opened');
  await goBehind(mine.page, 'pumps');
  // At once: either text arrives while the other is typed, and no caret moves from its word.
  await Promise.all([theirs.page.keyboard.type(' late'), mine.page.keyboard.type(' of ours')]);
  const merged = text.replace('opened', 'opened late').replace('pumps', 'pumps of ours');
  await expect(myEditor).toHaveText(merged);
  await expect(theirEditor).toHaveText(merged);

  // Undo in one window takes back its own typing, not the other's.
  await mine.page.keyboard.press('ControlOrMeta+z');
  await expect(myEditor).toHaveText(text.replace('opened', 'opened late'));
  await mine.leaveEditor();
  await expect(theirEditor).toHaveText(text.replace('opened', 'opened late'));
});

test('a decision made in the other window is told while the row is edited', async ({ desk }) => {
  const { mine, theirs } = await twoWindows(desk);
  const editor = await mine.edit();
  await theirs.page.keyboard.press('ControlOrMeta+Enter');
  await expect(mine.page.getByText('confirmed this row meanwhile')).toBeVisible();
  await expect(editor).toBeFocused();
});

test('the same words changed in both windows are for the person to decide, with what each changed', async ({
  desk,
}) => {
  const { mine, theirs } = await twoWindows(desk);
  await mine.edit();
  await theirs.edit();
  // An input method holds this window's text back until the other one has saved.
  await mine.page.keyboard.press('ControlOrMeta+End');
  const session = await mine.page.context().newCDPSession(mine.page);
  await session.send('Input.imeSetComposition', { text: 'wo', selectionStart: 2, selectionEnd: 2 });
  await theirs.page.keyboard.press('ControlOrMeta+End');
  await theirs.page.keyboard.type(' Theirs.');
  await theirs.leaveEditor();
  await session.send('Input.insertText', { text: ' Mine.' });

  const dialog = mine.page.getByRole('dialog', { name: 'This row was changed meanwhile' });
  await expect(dialog.locator('ins')).toHaveText([' Mine.', ' Theirs.']);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  await mine.leaveEditor();
  expect(await mine.revision()).toContain('all night. Mine.');
  await expect.poll(() => theirs.revision()).toContain('all night. Mine.');
});
