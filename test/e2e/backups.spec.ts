import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { importStory } from './steps.ts';

const text = new TextEncoder().encode('The river rose overnight.');

async function openBackups(page: Page) {
  await page.keyboard.press('ControlOrMeta+,');
  return page.getByRole('list', { name: 'Backups, the newest first' });
}

test('a backup is made and put back, and what was there meanwhile can be put back too', async ({ desk: { page } }) => {
  await importStory(page, 'Before', [{ name: 'engine.txt', bytes: text }]);
  const backups = await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('l');
  await importStory(page, 'After', [{ name: 'engine.txt', bytes: text }]);

  await openBackups(page);
  await backups.getByRole('button', { name: /^Put back/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText(/^The desk is as it was: /)).toBeVisible();
  await expect(backups.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('l');
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('Before');
  await expect(page.getByRole('list', { name: 'Stories' })).not.toContainText('After');

  await openBackups(page);
  await backups
    .getByRole('listitem')
    .filter({ hasText: 'before a backup was put back' })
    .getByText('Put back…')
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click();
  await expect(backups.getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('l');
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('After');
});

test('a file that is no desk is refused with what to do', async ({ desk: { page } }) => {
  await openBackups(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a copy…' }).click();
  await (await chooser).setFiles({ name: 'holiday.copydesk', mimeType: 'application/zip', buffer: Buffer.from('no') });
  await expect(page.getByText('holiday.copydesk').first()).toBeVisible();
  await expect(page.getByText('There is no backup yet.')).toBeVisible();
});

test('the name of somebody who left is erased, and the record goes on without it', async ({ desk: { page } }) => {
  await page.keyboard.press('ControlOrMeta+,');
  const people = page.getByRole('region', { name: 'People' });
  await people.getByRole('button', { name: 'Data of Translator' }).click();
  await expect(page.getByRole('dialog')).toContainText('can be erased once Translator is deleted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  // Somebody who did nothing is gone for good: there is nothing to erase.
  await importStory(page, 'Harbours', [{ name: 'engine.txt', bytes: text }]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Saved');
  await page.keyboard.press('ControlOrMeta+,');
  await people.getByRole('button', { name: 'Delete Translator' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await people.getByRole('button', { name: 'Data of Translator' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the name' }).click();
  await expect(people.getByText('#1')).toBeVisible();
  await expect(people).not.toContainText('Translator#');
  await expect(people.getByRole('button', { name: 'Data of Translator' })).toBeHidden();
});
