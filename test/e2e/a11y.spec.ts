import { ownSeeds } from '../helpers/seeds.ts';
import { expect, test } from './fixtures.ts';
import { chooseFiles, goToRow, importStory, sourceCard } from './steps.ts';
import { StoryPage } from './story-page.ts';
import { violations } from './violations.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe-core finds nothing, ${theme}:`, () => {
    test.beforeEach(async ({ desk: { page } }) => {
      // Colours in the middle of a transition are nobody's.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const red = () => page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));
      await (theme === 'dark' ? expect.poll(red).toBeLessThan(100) : expect.poll(red).toBeGreaterThan(200));
    });

    test('story list', async ({ desk: { page } }) => {
      await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('import dialog', async ({ desk: { page } }) => {
      const { machine, reference } = ownSeeds();
      const dialog = await chooseFiles(page, [machine.path, reference.path]);
      const card = sourceCard(dialog, '000-coastal-daily.txt');
      await expect(card).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await card.getByRole('button', { name: 'Correct the details' }).click();
      await expect(card.getByLabel('Headline')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('story: walked, edited, with the chooser of a dismissal', async ({ desk: { page } }) => {
      const { machine, reference } = ownSeeds();
      await importStory(page, 'Harbours', [machine.path, reference.path]);
      const story = new StoryPage(page);
      await story.ready();
      await page.keyboard.press('j');
      await expect.poll(() => story.finding()).not.toBeNull();
      expect(await violations(page)).toEqual([]);
      await story.edit();
      await page.keyboard.type('Typed. ');
      expect(await violations(page)).toEqual([]);
      await story.leaveEditor();
      await page.keyboard.press('j');
      await page.keyboard.press('d');
      await expect(page.getByRole('group', { name: /Dismiss where/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('q');
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const key of ['Shift+D', 'u', 't', 'Shift+T']) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });

    test('review: a row that came back, its answer, and a reviewer who may not approve; dismissals', async ({
      desk: { page },
    }) => {
      const { machine } = ownSeeds();
      await importStory(page, 'Harbours', [machine.path]);
      const story = new StoryPage(page);
      await story.ready();
      await expect.poll(() => story.finding()).not.toBeNull();
      const row = await page.locator('[role=row][data-current]').getAttribute('aria-rowindex');
      await page.keyboard.press('F9');
      await page.keyboard.press('r');
      await page.keyboard.type('Which harbour?');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await goToRow(page, Number(row) - 1);
      await expect(page.getByText('Which harbour?')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('F9');
      await page.keyboard.press('r');
      await expect(page.getByRole('dialog', { name: /^Answer on row/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Dismissals' }).click();
      await expect(page.getByText('Nothing is dismissed')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.goBack();
      await story.ready();
      await expect.poll(() => story.finding()).not.toBeNull();
      await story.settle('d', 'h');
      await page.getByRole('link', { name: 'Dismissals' }).click();
      await expect(page.getByRole('listbox', { name: 'Dismissals' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('e');
      await expect(page.getByRole('dialog', { name: 'Why it was dismissed' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+,');
      await page.getByRole('button', { name: 'Delete Translator' }).click();
      await expect(page.getByRole('dialog', { name: 'Delete Translator?' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('reports: of a story, of the desk, and the weights', async ({ desk: { page } }) => {
      await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();
      await page.keyboard.press('Shift+R');
      await expect(page.getByRole('heading', { level: 1, name: /^Report: / })).toBeVisible();
      await expect(page.getByRole('img', { name: /^Plot: / }).first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('w');
      await expect(page.getByRole('dialog', { name: 'How the score is counted' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Reports' }).click();
      await expect(page.getByRole('article', { name: 'Reports' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('rows and versions: splitting, moving a sentence, a newer version and what it changed', async ({
      desk: { page },
    }) => {
      const file = (text: string) => [{ name: 'harbour.txt', bytes: new TextEncoder().encode(text) }];
      await importStory(page, 'Harbour', file('The harbour opened. Ships came in in the morning.\n\nThe mayor spoke.'));
      await new StoryPage(page).ready();
      for (const [key, name] of [
        ['Shift+S', /^Split row/],
        ['Alt+ArrowDown', /^Move a sentence/],
      ] as const) {
        await goToRow(page, 1);
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      const dialog = await chooseFiles(
        page,
        file('The harbour opened. Ships came in the morning.\n\nThe mayor spoke.'),
      );
      await dialog.getByRole('button', { name: 'Import as a newer version' }).click();
      const take = page.getByRole('button', { name: 'Take over the new version' });
      await expect(take).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(take).toBeHidden();
      await page.keyboard.press('v');
      await expect(page.locator('[data-entry]').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('settings, keys and commands', async ({ desk: { page } }) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+,');
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      await page.getByRole('button', { name: /^Awkward phrasing/ }).click();
      await page.getByRole('button', { name: 'Over-long sentence' }).click();
      await page.getByRole('combobox', { name: 'Level of “Over-long sentence”' }).selectOption({ label: 'Major' });
      await expect(page.getByText('changed', { exact: true })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
