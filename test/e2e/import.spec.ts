import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFiles, drop, importDialog, sourceCard, tabTo as tabToElement } from './steps.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const english = 'The ferry runs twice a day, and three times on Sundays.';
const chinese = '渡轮每天两班，周日三班。';
const original = { name: 'ferry-original.txt', bytes: bytes(chinese) };
const machine = { name: 'ferry-mt.txt', bytes: bytes(english) };
const second = { name: 'ferry-mt-2.txt', bytes: bytes('The ferry goes two times daily, three on Sunday.') };

/** Moves the focus on by Tab until it is on this control of this card. */
async function tabTo(page: Page, card: string, label: string): Promise<void> {
  const control = sourceCard(importDialog(page), card).getByLabel(label);
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach “${label}” of ${card}.`);
}

test('what was guessed wrong is corrected by keyboard alone', async ({ desk: { page } }) => {
  const dialog = await chooseFiles(page, [original, machine, second]);
  await expect(sourceCard(dialog, original.name).getByLabel('What it is')).toHaveValue('original');
  await expect(sourceCard(dialog, machine.name).getByText('The revision starts from this')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Ferries on Sundays');
  await tabTo(page, second.name, 'What it is');
  await page.keyboard.type('R');
  await tabTo(page, second.name, 'Outlet');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Evening Post');
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Ferries on Sundays' })).toBeVisible();
  await page.keyboard.press('l');
  const story = page.getByRole('listitem').filter({ hasText: 'Ferries on Sundays' });
  await expect(story).toContainText('Evening Post');
});

test('what was found of a source is corrected by keyboard, and stored as corrected', async ({ desk }) => {
  const { page } = desk;
  const text = `Ferries run\nBy Zhao Lin\nMarch 4, 2026\n\n${english}`;
  const headed = { name: 'ferry-mt.txt', bytes: bytes(text) };
  const dialog = await chooseFiles(page, [headed]);
  const card = sourceCard(dialog, headed.name);
  await expect(card).toContainText('By Zhao Lin');
  await tabToElement(card.getByRole('button', { name: 'Correct the details' }));
  await page.keyboard.press('Enter');
  await expect(card.getByLabel('Headline')).toHaveValue('Ferries run');
  await expect(card.getByLabel('Date', { exact: true })).toHaveValue('2026-03-04');

  await tabTo(page, headed.name, 'Headline');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Ferries run on Sundays');
  await tabTo(page, headed.name, 'Byline');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('By Zhao Ling');
  await tabTo(page, headed.name, 'Outlet');
  await page.keyboard.type('Harbour Post');
  await expect(card).toContainText('By Zhao Ling · Harbour Post');
  await expect(dialog.getByRole('textbox', { name: 'Name of the story' })).toHaveValue('Ferries run on Sundays');
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Ferries run on Sundays', level: 1 })).toBeVisible();
  await expect(page.getByRole('grid')).toContainText('Ferries run on Sundays');
  const { bytes: written } = await desk.download(async () => {
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await page.getByRole('dialog', { name: 'Export' }).getByRole('radio', { name: 'Markdown' }).check();
    await page.keyboard.press('Enter');
  });
  const markdown = new TextDecoder().decode(written);
  for (const said of ['Ferries run on Sundays', 'By Zhao Ling', 'Harbour Post', '2026-03-04']) {
    expect(markdown).toContain(said);
  }
});

test('a long file says what is done with it, and Esc ends it', async ({ desk: { page } }) => {
  const stories = await page.getByRole('listitem').count();
  const long = { name: 'long-mt.txt', bytes: bytes(`${english}\n\n`.repeat(100_000)) };
  const dialog = await chooseFiles(page, [long]);
  await expect(dialog.getByText('Reading the file…')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await chooseFiles(page, [machine]);
  await expect(sourceCard(dialog, machine.name)).toBeVisible();
  await expect(sourceCard(dialog, long.name)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem')).toHaveCount(stories);
});

test('another machine translation can be made the base of the revision', async ({ desk: { page } }) => {
  const dialog = await chooseFiles(page, [machine, second]);
  await sourceCard(dialog, second.name).getByRole('button', { name: 'Start the revision from this' }).click();
  await expect(sourceCard(dialog, second.name).getByText('The revision starts from this')).toBeVisible();
  await page
    .getByRole('button', { name: /^Import\b/ })
    .last()
    .click();
  await expect(page.getByRole('grid')).toContainText('two times daily');
});

test('Esc gives up, and nothing of it is left', async ({ desk: { page } }) => {
  const stories = await page.getByRole('listitem').count();
  const dialog = await chooseFiles(page, [original, machine]);
  await expect(sourceCard(dialog, machine.name)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem')).toHaveCount(stories);
  await chooseFiles(page, [second]);
  await expect(sourceCard(dialog, second.name)).toBeVisible();
  await expect(sourceCard(dialog, machine.name)).toBeHidden();
});

test('a story without a machine translation is imported after a hint', async ({ desk: { page } }) => {
  const dialog = await chooseFiles(page, [original]);
  await expect(dialog.getByText('There is no machine translation')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(chinese).first()).toBeVisible();
});

test('files dropped on the window are imported, and more can be dropped on the dialog', async ({ desk: { page } }) => {
  await drop(page, [machine]);
  const dialog = importDialog(page);
  await expect(sourceCard(dialog, machine.name)).toContainText(english);
  await drop(page, [original]);
  await expect(sourceCard(dialog, original.name)).toContainText(chinese);
  await expect(dialog.getByText('Without the Chinese original')).toBeHidden();
});

test('a source can be left out before the import', async ({ desk: { page } }) => {
  const dialog = await chooseFiles(page, [machine, second]);
  await dialog.getByRole('button', { name: `Leave out ${machine.name}` }).click();
  await expect(sourceCard(dialog, machine.name)).toBeHidden();
  await expect(sourceCard(dialog, second.name).getByText('The revision starts from this')).toBeVisible();
});

test('whoever is in the name of the story stays in it when the files turn out to be of two', async ({
  desk: { page },
}) => {
  await chooseFiles(page, [
    original,
    machine,
    { name: 'market-zh.txt', bytes: bytes('夜市5月9日开张，设摊位340个，首晚售出7800份面条。') },
    {
      name: 'market-deepl.txt',
      bytes: bytes(
        'The night market opened on May 9 with 340 stalls, and 7,800 bowls of noodles were sold that night.',
      ),
    },
  ]);
  const several = page.getByRole('dialog', { name: 'Import 2 stories' });
  await expect(several.getByLabel('Name of the story').first()).toBeFocused();
});

test('a story needs a name, and says so', async ({ desk: { page } }) => {
  const dialog = await chooseFiles(page, [machine]);
  await expect(sourceCard(dialog, machine.name)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('alert')).toHaveText('Give the story a name.');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});
