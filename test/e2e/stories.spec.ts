import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { importStory } from './steps.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ferry = { name: 'ferry.txt', bytes: bytes('The ferry runs twice a day, and three times on Sundays.') };
const market = { name: 'market.txt', bytes: bytes('The night market opens at eight on Fridays.') };

/** Goes to the list by its key and waits until it takes keys. */
async function goToList(page: Page): Promise<void> {
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
}

test('the list is walked, renamed in, emptied and mended by keyboard', async ({ desk: { page } }) => {
  await importStory(page, 'Ferries', [ferry]);
  await importStory(page, 'Markets', [market]);
  await goToList(page);
  const link = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
  await expect(link('Markets')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(link('Ferries')).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('Ferries on Sundays');
  await page.keyboard.press('Enter');
  await expect(link('Ferries on Sundays')).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(page.getByText('“Ferries on Sundays” was removed.', { exact: true })).toBeVisible();
  await expect(link('Ferries on Sundays')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link('Ferries on Sundays')).toBeVisible();
});

test('Esc leaves a name as it was', async ({ desk: { page } }) => {
  await importStory(page, 'Ferries', [ferry]);
  await goToList(page);
  await page.keyboard.press('F2');
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main').getByRole('link', { name: 'Ferries', exact: true })).toBeFocused();
});

test('the menu of a story that the keys are not at opens at a press, gives the focus back, and opens by key', async ({
  desk: { page },
}) => {
  await importStory(page, 'Ferries', [ferry]);
  await importStory(page, 'Markets', [market]);
  await goToList(page);
  const button = page.getByRole('button', { name: 'Actions for Ferries' });
  const rename = page.getByRole('menuitem', { name: 'Rename' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(rename).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rename).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rename).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.type('Ferries on Sundays');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: 'Ferries on Sundays', exact: true })).toBeFocused();
});

test('the filter finds a story and says when there is none', async ({ desk: { page } }) => {
  await importStory(page, 'Ferries', [ferry]);
  await importStory(page, 'Markets', [market]);
  await goToList(page);
  await page.keyboard.press('/');
  await page.keyboard.type('ferr');
  const stories = page.getByRole('main').getByRole('listitem');
  await expect(stories).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ferries' })).toBeVisible();

  await goToList(page);
  await page.keyboard.press('/');
  await page.keyboard.type('nowhere');
  await expect(page.getByText('No story has “nowhere” in its name, title or sources.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all stories' }).click();
  await expect(stories).not.toHaveCount(0);
});

test('an empty desk says what to do', async ({ desk: { page } }) => {
  const stories = page.getByRole('main').getByRole('listitem');
  await expect(stories).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: 'No stories yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
});

test('a story that was opened stands in the side bar', async ({ desk: { page } }) => {
  await importStory(page, 'Ferries', [ferry]);
  await page.keyboard.press('l');
  const recent = page.getByRole('navigation').getByRole('link', { name: 'Ferries' });
  await expect(recent).toBeVisible();
  await recent.click();
  await expect(recent).toHaveAttribute('aria-current', 'page');
});
