import type { Locator, Page } from '@playwright/test';
import { seeds } from '../helpers/seeds.ts';
import { type Desk, expect, test } from './fixtures.ts';
import { goToRow, importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

/** Keys may be pressed, the mouse may not: a click anywhere fails the test. */
async function withoutMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const type of ['mousedown', 'pointerdown', 'touchstart']) {
      window.addEventListener(
        type,
        () => {
          throw new Error('This day is worked by keyboard.');
        },
        true,
      );
    }
  });
}

/** Where the desk goes on: the row of its number, as on screen. */
function row(page: Page, number: number): Locator {
  return page.locator(`[role=row][aria-rowindex="${number + 1}"]`);
}

function stateOf(page: Page, number: number): Locator {
  return row(page, number).locator('[role=rowheader] [data-state]');
}

async function sitDown(page: Page, role: 'Translator' | 'Reviewer'): Promise<void> {
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: new RegExp(`^At the desk: ${role}`) })).toBeVisible();
}

/** Presses the dialog's main button with Enter, wherever the focus is at first. */
async function answer(page: Page, button: RegExp): Promise<void> {
  const target = page.getByRole('dialog').getByRole('button', { name: button });
  await expect(target).toBeEnabled();
  for (let pressed = 0; pressed < 12; pressed++) {
    if (await target.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function restart(desk: Desk): Promise<StoryPage> {
  await desk.stop();
  const page = await desk.start();
  await withoutMouse(page);
  // The list starts at the newest story.
  await page.keyboard.press('Enter');
  const story = new StoryPage(page);
  await expect(page.getByRole('grid', { name: 'Rows of the story' })).toBeVisible();
  return story;
}

/** A translator's and a reviewer's whole day with one story, by keyboard, with the machine switched off at noon. */
test('a whole day: queue, hand over, two rows returned, mended, approved, reported', async ({ desk }) => {
  const { machine } = seeds();
  const name = 'The whole day';
  let story = new StoryPage(desk.page);
  const comments = { 2: 'Whose website is this?', 4: 'Too long: please make two sentences of it.' } as const;

  await test.step('import', async () => {
    await withoutMouse(desk.page);
    await importStory(desk.page, name, [machine.path]);
    await story.ready();
    await expect(story.state('Draft')).toBeVisible();
  });

  await test.step('the morning: the translator applies, edits, dismisses', async () => {
    const { keyboard } = desk.page;
    await expect.poll(() => story.finding()).not.toBeNull();
    while ((await story.card.getByRole('listitem').count()) === 0) await keyboard.press('j');
    await story.settle('1');
    await story.edit();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type(' The bureau said so on Monday.');
    await story.leaveEditor();
    await keyboard.press('j');
    await story.settle('d', 's');
    await expect(story.state('In translation')).toBeVisible();
  });

  const before = await story.left();
  await test.step('the power goes at noon: all is there again', async () => {
    await desk.kill();
    story = await restart(desk);
    await expect.poll(() => story.left()).toBe(before);
    await expect(story.state('In translation')).toBeVisible();
  });

  await test.step('the rest of the queue, then hand over', async () => {
    while ((await story.left()) > 0) await story.settle('d', 'h');
    await desk.page.keyboard.press('ControlOrMeta+Shift+Enter');
    await answer(desk.page, /^Hand over/);
    await expect(story.state('In review')).toBeVisible();
  });

  await test.step('the afternoon: the reviewer returns two rows with comments', async () => {
    const { keyboard } = desk.page;
    await sitDown(desk.page, 'Reviewer');
    for (const [number, comment] of Object.entries(comments)) {
      await goToRow(desk.page, Number(number));
      await keyboard.press('r');
      await expect(desk.page.getByRole('dialog', { name: `Return row ${number}` })).toBeVisible();
      await keyboard.type(comment);
      await keyboard.press('ControlOrMeta+Enter');
      await expect(stateOf(desk.page, Number(number))).toHaveAccessibleName(/returned/);
    }
    await keyboard.press('ControlOrMeta+Shift+Enter');
    await answer(desk.page, /^Approve/);
    await expect(story.state('In translation')).toBeVisible();
  });

  await test.step('the translator reads the comments and mends both rows', async () => {
    const { keyboard } = desk.page;
    await sitDown(desk.page, 'Translator');
    for (const [number, comment] of Object.entries(comments)) {
      await goToRow(desk.page, Number(number));
      await expect(desk.page.getByRole('complementary', { name: 'Findings' })).toContainText(comment);
      await story.edit();
      await keyboard.press('ControlOrMeta+End');
      await keyboard.type(` Mended in row ${number}.`);
      await keyboard.press('ControlOrMeta+Enter');
      await expect(stateOf(desk.page, Number(number))).toHaveAccessibleName(/confirmed/);
    }
    await expect(story.state('In review')).toBeVisible();
  });

  await test.step('the reviewer approves the story', async () => {
    await sitDown(desk.page, 'Reviewer');
    await goToRow(desk.page, 2);
    await desk.page.keyboard.press('a');
    await expect(stateOf(desk.page, 2)).toHaveAccessibleName(/approved/);
    await desk.page.keyboard.press('ControlOrMeta+Shift+Enter');
    await answer(desk.page, /^Approve/);
    await expect(story.state('Approved')).toBeVisible();
  });

  await test.step('the evening: all of it is there after a restart, and in the text', async () => {
    await desk.stop();
    story = await restart(desk);
    await expect(story.state('Approved')).toBeVisible();
    const { text } = await desk.download(() => desk.page.keyboard.press('ControlOrMeta+e'));
    expect(text).toContain('The bureau said so on Monday.');
    for (const number of Object.keys(comments)) expect(text).toContain(`Mended in row ${number}.`);
  });

  await test.step('the report says who did what', async () => {
    const { page } = desk;
    await page.keyboard.press('Shift+R');
    await expect(page.getByRole('heading', { level: 1, name: `Report: ${name}` })).toBeVisible();
    const states = page.getByRole('table', { name: 'Table: Rows by state' }).locator('tbody tr');
    const rows = await states.filter({ hasText: 'Approved' }).locator('td').nth(1).textContent();
    expect(Number(rows)).toBeGreaterThan(4);
    const people = page.getByRole('table', { name: 'Table: Work by person' }).locator('tbody tr');
    const cellsOf = (person: string) => people.filter({ hasText: person }).locator('td').allTextContents();
    const headings = await page
      .getByRole('table', { name: 'Table: Work by person' })
      .locator('thead th')
      .allTextContents();
    const figureOf = (cells: readonly string[], heading: string) => cells[headings.indexOf(heading)];
    expect(figureOf(await cellsOf('Reviewer'), 'Returned')).toBe('2');
    expect(figureOf(await cellsOf('Reviewer'), 'Approved')).toBe(rows);
    expect(figureOf(await cellsOf('Translator'), 'Edited')).not.toBe('0');
    const file = await desk.download(() => page.keyboard.press('h'));
    expect(file.name).toMatch(/\.html$/);
    expect(file.text).toContain(name);
  });
});
