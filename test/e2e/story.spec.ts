import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './fixtures.ts';
import { goToRow } from './steps.ts';
import { openStory, type StoryPage, stateOf } from './story-page.ts';

/** Rows 1, 2 and 4 have something to find; row 2’s is major and holds up an approval. */
const paragraphs = [
  'Volunteers carried sand to the the lower gate before dawn.',
  'Crews cleared ten drains, mended forty pumps in the harbour basin, and mended forty pumps in the harbour basin.',
  'Nobody was hurt, and the ferry ran on time.',
  'Schools in in the hill towns opened again on Thursday.',
];

const open = ({ page }: Desk): Promise<StoryPage> => openStory(page, 'Storm over the harbour', paragraphs);

function currentRow(page: Page): Locator {
  return page.locator('[role=row][data-current]');
}

async function handOver(story: StoryPage, button: string): Promise<void> {
  await story.page.keyboard.press('ControlOrMeta+Shift+Enter');
  await story.page.getByRole('dialog').getByRole('button', { name: button }).click();
  await expect(story.state('In review')).toBeVisible();
}

test('a suggestion is applied, undone and redone by keys, and what was undone is said', async ({ desk }) => {
  const story = await open(desk);
  const { keyboard } = desk.page;
  await expect(currentRow(desk.page)).toContainText('the the lower gate');
  await story.settle('1');
  await expect(stateOf(desk.page, 1)).toHaveAccessibleName('edited');
  await expect(currentRow(desk.page)).toContainText('mended forty pumps');

  await keyboard.press('ControlOrMeta+z');
  await expect(desk.page.getByText(/^Undid: .*row 1/)).toBeVisible();
  await expect(stateOf(desk.page, 1)).toHaveAccessibleName('open');
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(desk.page.getByText(/^Redid: .*row 1/)).toBeVisible();
  await expect(stateOf(desk.page, 1)).toHaveAccessibleName('edited');
});

test('a key right after a decision is for where the decision goes on to', async ({ desk }) => {
  await open(desk);
  // Both before any answer can be there.
  await desk.page.evaluate(() => {
    for (const key of ['1', 'e']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(desk.page.getByRole('textbox', { name: 'Revision of row 2' })).toBeFocused();
  await expect(stateOf(desk.page, 1)).toHaveAccessibleName('edited');
});

test('keys walk the findings in both directions and round the end', async ({ desk }) => {
  const story = await open(desk);
  const { keyboard } = desk.page;
  const first = await story.finding();
  await keyboard.press('k');
  await expect(currentRow(desk.page)).toContainText('Schools in in');
  await keyboard.press('j');
  await expect.poll(() => story.finding()).toBe(first);
});

test('clean rows are folded away until F shows them', async ({ desk }) => {
  await open(desk);
  const fold = desk.page.getByText('1 passage without findings or edits');
  await expect(fold).toBeVisible();
  await desk.page.keyboard.press('f');
  await expect(desk.page.getByText('the ferry ran on time').first()).toBeVisible();
  await expect(fold).toBeHidden();
});

test('a dismissal may give its reason, and can be looked up', async ({ desk }) => {
  const story = await open(desk);
  const { keyboard } = desk.page;
  await keyboard.press('d');
  await expect(desk.page.getByRole('group', { name: /Dismiss where/ })).toBeVisible();
  await desk.page.getByRole('textbox', { name: /^Reason/ }).focus();
  await keyboard.type('a quotation');
  await story.settle('Enter');
  await keyboard.press('q');
  await desk.page.getByRole('menuitemradio', { name: /^Dismissed/ }).click();
  await keyboard.press('Escape');
  await desk.page.getByRole('option').first().click();
  await expect(story.card).toContainText('Dismissed here by');
  await expect(story.card).toContainText('a quotation');
});

test('typing is saved by itself, shows as a change, and one undo takes the whole stay back', async ({ desk }) => {
  const story = await open(desk);
  const { keyboard } = desk.page;
  await story.edit();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' Rain fell.');
  await expect(desk.page.getByRole('contentinfo')).toContainText('1 correction');
  await keyboard.type(' Then it stopped. jk1d?');
  await story.leaveEditor();
  await expect(currentRow(desk.page).locator('ins')).toContainText('Rain fell. Then it stopped. jk1d?');
  expect(await story.left()).toBe(3);
  await keyboard.press('ControlOrMeta+z');
  await expect(stateOf(desk.page, 1)).toHaveAccessibleName('open');
});

test('inside the editor Ctrl+Z takes back typing, and a pasted line break becomes a space', async ({ desk }) => {
  const story = await open(desk);
  const { keyboard } = desk.page;
  const editor = await story.edit();
  await keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'One line.\nAnother one.');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(editor).toHaveText('One line. Another one.');
  await keyboard.press('Enter');
  await expect(editor).toHaveText('One line. Another one.');
  await keyboard.press('ControlOrMeta+z');
  await expect(editor).toHaveText(paragraphs[0] ?? '');
  await story.leaveEditor();
});

test('an input method composes in the editor without setting off any key', async ({ desk }) => {
  const story = await open(desk);
  const editor = await story.edit();
  await desk.page.keyboard.press('ControlOrMeta+End');
  const session = await desk.page.context().newCDPSession(desk.page);
  for (const text of ['j', 'jue', 'jueti']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: '决堤' });
  await expect(editor).toContainText('before dawn.决堤');
  await story.leaveEditor();
  expect(await story.revision()).toContain('before dawn.决堤');
});

test('going to the list in the middle of a word loses nothing', async ({ desk }) => {
  const story = await open(desk);
  await story.edit();
  await desk.page.keyboard.press('ControlOrMeta+End');
  await desk.page.keyboard.type(' Half a wor');
  await desk.page.getByRole('link', { name: 'Stories' }).first().click();
  await expect(desk.page.getByRole('list', { name: 'Stories' })).toBeVisible();
  await desk.page.goBack();
  await story.ready();
  expect(await story.revision()).toContain('Half a wor');
});

test('the machine text can be put back', async ({ desk }) => {
  const story = await open(desk);
  await story.settle('1');
  await goToRow(desk.page, 1);
  await desk.page.keyboard.press('Shift+M');
  await expect.poll(() => story.revision()).toBe(paragraphs[0]);
});

test('a reviewer is told what holds up an approval, and taken there', async ({ desk }) => {
  const story = await open(desk);
  const { page } = desk;
  await handOver(story, 'Hand over anyway');
  await page.keyboard.press('F9');
  await goToRow(page, 2);
  await page.keyboard.press('a');
  const refusal = page
    .getByRole('status')
    .or(page.getByRole('alert'))
    .filter({ hasText: /A major finding is still open \(row 2: [^)]+ “[^)]+”\)/ })
    .first();
  await expect(refusal).toBeVisible();
  await goToRow(page, 1);
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(currentRow(page)).toContainText('mended forty pumps');
  await expect(story.card).toContainText('major');
});

test('a returned row comes back to the translator with its comment', async ({ desk }) => {
  const story = await open(desk);
  const { page } = desk;
  await handOver(story, 'Hand over anyway');
  await page.keyboard.press('F9');
  await goToRow(page, 3);
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: 'Return row 3' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert')).toContainText('Say in a few words');
  await page.keyboard.type('Which ferry?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(stateOf(page, 3)).toHaveAccessibleName('returned');
  await page.keyboard.press('F9');
  await goToRow(page, 3);
  await expect(page.getByRole('complementary', { name: 'Findings' })).toContainText('Which ferry?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(stateOf(page, 3)).toHaveAccessibleName('confirmed');
});

test('approving goes on to the next row, and O takes it back', async ({ desk }) => {
  const story = await open(desk);
  const { page } = desk;
  await story.settle('1');
  while ((await story.left()) > 0) await story.settle('d', 'h');
  await handOver(story, 'Hand over');
  await page.keyboard.press('F9');
  await page.keyboard.press('f');
  await goToRow(page, 3);
  await story.settle('a');
  await expect(stateOf(page, 3)).toHaveAccessibleName('approved');
  await expect(currentRow(page)).not.toHaveAttribute('aria-rowindex', '4');
  await goToRow(page, 3);
  await page.keyboard.press('o');
  await expect(stateOf(page, 3)).not.toHaveAccessibleName('approved');
});

test('columns are resized and reordered by keys, and stay so', async ({ desk }) => {
  await open(desk);
  const { page } = desk;
  const names = () => page.getByRole('columnheader').allInnerTexts();
  const width = () => page.locator('[data-current] [data-role=machine]').evaluate((cell) => cell.clientWidth);
  const before = await width();
  const border = page.getByRole('separator').first();
  await border.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  const wide = await width();
  await page.getByRole('button', { name: /^Revision/ }).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await names()).join(' ')).toMatch(/Revision.*Machine/s);
  await page.reload();
  await expect.poll(async () => (await names()).join(' ')).toMatch(/Revision.*Machine/s);
  await expect.poll(async () => Math.abs((await width()) - wide)).toBeLessThanOrEqual(2);
});
