import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { commands } from '../../shared/commands.ts';
import { keyPage } from '../../shared/keys/key-page.ts';
import { root } from './desk/desk-host.ts';
import { type Desk, expect, test } from './fixtures.ts';
import { importStory, tabTo } from './steps.ts';
import { StoryPage } from './story-page.ts';

const paragraphs = [
  'Volunteers carried sand to the the lower gate before dawn.',
  'Crews cleared ten drains and and mended forty pumps in the harbour basin.',
  'Schools in in the hill towns opened again on Thursday.',
];

async function openStory({ page }: Desk): Promise<StoryPage> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  await importStory(page, 'Storm over the harbour', [{ name: 'engine.txt', bytes }]);
  const story = new StoryPage(page);
  await story.ready();
  await expect.poll(() => story.finding()).not.toBeNull();
  return story;
}

/** The line of a command in the settings. */
function lineOf(page: Page, id: string): Locator {
  return page.locator(`[data-command="${id}"]`);
}

/** Opens the settings at the keys and finds a command, all by keyboard; answers the button that adds a key. */
async function findCommand(page: Page, id: string, name: string): Promise<Locator> {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Change keys…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Keys', level: 2 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox', { name: 'Find a command or a key' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(name);
  const add = lineOf(page, id).getByRole('button', { name: /^Add a key/ });
  await tabTo(add);
  return add;
}

test('the page of keys says what docs/keyboard.md says', async ({ desk: { page } }) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  const shown = await dialog.locator('[data-keys-of]').evaluateAll((lines) =>
    lines.map((line) => ({
      label: line.querySelector('dt')?.firstChild?.textContent,
      keys: [...line.querySelectorAll('dd > span:not([aria-hidden])')].map((caps) =>
        [...caps.querySelectorAll('kbd')].map((cap) => cap.textContent).join('+'),
      ),
    })),
  );
  const table = readFileSync(join(root, 'docs', 'keyboard.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:command|---)/.test(line))
    .map((line) => line.replaceAll('\\', '').split(' | '));
  const caps: Readonly<Record<string, string>> = {
    Enter: '↵',
    Escape: 'Esc',
    Delete: 'Del',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
  };
  const written = table.map(([label = '', , keys = '']) => ({
    label: label.replace(/^\| /, ''),
    keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key = '']) =>
      key.replace(/[A-Z][A-Za-z]+$/, (name) => caps[name] ?? name),
    ),
  }));
  expect(shown).toEqual(written);
  expect(shown).toHaveLength(keyPage().flatMap(({ lines }) => lines).length);
});

test('a key is recorded, refused with a reason, taken over, and does at once what it says, also after a restart', async ({
  desk,
}) => {
  const story = await openStory(desk);
  const { page } = desk;
  const { keyboard } = page;
  await findCommand(page, 'finding.next', 'next finding');
  const line = lineOf(page, 'finding.next');

  // What moves the focus cannot be had, and Esc leaves everything as it was.
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(line.getByRole('status')).toContainText('Tab cannot be used.');
  await keyboard.press('Escape');
  await expect(line.getByRole('button', { name: /^Add a key/ })).toBeFocused();

  // F folds: the person is told, and takes it over with one more key.
  await keyboard.press('Enter');
  await keyboard.press('f');
  await expect(line.getByRole('alert')).toContainText('already does “Fold or show clean rows”');
  await keyboard.press('Enter');
  await expect(page.getByText('F now does “Next finding”.', { exact: true })).toBeVisible();
  await expect(page.locator('[data-settings-save]')).toHaveText('Saved.');
  await expect(line.getByRole('button', { name: 'Take F from “Next finding”' })).toBeVisible();
  await page.goBack();
  await story.ready();

  const first = await story.finding();
  await keyboard.press('f');
  await expect.poll(() => story.finding()).not.toBe(first);
  await keyboard.press('k');
  await expect.poll(() => story.finding()).toBe(first);
  await keyboard.press('j');
  await expect.poll(() => story.finding()).not.toBe(first);

  // Without J, everything that shows the key shows F.
  await findCommand(page, 'finding.next', 'next finding');
  await line.getByRole('button', { name: 'Take J from “Next finding”' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText('J no longer does “Next finding”.', { exact: true })).toBeVisible();
  await desk.stop();
  await desk.start();
  await keyOf(desk.page, 'finding.next', ['F']);
  await keyOf(desk.page, 'view.fold', undefined);

  // All keys as they came, and that can be undone.
  await findCommand(desk.page, 'view.fold', 'fold');
  await desk.page.getByRole('button', { name: 'Reset all keys' }).focus();
  await desk.page.keyboard.press('Enter');
  await expect(lineOf(desk.page, 'view.fold').locator('kbd')).toHaveText(['F']);
  await keyOf(desk.page, 'finding.next', ['J']);
  await desk.page.keyboard.press('F6');
  await expect(desk.page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(lineOf(desk.page, 'view.fold').locator('kbd')).toHaveCount(0);
});

/** Looks the keys of a command up on the page of keys; nothing for a command that is not on it. */
async function keyOf(page: Page, id: string, keys: readonly string[] | undefined): Promise<void> {
  await page.keyboard.press('?');
  const line = page.getByRole('dialog', { name: 'Keys' }).locator(`[data-keys-of="${id}"]`);
  if (keys) await expect(line.locator('kbd')).toHaveText([...keys]);
  else {
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expect(line).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
}

/** An input method as Chrome hears it: key presses that say nothing but 229, and a text that grows. */
async function compose(line: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await press229(line);
    await line.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

async function press229(line: CDPSession): Promise<void> {
  await line.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  await line.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key: 'Process' });
}

test('keys never act while somebody types or composes with an input method', async ({ desk }) => {
  const story = await openStory(desk);
  const { page } = desk;
  const line = await page.context().newCDPSession(page);
  const plain = commands.flatMap(({ keys }) => keys).filter((key) => /^[A-Z1-9]$/.test(key));
  const before = await story.finding();

  // In the grid: what the input method has taken is no key of the desk.
  await press229(line);
  expect(await story.finding()).toBe(before);

  // In the editor: letters, then a composition with Esc and Enter in the middle of it, which belong to the input method.
  const editor = await story.edit();
  const start = (await editor.textContent()) ?? '';
  await page.keyboard.press('Home');
  await page.keyboard.type(plain.join('').toLowerCase());
  await expect(editor).toHaveText(plain.join('').toLowerCase() + start);
  await compose(line, ['n', 'ni', 'nih', 'niha', 'nihao']);
  await page.keyboard.press('Escape');
  await expect(editor).toBeFocused();
  await expect(editor).toContainText('nihao');
  await line.send('Input.insertText', { text: '你好' });
  await expect(editor).toHaveText(`${plain.join('').toLowerCase()}你好${start}`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await story.leaveEditor();
  expect(await story.revision()).toBe(`${plain.join('').toLowerCase()}你好${start}`);

  // In a field of a page.
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('m?');
  await compose(line, ['g', 'ga', 'gang']);
  await line.send('Input.insertText', { text: '港' });
  await expect(page.getByRole('searchbox').or(page.getByRole('textbox')).first()).toHaveValue('m?港');
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();

  // Who records a key is told that the input method has it.
  // The first Esc empties the field, the second one leaves it.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
  await page.keyboard.press('Escape');
  await findCommand(page, 'view.fold', 'fold');
  await page.keyboard.press('Enter');
  await press229(line);
  await expect(lineOf(page, 'view.fold').getByRole('status')).toContainText('The input method has taken this key');
  await page.keyboard.press('F7');
  await expect(page.getByText('F7 now does “Fold or show clean rows”.', { exact: true })).toBeVisible();
});
