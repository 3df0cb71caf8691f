import type { Page } from 'playwright-core';
import type { Backend } from '../../backend/backend.ts';
import type { Id } from '../../shared/contract/model.ts';
import { painted, withDesk } from './desk-browser.ts';
import { type Figure, figure } from './figure.ts';
import { dataOf } from './long-desk.ts';
import { seedText } from './seed-text.ts';

const goal = 1.3;
const edits = 3;

/** What the driver has pressed, typing apart. */
interface Counted {
  keys: number;
  decisions: number;
}

/**
 * A translator reviews seed 001 from the first finding to the last: what has a suggestion is mended by it, three rows are
 * edited by hand, what is left is dismissed, and all rows are confirmed. Every key that is pressed counts, but for the
 * letters of the text; the mouse is never touched.
 */
export async function reviewByKeyboard(): Promise<Figure[]> {
  return await withDesk(undefined, async ({ page, backend }) => {
    const storyId = await importSeed(backend);
    await page.evaluate((id) => {
      window.location.hash = `#/stories/${id}`;
      Object.assign(window, { mouse: 0 });
      for (const type of ['mousedown', 'pointerdown', 'wheel']) {
        window.addEventListener(type, () => Object.assign(window, { mouse: mouse() + 1 }), true);
      }
      function mouse(): number {
        return (window as unknown as { mouse: number }).mouse;
      }
    }, storyId);
    await page.locator('[data-finding-card]').waitFor();
    await painted(page);
    const counted: Counted = { keys: 0, decisions: 0 };
    await decideAll(page, counted);
    await confirmAll(page, backend, storyId, counted);
    const mouse = await page.evaluate(() => (window as unknown as { mouse: number }).mouse);
    const said = `seed 001 by keyboard: keys a decision (${counted.keys} keys, ${counted.decisions} decisions)`;
    return [
      figure(said, counted.keys / counted.decisions, goal, '', 2),
      figure('seed 001 by keyboard: uses of the mouse', mouse, 0, ''),
    ];
  });
}

/** A story of seed 001, checked. */
export async function importSeed(backend: Backend): Promise<Id> {
  const [draft] = dataOf(await backend.invoke('imports.read', { files: [{ name: '001-mt.txt', bytes: seedText() }] }));
  const checked = new Promise<void>((resolve) => {
    backend.subscribe('analysis-progress', ({ state }) => state !== 'running' && resolve());
  });
  const source = { draftId: draft?.draftId ?? '', kind: 'machine', language: 'en', label: 'Engine' } as const;
  const story = dataOf(await backend.invoke('imports.commit', { name: 'Seed 001', by: 1, sources: [source] }));
  await checked;
  return story.id;
}

async function decideAll(page: Page, counted: Counted): Promise<void> {
  let edited = 0;
  for (let finding = await current(page); finding !== null; finding = await current(page)) {
    const hasSuggestion = (await page.locator('[data-finding-card] ol li').count()) > 0;
    if (hasSuggestion) await press(page, counted, '1');
    else if (edited < edits) {
      edited += 1;
      await press(page, counted, 'e');
      await page.locator('.cm-content').waitFor();
      await page.keyboard.type('Mended ');
      await press(page, counted, 'Escape');
      await page.locator('.cm-content').waitFor({ state: 'detached' });
      counted.decisions += 1;
      // An edit that mended it was the decision on it, too.
      if ((await current(page)) !== finding) continue;
      await dismiss(page, counted);
    } else await dismiss(page, counted);
    counted.decisions += 1;
    await page.waitForFunction(
      (before) => document.querySelector('[data-finding-card]')?.getAttribute('data-finding-card') !== before,
      finding,
    );
  }
}

async function dismiss(page: Page, counted: Counted): Promise<void> {
  await press(page, counted, 'd');
  if (await page.locator('fieldset [data-scope], fieldset button').first().isVisible()) await press(page, counted, 'h');
}

/** By the command for all untouched rows and, of what was touched, by the one for the whole story. */
async function confirmAll(page: Page, backend: Backend, storyId: Id, counted: Counted): Promise<void> {
  await press(page, counted, 'Control+Shift+Enter');
  await page.locator('[role="dialog"], [role="alertdialog"]').waitFor();
  await press(page, counted, 'Enter');
  await page.locator('[role="dialog"], [role="alertdialog"]').waitFor({ state: 'detached' });
  counted.decisions += 1;
  for (;;) {
    const [story] = dataOf(await backend.invoke('stories.some', { storyIds: [storyId] }));
    if (story?.counts.rowStates.confirmed === story?.counts.rows) return;
    await painted(page);
  }
}

async function current(page: Page): Promise<string | null> {
  const card = page.locator('[data-finding-card]');
  return (await card.count()) === 0 ? null : card.getAttribute('data-finding-card');
}

async function press(page: Page, counted: Counted, key: string): Promise<void> {
  counted.keys += 1;
  await page.keyboard.press(key);
  await painted(page);
}
