import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BilingualDocument } from '../../backend/formats/document.ts';
import { writeDocx } from '../../backend/formats/docx/write.ts';
import { seenByLibreOffice } from '../helpers/libreoffice/seen.ts';
import { translateToolkit } from '../helpers/translate-toolkit.ts';
import { type Desk, expect, test } from './fixtures.ts';
import { drop, goToRow, importDialog, sourceCard } from './steps.ts';
import { StoryPage, stateOf } from './story-page.ts';

const at = '2026-03-04T05:06:07.000Z';
const [first, second] = ['The harbour opened again in in the morning.', 'Forty pumps ran all night.'];

/** As a translator sends it: one change tracked, one question asked. */
const article: BilingualDocument = {
  format: 'docx',
  encoding: 'UTF-8',
  language: 'en',
  metadata: {},
  units: [
    { id: '1', paragraph: 0, machine: { text: first }, notes: [], issues: [] },
    {
      id: '2',
      paragraph: 1,
      machine: { text: second },
      revision: { text: 'Some forty pumps ran all night.' },
      changes: [{ start: 0, end: 5, text: 'Some forty', author: 'Ann Li', at }],
      notes: [{ text: 'Is it forty or fourteen?', author: 'Ann Li', at, side: 'revision' }],
      issues: [],
    },
  ],
  problems: [],
};

const xliff = `<?xml version="1.0" encoding="UTF-8"?>
<!-- kept as it is -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:example:other">
  <file original="harbour.docx" source-language="zh-CN" target-language="en" datatype="plaintext">
    <body>
      <trans-unit id="a" x:weight="3">
        <source>港口<g id="1">周四</g>重新开放。</source>
        <target state="translated">The harbour opened again on on <g id="1">Thursday</g>.</target>
      </trans-unit>
      <trans-unit id="b">
        <source>四十台水泵整夜运转。</source>
        <target state="translated">Forty pumps ran all night.</target>
        <note>Checked with the pump station.</note>
      </trans-unit>
    </body>
  </file>
</xliff>
`;

/** Imports what was dropped and waits for its story. */
async function importDropped(page: Page, name: string): Promise<StoryPage> {
  const dialog = importDialog(page);
  await dialog.getByRole('textbox', { name: 'Name of the story' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const story = new StoryPage(page);
  await story.ready();
  await expect.poll(() => story.finding()).not.toBeNull();
  return story;
}

/** Takes the doubled word out by its suggestion, and confirms every row. */
async function review(story: StoryPage): Promise<void> {
  await goToRow(story.page, 1);
  await story.settle('1');
  for (const number of [1, 2]) {
    await goToRow(story.page, number);
    await story.page.keyboard.press('ControlOrMeta+Enter');
    await expect(stateOf(story.page, number)).toHaveAccessibleName('confirmed');
  }
  await expect(story.page.getByRole('contentinfo')).toContainText('Saved');
}

/** Exports into the file that the story came from. */
async function exportBack(desk: Desk, fileName: string): Promise<Uint8Array> {
  const { page } = desk;
  const { bytes, name } = await desk.download(async () => {
    await page.keyboard.press('ControlOrMeta+Shift+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog.getByRole('checkbox', { name: new RegExp(`“${fileName}”`) })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });
  expect(name).toBe(fileName);
  return bytes;
}

test('a Word document with changes and comments is reviewed, written back, and LibreOffice sees all of it', async ({
  desk,
}) => {
  await drop(desk.page, [{ name: 'harbour.docx', bytes: writeDocx(article) }]);
  const card = sourceCard(importDialog(desk.page), 'harbour.docx');
  for (const fact of ['1 tracked change', '1 comment', 'Ann Li']) await expect(card).toContainText(fact);
  const story = await importDropped(desk.page, 'Harbour');
  await expect(desk.page.getByRole('img', { name: 'A comment to settle' })).toBeVisible();
  await goToRow(desk.page, 2);
  await expect(desk.page.getByRole('region', { name: 'Comments in the file on row 2' })).toContainText('Is it forty');
  await review(story);
  const exported = await exportBack(desk, 'harbour.docx');
  // The changes and comments are in it; what is confirmed has no place in a Word document.
  const notice = desk.page.getByRole('region', { name: /^Messages/ });
  await expect(notice).toContainText('Not in the file: what is confirmed, returned or approved (2).');
  const [seen] = await seenByLibreOffice([exported]);
  expect(seen?.accepted.trim().split('\n')).toEqual([first.replace('in in', 'in'), 'Some forty pumps ran all night.']);
  expect(seen?.rejected.trim().split('\n')).toEqual([first, second]);
  expect(seen?.changes).toContainEqual(expect.objectContaining({ author: 'Ann Li', at: '2026-03-04T05:06:07' }));
  expect(seen?.changes.map(({ author }) => author)).toContain('Translator');
  expect(seen?.comments).toContainEqual(
    expect.objectContaining({ text: 'Is it forty or fourteen?', author: 'Ann Li' }),
  );
});

test('an XLIFF with inline codes is reviewed, written back, and translate-toolkit reads its units and states', async ({
  desk,
}) => {
  await drop(desk.page, [{ name: 'harbour.xlf', bytes: new TextEncoder().encode(xliff) }]);
  const card = sourceCard(importDialog(desk.page), 'harbour.xlf');
  for (const fact of ['2 units', '1 unit with inline codes', 'zh-CN → en']) await expect(card).toContainText(fact);
  const story = await importDropped(desk.page, 'Harbour');
  await expect(desk.page.locator('[data-code]').first()).toBeVisible();
  await review(story);
  const bytes = await exportBack(desk, 'harbour.xlf');
  const path = join(desk.dataFolder, 'harbour.xlf');
  writeFileSync(path, bytes);
  const units = translateToolkit(
    `import json, sys
from translate.storage.xliff import xlifffile
store = xlifffile.parsefile(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in store.units]))`,
    path,
  );
  expect(units).toEqual([
    ['港口周四重新开放。', 'The harbour opened again on Thursday.'],
    ['四十台水泵整夜运转。', 'Forty pumps ran all night.'],
  ]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('again on <g id="1">Thursday</g>.</target>');
  for (const kept of ['<!-- kept as it is -->', 'x:weight="3"', '<note>Checked with the pump station.</note>']) {
    expect(text).toContain(kept);
  }
});
