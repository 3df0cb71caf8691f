import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readTmx } from '../../backend/formats/tmx/read.ts';
import { expect, test } from './fixtures.ts';

const fixture = (path: string) => join(import.meta.dirname, '../fixtures/formats', path);

/** Opens the dialog by its key and chooses a file in it. */
async function choose(page: Page, name: string, path: string) {
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(path);
  return dialog;
}

test('a translation memory of another tool comes in, is found, and goes out again', async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  await keyboard.press('m');
  await keyboard.press('s');
  const dialog = await choose(page, 'Import a translation memory', fixture('tmx/trados-studio.tmx'));
  await expect(dialog.getByRole('status')).toContainText('trados-studio.tmx was read. Units in it: 3.');
  await expect(dialog).toContainText('Written with SDL Language Platform 8.1.');
  await expect(dialog.getByRole('list', { name: 'units left out' })).toContainText(
    'Line 31: Its translation was rejected where it is from.',
  );
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
  await keyboard.press('/');
  await keyboard.type('gale');
  const hit = page.getByRole('option', { name: /gale warning/ });
  await expect(hit).toContainText('气象台周三发布大风预警。');
  await expect(hit).toContainText('trados-studio.tmx');
  await keyboard.press('ArrowDown');
  const { name, bytes } = await desk.download(() => keyboard.press('x'));
  expect(name).toBe('copydesk-memory.tmx');
  const texts = readTmx(name, bytes).units.map(({ variants }) => variants.map(({ text }) => text.text));
  expect(texts).toContainEqual(['共艘船停航。', 'In all,  ships stayed in port.']);
});

test('a file that is no memory is refused with the reason, and nothing of it is there', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('m');
  await page.keyboard.press('s');
  const dialog = await choose(page, 'Import a translation memory', fixture('tbx/basic-dca.tbx'));
  await expect(dialog.getByRole('alert')).toContainText('“basic-dca.tbx” is no TMX file: its first element is <tbx>');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a term base of another tool comes in, and goes out as a table and as TBX', async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  await keyboard.press('m');
  const dialog = await choose(page, 'Import terms', fixture('tbx/basic-dct.tbx'));
  await expect(dialog.getByRole('status')).toContainText('3 terms were understood; lines left out: 1.');
  await dialog.getByRole('button', { name: 'Import 3 terms' }).click();
  await expect(page.getByRole('option', { name: /dock/ })).toContainText('Forbidden');
  const table = await desk.download(() => page.getByRole('button', { name: /^Export CSV/ }).click());
  expect(table.name).toBe('copydesk-terms.csv');
  expect(new TextDecoder().decode(table.bytes)).toContain('码头,pier,preferred');
  const tbx = await desk.download(() => page.getByRole('button', { name: 'Export TBX' }).click());
  expect(tbx.name).toBe('copydesk-terms.tbx');
  expect(new TextDecoder().decode(tbx.bytes)).toContain('deprecatedTerm-admn-sts');
});
