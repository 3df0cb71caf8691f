import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFiles, type GivenFile, goToRow, importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

const sentences = [
  'The harbour opened on Monday after two years of work.',
  'Ships from nine countries came in in the morning.',
  'The mayor thanked the workers who had built the new quay.',
  'Prices for berths will rise by three per cent next year.',
  'Fishermen complained about the noise of the cranes.',
  'A second basin is planned for the north of the island, and the ferry line will run from October.',
  'Experts expect that trade will grow by a tenth.',
  'The police said that nobody was hurt.',
  'Visitors can see the harbour from the hill.',
  'The hotel at the quay is closed.',
  'Tickets cost four yuan.',
];

/** Ten kinds of change: two rows moved, one inserted, split, merged, reworded (edited and not), removed, doubled, respaced. */
const newer = [
  'Visitors can see the harbour from the hill.',
  'The harbour opened on Monday after two years of work.',
  'Traffic stood still on the coastal road.',
  'Ships from nine countries came in in the morning.',
  'The mayor thanked the many workers who had built the new quay.',
  'Prices for berths will rise by four per cent next year.',
  'A second basin is planned for the north of the island.',
  'And the ferry line will run from October.',
  'Experts expect that trade will grow by a tenth, the police said that nobody was hurt.',
  'The hotel  at the quay is closed.',
  'Tickets cost four yuan.',
  'Tickets cost four yuan.',
];

const file = (name: string, texts: readonly string[], lineEnd = '\n'): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(texts.join(lineEnd + lineEnd)),
});

async function typeInto(page: Page, story: StoryPage, row: number, text: string): Promise<void> {
  await goToRow(page, row);
  await story.edit();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await story.leaveEditor();
}

/** The row that says this now: its number, its state and its revision. */
function rowSaying(page: Page, words: string) {
  return page.locator('[role="row"]').filter({ has: page.locator('[data-role="revision"]', { hasText: words }) });
}

test('A newer version of a file: edits, decisions and dismissals are where they belong, also after a restart and undo', async ({
  desk,
}) => {
  let { page } = desk;
  const story = new StoryPage(page);
  await importStory(page, 'Harbour', [file('harbour.txt', sentences)]);
  await story.ready();
  await page.keyboard.press('f');

  // Work: a dismissal, two edits (one of them confirmed), two confirmations.
  await goToRow(page, 2);
  await page.keyboard.press('d');
  await page.keyboard.press('h');
  await typeInto(page, story, 4, 'Berth prices will rise by three per cent next year.');
  await goToRow(page, 4);
  await page.keyboard.press('ControlOrMeta+Enter');
  await typeInto(page, story, 5, 'Fishermen spoke of the noise of the cranes.');
  for (const row of [3, 9, 10]) {
    await goToRow(page, row);
    await page.keyboard.press('ControlOrMeta+Enter');
  }

  // The import dialog knows the story by its text.
  const dialog = await chooseFiles(page, [file('harbour-final.txt', newer, '\r\n')]);
  await expect(dialog.getByText(/newer version of “Harbour”/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Import as a newer version' }).click();
  const version = page.getByRole('dialog', { name: 'Import a newer version' });
  const figures = version.getByRole('status', { name: 'What would change' });
  await expect(figures).toBeVisible();
  const counts = await figures
    .locator('dl > div')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((each) => [each.getAttribute('data-kind'), Number(each.querySelector('dd')?.textContent)]),
      ),
    );
  expect(counts).toEqual({ kept: 4, moved: 1, original: 0, reworded: 2, split: 2, merged: 1, new: 2, vanished: 1 });
  await expect(version.locator('[data-said="edits.merged"]')).toHaveText('1 edit takes in the new words around it.');
  await expect(version.locator('[data-said="edits.vanished"]')).toBeVisible();
  await expect(version.locator('[data-said="decisions.reopened"]')).toBeVisible();
  await version.getByRole('button', { name: 'Take over the new version' }).click();
  await expect(version).toBeHidden();

  const stands = async () => {
    await expect(page.locator('[role="row"] [data-role="machine"]').first()).toContainText('Visitors');
    await expect(rowSaying(page, 'Visitors can see')).toContainText('confirmed');
    await expect(rowSaying(page, 'The hotel')).toContainText('confirmed');
    await expect(rowSaying(page, 'four per cent')).toContainText('edited');
    await expect(rowSaying(page, 'four per cent').locator('[data-role="revision"]')).toContainText('Berth prices');
    await expect(rowSaying(page, 'many workers')).toContainText('open');
    await goToRow(page, 6);
    await expect(page.getByRole('region', { name: 'A newer version came in' })).toHaveAttribute('data-look', 'merged');
  };
  await stands();
  await desk.stop();
  page = await desk.start();
  await page.getByRole('link', { name: 'Harbour' }).first().click();
  await new StoryPage(page).ready();
  await stands();

  // The page of versions tells it all, and the vanished edit can be read.
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Versions of Harbour' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Version 2/ })).toBeChecked();
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Vanished (1)' });
  const vanished = page.locator('[data-entry="vanished"]');
  await expect(vanished).toContainText('Fishermen spoke of the noise of the cranes.');
  await expect(vanished.getByRole('button', { name: 'Copy the edit' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Reworded (2)' });
  await page.locator('[data-entry="reworded"]').nth(1).getByRole('link', { name: 'row 6' }).click();
  await expect(rowSaying(page, 'four per cent')).toHaveAttribute('data-current', /.*/);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: import of a newer version (harbour-final.txt)').first()).toBeVisible();
  await expect(rowSaying(page, 'spoke of')).toContainText('edited');
  await expect(rowSaying(page, 'three per cent')).toContainText('confirmed');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(rowSaying(page, 'four per cent')).toContainText('edited');
});

test('Another story is refused as a newer version, and becomes one of its own', async ({ desk }) => {
  const { page } = desk;
  await importStory(page, 'Harbour', [file('harbour.txt', sentences)]);
  await new StoryPage(page).ready();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const other = [
    'Parliament passed the budget late at night.',
    'The opposition called the vote a farce.',
    'Teachers get more.',
  ];
  const payload = { name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(other.join('\n\n')) };
  await (await chooser).setFiles([payload]);
  const version = page.getByRole('dialog', { name: 'Import a newer version' });
  await expect(version.getByRole('alert')).toContainText(/This is another story: only \d+% of it is the same\./);
  await expect(version.getByRole('button', { name: 'Take over the new version' })).toBeHidden();
  await version.getByRole('button', { name: 'Import as a new story' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Parliament|harbour/ })).toBeVisible();
});
