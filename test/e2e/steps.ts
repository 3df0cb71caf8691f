import { expect, type Locator, type Page } from '@playwright/test';

/** What to hand to the file chooser: a path, or a file made up for the test. */
export type GivenFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** Goes on with Tab until the element has the focus. */
export async function tabTo(element: Locator): Promise<void> {
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  for (let pressed = 0; pressed < 30 && !(await isFocused()); pressed++) await element.page().keyboard.press('Tab');
  await expect(element).toBeFocused();
}

/** Opens the import dialog by its key and chooses files. */
export async function chooseFiles(page: Page, files: readonly GivenFile[]): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+o');
  const paths = files.filter((file) => typeof file === 'string');
  const payloads = files.filter((file) => typeof file !== 'string');
  // Playwright takes either kind at once.
  if (paths.length > 0 && payloads.length > 0) throw new TypeError('Give paths or made-up files, not both.');
  const made = payloads.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) }));
  await (await chooser).setFiles(paths.length > 0 ? paths : made);
  return importDialog(page);
}

/** Drops files on the window as a person does from a folder. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Let go to import')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Let go to import')).toBeHidden();
}

export function importDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Import a story' });
}

/** The card of a source that was read. */
export function sourceCard(dialog: Locator, name: string): Locator {
  return dialog.getByRole('region', { name: `Source ${name}` });
}

/** Pastes as a person does, whatever the clipboard of this machine holds or allows. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Imports files under a name and waits for the story's page; `look` sees the dialog before. */
export async function importStory(
  page: Page,
  name: string,
  files: readonly GivenFile[],
  look: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const dialog = await chooseFiles(page, files);
  await expect(dialog.getByRole('button', { name: /^Import(?! as)/ })).toBeEnabled();
  await expect(dialog.getByRole('textbox', { name: 'Name of the story' })).toBeFocused();
  await look(dialog);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Goes to a row by its number, as on screen. */
export async function goToRow(page: Page, number: number): Promise<void> {
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog', { name: 'Go to row' })).toBeVisible();
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await expect(page.locator('[role=row][data-current]')).toHaveAttribute('aria-rowindex', String(number + 1));
}
