import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { chooseFiles, importDialog, paste, sourceCard } from './steps.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraph = 'The ferry runs twice a day, and three times on Sundays.';
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
]);

test('a file that cannot be read says why and what to do, and takes no other with it', async ({ desk: { page } }) => {
  const dialog = await chooseFiles(page, [
    { name: 'empty.txt', bytes: bytes('') },
    { name: 'picture.txt', bytes: png },
    { name: 'good.txt', bytes: bytes(`${paragraph}\n\n${paragraph}\n`) },
  ]);
  await expect(sourceCard(dialog, 'good.txt')).toContainText(paragraph);
  for (const name of ['empty.txt', 'picture.txt']) {
    const alert = dialog.getByRole('alert').filter({ hasText: name });
    // What happened and what to do: two sentences at least.
    await expect(alert).toContainText(/\..*\./s);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'good' })).toBeVisible();
});

test('a file of 50 MB is refused before it is read, with the limit', async ({ desk: { page } }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-large-'));
  try {
    const path = join(folder, 'large.txt');
    writeFileSync(path, Buffer.alloc(50 * 1024 * 1024, `${paragraph}\n`));
    const dialog = await chooseFiles(page, [path]);
    await expect(dialog.getByRole('alert')).toContainText('20 MB');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('UTF-16, GB18030 and CRLF files show their text as it is', async ({ desk: { page } }) => {
  const chinese = '渡轮每天两班，周日三班。';
  // "渡轮每天两班，周日三班。" in GB18030.
  const gb18030 = Buffer.from('b6c9c2d6c3bfccecc1bdb0e0a3acd6dcc8d5c8fdb0e0a1a3', 'hex');
  const dialog = await chooseFiles(page, [
    { name: 'utf16.txt', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paragraph, 'utf16le')]) },
    { name: 'gb18030.txt', bytes: Buffer.concat([gb18030, Buffer.from('\r\n'), gb18030]) },
    { name: 'crlf.txt', bytes: bytes(`${paragraph}\r\n\r\n${paragraph}\r\n`) },
  ]);
  await expect(sourceCard(dialog, 'utf16.txt')).toContainText(paragraph);
  await expect(sourceCard(dialog, 'gb18030.txt')).toContainText(chinese);
  await expect(sourceCard(dialog, 'crlf.txt')).toContainText('2 paragraphs');
});

test('a paste of 5 MB becomes a story that can be opened', async ({ desk: { page } }) => {
  const lines = Math.ceil((5 * 1024 * 1024) / (paragraph.length + 6));
  await paste(page, Array.from({ length: lines }, (_, line) => `${line} ${paragraph}`).join('\n\n'));
  const dialog = importDialog(page);
  await expect(sourceCard(dialog, 'Pasted text')).toContainText('paragraphs', { timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole('grid')).toContainText(paragraph);
});

test('a paste of nothing is answered with a message, not with a dialog', async ({ desk: { page } }) => {
  await paste(page, '  ');
  // On screen, and once more for screen readers.
  await expect(page.getByText('There is no text in the clipboard.').first()).toBeVisible();
  await expect(importDialog(page)).toBeHidden();
});
