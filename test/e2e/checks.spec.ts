import { expect, test } from './fixtures.ts';
import { importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

const paragraphs = [
  'Volunteers carried sand to the the lower gate before dawn.',
  'Schools in in the hill towns opened again on Thursday.',
];

function story(name: string) {
  return { name, bytes: new TextEncoder().encode(paragraphs.join('\n\n')) };
}

test('a check is switched off for one story from its finding, and comes back', async ({ desk }) => {
  const { page } = desk;
  await importStory(page, 'Storm', [story('engine.txt')]);
  const opened = new StoryPage(page);
  await opened.ready();
  await expect.poll(() => opened.finding()).not.toBeNull();
  expect(await opened.left()).toBe(2);

  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Doubled word' });
  await expect(dialog.getByRole('combobox', { name: /^Level/ })).toBeFocused();
  await dialog.getByRole('combobox', { name: /^Level/ }).selectOption({ label: 'Off' });
  await expect(dialog.getByRole('status')).toHaveText('Saved. The story is being checked again.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opened.card).toContainText('No finding is left');

  await page.keyboard.press('Shift+T');
  const all = page.getByRole('dialog', { name: 'Checks of this story' });
  await all.getByRole('button', { name: 'All as the desk has it' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => opened.left()).toBe(2);
});

test('the desk’s words that no check marks hold for every story, and after a restart', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByLabel('Words that no check marks').fill('the\nin');
  await page.getByLabel('Search the checks').focus();
  await desk.stop();
  const again = await desk.start();
  await importStory(again, 'Storm', [story('engine.txt')]);
  const opened = new StoryPage(again);
  await opened.ready();
  await expect(opened.card).toContainText('No finding is left');
});

test('checks are searched, and a threshold says what it may be', async ({ desk: { page } }) => {
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByLabel('Search the checks').fill('over-long');
  const line = page.getByRole('button', { name: 'Over-long sentence' });
  await expect(page.getByText('1 check', { exact: true }).first()).toBeVisible();
  await line.click();
  const words = page.getByLabel('Words that a sentence may have');
  await words.fill('5');
  await expect(page.getByText('Type a whole number from 15 to 200.')).toBeVisible();
  await words.fill('60');
  await words.press('Enter');
  await page.reload();
  await page.getByLabel('Search the checks').fill('over-long');
  await line.click();
  await expect(words).toHaveValue('60');
  await page.getByRole('button', { name: 'Default', exact: true }).click();
  await expect(words).toHaveValue('45');
});
