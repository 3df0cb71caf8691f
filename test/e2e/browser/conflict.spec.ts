import { expect, test } from '../fixtures.ts';
import { importStory } from '../steps.ts';
import { StoryPage } from '../story-page.ts';

/** Two windows of one desk: only the browser host can have them. */
test('a row that another window changed is not overwritten unasked', async ({ desk }) => {
  const bytes = new TextEncoder().encode('Schools in in the hill towns opened again on Thursday.');
  await importStory(desk.page, 'Two windows', [{ name: 'engine.txt', bytes }]);
  const mine = new StoryPage(desk.page);
  await mine.ready();
  const page = await desk.page.context().newPage();
  await page.goto(desk.page.url());
  const theirs = new StoryPage(page);
  await theirs.ready();

  await mine.edit();
  await theirs.edit();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Theirs.');
  await theirs.leaveEditor();
  await desk.page.keyboard.press('ControlOrMeta+End');
  await desk.page.keyboard.type(' Mine.');

  const dialog = desk.page.getByRole('dialog', { name: 'This row was changed meanwhile' });
  await expect(dialog).toContainText('on Thursday. Mine.');
  await expect(dialog).toContainText('on Thursday. Theirs.');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  await mine.leaveEditor();
  expect(await mine.revision()).toContain('on Thursday. Mine.');
  await expect.poll(() => theirs.revision()).toContain('on Thursday. Mine.');
});
