import { expect, test } from './fixtures.ts';

test('language, theme, person and side bar are as they were after a restart', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: 'At the desk: Reviewer' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Dark' }).click();
  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: '中文' }).click();
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();

  await desk.stop();
  const again = await desk.start();
  await expect(again.getByRole('heading', { name: '稿件', level: 1 })).toBeVisible();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(again.getByRole('button', { name: '当前人员：Reviewer' })).toBeVisible();
  await expect(again.getByRole('button', { name: '展开侧栏' })).toBeVisible();
});

test('the budget takes a number and says when it is none', async ({ desk: { page } }) => {
  await page.keyboard.press('ControlOrMeta+,');
  const budget = page.getByLabel('Findings shown');
  await budget.fill('many');
  await expect(page.getByText('Type a number from 0 to 1,000.')).toBeVisible();
  await budget.fill('12.5');
  await budget.press('Enter');
  await page.reload();
  await expect(page.getByLabel('Findings shown')).toHaveValue('12.5');
});

test('a person is added, changed, and can sit down', async ({ desk: { page } }) => {
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('button', { name: 'Add a person…' }).click();
  await page.keyboard.type('Ada');
  await page.getByLabel('Role').selectOption('reviewer');
  await page.getByRole('radio', { name: 'Violet' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Change Ada' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Ada Lin');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'At the desk: Translator' }).click();
  await page.getByRole('menuitemradio', { name: /Ada Lin/ }).click();
  await expect(page.getByRole('button', { name: 'At the desk: Ada Lin, Reviewer' })).toBeVisible();
});

test('the part of the settings that was gone to is marked, also where it cannot come to the top', async ({
  desk: { page },
}) => {
  await page.keyboard.press('ControlOrMeta+,');
  const parts = page.getByRole('navigation', { name: 'Parts of the settings' });
  for (const name of ['Backups', 'This desk', 'Keys', 'Backups']) {
    await parts.getByRole('link', { name }).click();
    await expect(parts.locator('[aria-current]')).toHaveText(name);
  }
});

test('the data folder is named', async ({ desk: { page, dataFolder } }) => {
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('region', { name: 'This desk' })).toContainText(dataFolder);
});
