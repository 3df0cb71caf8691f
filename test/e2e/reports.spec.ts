import type { Locator, Page } from '@playwright/test';
import { translationEdits } from '../../shared/text/ter.ts';
import { expect, test } from './fixtures.ts';
import { tabTo } from './steps.ts';
import { StoryPage } from './story-page.ts';

/** The first start's sample story, checked. */
async function openSample(page: Page): Promise<StoryPage> {
  await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
  await page.keyboard.press('Enter');
  const story = new StoryPage(page);
  await story.ready();
  return story;
}

const tile = (page: Page, id: string): Locator => page.locator(`[data-tile="${id}"] [data-figure]`);

/** A cell's text, without what only screen readers are told. */
function plainText(cell: Locator): Promise<string> {
  return cell.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const said of copy.querySelectorAll('[class*="spoken"]')) said.remove();
    return copy.textContent ?? '';
  });
}

/** The cells of a table, line by line. */
async function tableOf(page: Page, title: string): Promise<string[][]> {
  const lines = await page
    .getByRole('table', { name: `Table: ${title}` })
    .locator('tbody tr')
    .all();
  return Promise.all(lines.map((line) => line.locator('td').allTextContents()));
}

/** Everything that the page says in figures. */
async function figures(page: Page): Promise<string[]> {
  return page.locator('[data-figure], [data-section] td').allTextContents();
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}

const share = (value: number): string => `${(value * 100).toFixed(1)}%`;

test('the report of a story: counted from what was done, shown, exported, by keyboard', async ({ desk, host }) => {
  const { page } = desk;
  const story = await openSample(page);
  let [machine, revision] = ['', ''];

  await test.step('edit and confirm a row, dismiss a finding', async () => {
    await page.keyboard.press('j');
    await expect.poll(() => story.finding()).not.toBeNull();
    machine = await plainText(page.locator('[role="row"][data-current] [data-role="machine"]'));
    await story.edit();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' The dikes held, and nobody was hurt.');
    await story.leaveEditor();
    revision = await story.revision();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => story.finding()).not.toBeNull();
    await story.settle('d', 'h');
  });

  await test.step('the figures are those of a recount', async () => {
    await page.keyboard.press('Shift+R');
    await expect(page.getByRole('heading', { level: 1, name: /^Report: / })).toBeVisible();
    const { edits, shifts, words } = translationEdits(machine, revision);
    await expect(tile(page, 'hter')).toHaveText(share(edits / words));
    const engines = await tableOf(page, 'Engines side by side');
    const base = engines.find((cells) => cells[2] === '1');
    expect(base?.slice(3, 7)).toEqual(['1', String(edits), String(shifts), share(edits / words)]);
    const states = new Map((await tableOf(page, 'Rows by state')).map(([state, count]) => [state, count]));
    expect(states.get('Confirmed')).toBe('1');
    expect(states.get('Edited')).toBe('0');
    expect((await tableOf(page, 'Dismissed')).map((cells) => cells.slice(1))).toEqual([['Translator', 'Here', '1']]);
    const [translator] = await tableOf(page, 'Work by person');
    expect(translator?.slice(0, 6)).toEqual(['Translator', '1', '1', '0', '0', '1']);
    const families = await tableOf(page, 'Findings in the machine text');
    const outcomes = await tableOf(page, 'What became of the findings');
    const sum = (lines: string[][], column: number) =>
      lines.slice(0, -1).reduce((total, cells) => total + Number(cells[column]), 0);
    expect(sum(families, 1) + sum(families, 2)).toBe(Number(outcomes.at(-1)?.[1]));
    expect(sum(outcomes, 2) + sum(outcomes, 3) + sum(outcomes, 4)).toBe(sum(outcomes, 1));
  });

  await test.step('tables alone say the same', async () => {
    const plots = page.getByRole('img', { name: /^Plot: / });
    await expect(plots.first()).toBeVisible();
    const before = await figures(page);
    await page.keyboard.press('t');
    await expect(plots).toHaveCount(0);
    expect(await figures(page)).toEqual(before);
    await page.keyboard.press('t');
    await expect(plots.first()).toBeVisible();
  });

  await test.step('every export holds every figure of the page', async () => {
    const said = await figures(page);
    const html = await desk.download(() => page.keyboard.press('h'));
    expect(html.name).toMatch(/^Report .*\.html$/);
    const cells = [...html.text.matchAll(/<(dd class="figure[^"]*"|td[^>]*)>([^<]*)</g)];
    expect(cells.map(([, , text = '']) => unescaped(text))).toEqual(said);
    const csv = await desk.download(() => page.keyboard.press('c'));
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.text.startsWith('\ufeff')).toBe(true);
    for (const text of await page.locator('[data-figure]').allTextContents()) expect(csv.text).toContain(text);
    if (host === 'electron') {
      const pdf = await desk.download(() => page.keyboard.press('p'));
      expect(pdf.name).toMatch(/\.pdf$/);
      expect(pdf.text.startsWith('%PDF-')).toBe(true);
    } else {
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
      await page.keyboard.press('p');
      await expect(page.locator('html[data-printed]')).toHaveCount(1);
    }
  });

  await test.step('paper has the whole report and nothing else', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Desk' })).toBeHidden();
    const { whole, window: one } = await page.evaluate(() => ({
      whole: document.body.scrollHeight,
      window: window.innerHeight,
    }));
    expect(whole).toBeGreaterThan(one * 1.5);
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the score is counted as the desk wants it', async () => {
    const before = await tile(page, 'machine').textContent();
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: 'How the score is counted' });
    await expect(dialog.getByLabel('A minor error weighs')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('500');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(tile(page, 'machine')).not.toHaveText(before ?? '');
    await expect(page.getByText('A minor error weighs 500')).toBeVisible();
  });

  await test.step('back to the story, and to its report from the list', async () => {
    await page.keyboard.press('o');
    await expect(page.getByRole('grid', { name: 'Rows of the story' })).toBeVisible();
    await page.keyboard.press('l');
    await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
    await page.keyboard.press('Shift+R');
    await expect(page.getByRole('heading', { level: 1, name: /^Report: / })).toBeVisible();
  });
});

test('the report of the desk: filtered by keyboard, and still so after a restart', async ({ desk }) => {
  await openSample(desk.page);
  const openReports = async (page: Page): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Reports');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  };
  await openReports(desk.page);
  await expect(desk.page.getByRole('article', { name: 'Reports' })).toContainText('1 story');

  await desk.page.keyboard.press('/');
  const engine = desk.page.getByLabel('Engine', { exact: true });
  await expect(engine).toBeFocused();
  await engine.selectOption({ index: 1 });
  const chosen = await engine.inputValue();
  await expect(desk.page.getByRole('article')).toContainText(`Engine: ${chosen}`);
  await desk.page.getByLabel('Person', { exact: true }).selectOption({ label: 'Reviewer' });
  await expect(desk.page.getByRole('heading', { name: 'No story fits these filters' })).toBeVisible();

  await desk.stop();
  const again = await desk.start();
  await openReports(again);
  await expect(again.getByLabel('Engine', { exact: true })).toHaveValue(chosen);
  const noFilter = again.getByRole('button', { name: 'No filter' }).last();
  await tabTo(noFilter);
  await again.keyboard.press('Enter');
  await expect(again.getByRole('article', { name: 'Reports' })).toContainText('1 story');
  await expect(again.getByLabel('Engine', { exact: true })).toHaveValue('');
});
