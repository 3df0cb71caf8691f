import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './fixtures.ts';
import { importStory, sourceCard } from './steps.ts';
import { StoryPage } from './story-page.ts';

const paragraphs = [
  'Volunteers carried sand to the lower gate before dawn.',
  'Schools in the hill towns opened again on Thursday.',
];
const second = [
  'Volunteers brought sand to the lower sluice before dawn.',
  'Schools in the hill towns reopened on Thursday.',
];

async function open(desk: Desk, machine = paragraphs): Promise<StoryPage> {
  const bytes = new TextEncoder().encode(machine.join('\n\n'));
  await importStory(desk.page, 'Flood', [{ name: 'engine.txt', bytes }]);
  const story = new StoryPage(desk.page);
  await story.ready();
  await desk.page.keyboard.press('f');
  return story;
}

/** A story with a second translation. */
async function importTwo(desk: Desk): Promise<void> {
  const encode = (texts: readonly string[]) => new TextEncoder().encode(texts.join('\n\n'));
  await importStory(
    desk.page,
    'Flood',
    [
      { name: 'engine.txt', bytes: encode(paragraphs) },
      { name: 'second.txt', bytes: encode(second) },
    ],
    async (dialog) => {
      for (const name of ['engine', 'second']) {
        await sourceCard(dialog, name).getByRole('combobox', { name: 'What it is' }).selectOption('machine');
      }
    },
  );
}

const card = (page: Page) => page.getByRole('region', { name: 'Finding at the caret' });
const marks = (page: Page) => page.locator('.cm-content [data-finding]');

test('what is typed is checked at once, explained at the caret, and mended without leaving the editor', async ({
  desk,
}) => {
  const story = await open(desk);
  const { page } = desk;
  const { keyboard } = page;
  const editor = await story.edit();
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('All all ');
  await expect(marks(page).first()).toHaveText(/all/i);
  await keyboard.press('Alt+j');
  await expect(card(page)).toContainText('Doubled word');
  await keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(editor).toBeFocused();
  await keyboard.press('Alt+Enter');
  await expect(card(page)).toBeVisible();
  await keyboard.press('Alt+1');
  await expect(marks(page)).toHaveCount(0);
  await expect(editor).not.toContainText('All all');
  // The caret is where it was, and the editor's own undo takes the suggestion back.
  await keyboard.type('So ');
  await expect(editor).toHaveText(/^So (?:All|all) /);
  await keyboard.press('ControlOrMeta+z');
  await keyboard.press('ControlOrMeta+z');
  await expect(editor).toContainText('All all');
  await story.leaveEditor();
});

test('all of a row with marks is typed over, and the marks leave nothing behind', async ({ desk: { page } }) => {
  // The sample's rows have marks of all kinds, from their very first word on.
  await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
  await page.keyboard.press('Enter');
  const story = new StoryPage(page);
  await story.ready();
  await expect.poll(() => story.finding()).not.toBeNull();
  const editor = await story.edit();
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('The river fell.');
  await expect(editor).toHaveText('The river fell.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).not.toHaveText('The river fell.');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await story.leaveEditor();
  // A style that the browser makes up would have been refused, and told as a problem of the page.
  expect(await story.revision()).toBe('The river fell.');
});

test('a mark under the mouse is explained, and what it points to stands out', async ({ desk }) => {
  const story = await open(desk, [
    'Crews mended forty pumps in the harbour basin before dawn, and crews mended forty pumps in the harbour basin.',
    'Schools in the hill towns opened again on on Thursday.',
  ]);
  // The story stands at its first finding once its queue has come.
  await expect.poll(() => story.finding()).not.toBeNull();
  await story.edit();
  const { page } = desk;
  const place = await marks(page)
    .first()
    .evaluate((mark) => {
      const { left, top } = mark.getClientRects()[0] ?? new DOMRect();
      return { x: left + 6, y: top + 6 };
    });
  await page.mouse.move(place.x, place.y);
  await expect(card(page)).toContainText('Doubled');
  await expect(page.locator('.cm-content [data-finding][data-current]').first()).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(card(page)).toBeHidden();
});

test('the machine text and what is changed stand under the editor while one types, until a key hides them for good', async ({
  desk,
}) => {
  const story = await open(desk);
  const { page } = desk;
  const { keyboard } = page;
  const editor = await story.edit();
  const machine = page.getByRole('region', { name: 'Machine text and changes' });
  await expect(machine).toContainText('No change');
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('Some v');
  await keyboard.press('Delete');
  await expect(machine.locator('ins')).toContainText('Some volunteers');
  await expect(machine.locator('del')).toContainText('Volunteers');
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' Rain fell.');

  // The machine's words come back where the caret is, then everywhere; undo takes both back.
  await keyboard.press('Alt+r');
  await expect(editor).toHaveText('Some volunteers carried sand to the lower gate before dawn.');
  await keyboard.press('Alt+Shift+m');
  await expect(editor).toHaveText(paragraphs[0] ?? '');
  await keyboard.press('ControlOrMeta+z');
  await keyboard.press('ControlOrMeta+z');
  await expect(editor).toHaveText('Some volunteers carried sand to the lower gate before dawn. Rain fell.');

  await keyboard.press('Alt+m');
  await expect(machine).toBeHidden();
  await story.leaveEditor();
  await story.edit();
  await expect(page.getByRole('button', { name: 'Machine text', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('another source’s wording is taken by key: one difference, then all of it', async ({ desk }) => {
  await importTwo(desk);
  const story = new StoryPage(desk.page);
  await story.ready();
  const { page } = desk;
  const { keyboard } = page;
  const editor = await story.edit();
  await keyboard.press('Alt+c');
  const list = page.getByRole('listbox', { name: 'Other sources’ wordings' });
  await expect(list).toBeFocused();
  await expect(list.locator('ins')).toHaveText(['brought', 'sluice']);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(editor).toHaveText('Volunteers carried sand to the lower sluice before dawn.');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await expect(editor).toHaveText(second[0] ?? '');
  await expect(editor).toBeFocused();
  await story.leaveEditor();
});

test('a misspelled word is marked, mended by key, or learnt by the desk for good', async ({ desk }) => {
  const story = await open(desk);
  const { keyboard } = desk.page;
  const wrong = (page: Page) => page.locator('.cm-content [data-spelling]');
  await story.edit();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' They recieved help from the shorecrew.');
  await expect(wrong(desk.page)).toHaveText(['recieved', 'shorecrew']);
  await keyboard.press('Alt+j');
  const spelling = desk.page.getByRole('region', { name: 'Spelling' });
  await expect(spelling.getByRole('button').first()).toContainText('received');
  await keyboard.press('Alt+1');
  await expect(wrong(desk.page)).toHaveText(['shorecrew']);
  await keyboard.press('Alt+k');
  await expect(spelling).toContainText('shorecrew');
  await keyboard.press('Alt+a');
  await expect(wrong(desk.page)).toHaveCount(0);
  await story.leaveEditor();

  await desk.stop();
  const page = await desk.start();
  await page.keyboard.press('Enter');
  const again = new StoryPage(page);
  await again.ready();
  await again.edit();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' A shorecrew and a shorcrew.');
  await expect(wrong(page)).toHaveText(['shorcrew']);
});

test('control characters are shown, and saved as they are', async ({ desk }) => {
  const story = await open(desk);
  const { page } = desk;
  const editor = await story.edit();
  await page.keyboard.press('ControlOrMeta+End');
  await editor.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ' Bell\u0007 and return\rmark\u200b.');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.cm-specialChar')).toHaveCount(3);
  await story.leaveEditor();
  expect(await story.revision()).toContain('Bell␇ and return\rmark␦.');
  const { text } = await desk.download(() => page.keyboard.press('ControlOrMeta+e'));
  // In a text file every line break is the file's own.
  expect(text).toContain('Bell\u0007 and return\nmark\u200b.');
});

test('cards, other wordings and a list of replacements are accessible in both themes', async ({ desk }) => {
  await importTwo(desk);
  const story = new StoryPage(desk.page);
  await story.ready();
  const { page } = desk;
  const { keyboard } = page;
  const found: Record<string, unknown> = {};
  const look = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const wrong = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      if (wrong.length > 0) found[`${name}, ${colorScheme}`] = wrong;
    }
  };
  await story.edit();
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('All all recieved sand. ');
  await expect(page.locator('.cm-content [data-spelling]')).toBeVisible();
  await expect(marks(page).first()).toBeVisible();
  await keyboard.press('Alt+j');
  await expect(card(page)).toBeVisible();
  await look('a finding');
  await keyboard.press('ControlOrMeta+Home');
  for (let step = 0; step < 11; step++) await keyboard.press('ArrowRight');
  await keyboard.press('Alt+Enter');
  await expect(page.getByRole('region', { name: 'Spelling' }).getByRole('button').nth(1)).toBeVisible();
  await look('a misspelling');
  await keyboard.press('Alt+c');
  await keyboard.press('ArrowRight');
  await look('other wordings');
  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+h');
  await keyboard.type('the');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await page.getByRole('option').nth(1).click();
  await look('replacements');
  expect(found).toEqual({});
});
