import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ tour: 'due' });

const steps = ['Bring in a story', 'Go from finding to finding', 'Confirm and hand over', 'The desk remembers'];

function card(page: Page, title: string) {
  return page.getByRole('dialog', { name: title });
}

test('the tour of a new desk walks four real places by keyboard, and never comes again by itself', async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  for (const [at, title] of steps.entries()) {
    await expect(card(page, title)).toBeVisible();
    await expect(card(page, title)).toContainText(`Step ${at + 1} of 4`);
    await expect(page.getByRole('button', { name: at === 3 ? 'Start working' : 'Next' })).toBeFocused();
    const violations = (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
    // The focus stays inside, all the way around.
    for (let pressed = 0; pressed < 4; pressed++) {
      await keyboard.press('Tab');
      expect(await card(page, title).evaluate((node) => node.contains(document.activeElement))).toBe(true);
    }
    // The desk's own keys rest meanwhile.
    await keyboard.press('m');
    await expect(card(page, title)).toBeVisible();
    if (at === 1) {
      await keyboard.press('ArrowLeft');
      await expect(card(page, 'Bring in a story')).toBeVisible();
      await keyboard.press('ArrowRight');
      await expect(card(page, title)).toBeVisible();
      await expect(page.locator('[data-finding-card]')).toBeVisible();
    }
    await page.getByRole('button', { name: at === 3 ? 'Start working' : 'Next' }).focus();
    await keyboard.press('Enter');
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();

  await desk.stop();
  const again = await desk.start();
  await expect(again.getByRole('list', { name: 'Stories' })).toBeVisible();
  await expect(again.getByRole('dialog')).toHaveCount(0);
  // Whoever wants it takes it once more.
  await again.keyboard.press('ControlOrMeta+k');
  await again.keyboard.type('take the tour');
  await again.keyboard.press('Enter');
  await expect(card(again, 'Bring in a story')).toBeVisible();
});

test('the tour is skipped with Esc, for good', async ({ desk }) => {
  const { page } = desk;
  await expect(card(page, 'Bring in a story')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Keys go to the page at once.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Rows of the story' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('grid', { name: 'Rows of the story' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
