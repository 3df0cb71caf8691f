import type { WebSocketRoute } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { importStory } from '../steps.ts';
import { StoryPage } from '../story-page.ts';

test('a line that breaks is laid again, and what was typed meanwhile is saved', async ({ desk }) => {
  const { page } = desk;
  let down = false;
  const lines: WebSocketRoute[] = [];
  await page.routeWebSocket(/.*/, (line) => {
    if (down) void line.close();
    else {
      line.connectToServer();
      lines.push(line);
    }
  });
  const breakLine = async (): Promise<void> => {
    down = true;
    for (const line of lines.splice(0)) await line.close();
  };
  await page.reload();
  await expect(page.getByRole('list', { name: 'Stories' })).toBeVisible();

  const bytes = new TextEncoder().encode('The ferry ran on time.\n\nNobody was hurt at the the harbour.');
  await importStory(page, 'Ferry', [{ name: 'engine.txt', bytes }]);
  const story = new StoryPage(page);
  await story.ready();
  await expect.poll(() => story.finding()).not.toBeNull();
  const editor = await story.edit();
  await breakLine();
  await expect(page.getByText('Reconnecting. What you typed stays here.')).toBeVisible();
  await editor.press('Home');
  await page.keyboard.type('Typed in between. ');
  down = false;
  await expect(page.getByText('Reconnecting. What you typed stays here.')).toBeHidden();
  await story.leaveEditor();
  await page.reload();
  await story.ready();
  await expect(page.getByRole('grid')).toContainText('Typed in between.');

  // For good: the page says so, what is safe and what to do, and lets one try again.
  await breakLine();
  const cover = page.getByRole('dialog', { name: 'Copydesk has stopped' });
  await expect(cover).toContainText('Everything confirmed as saved is safe.');
  await expect(cover).toBeFocused();
  down = false;
  await page.keyboard.press('Tab');
  await expect(cover.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cover).toBeHidden();
  await expect(page.getByRole('grid')).toContainText('Typed in between.');
});

/** What each page asks for first. */
const asked = /^(?:reports\.desk|dismissals\.find|terms\.search|stories\.open)$/;

test('a page that cannot be read says why and tries again', async ({ desk: { page } }) => {
  let refuse = true;
  await page.routeWebSocket(/.*/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => {
      const call = JSON.parse(String(message)) as { id: number; type: string; method: string };
      if (!refuse || call.type !== 'call' || !asked.test(call.method)) {
        server.send(message);
        return;
      }
      const error = {
        code: 'internal',
        message: { en: 'The disk did not answer.', zh: '磁盘没有响应。' },
        mend: { en: 'Try again.', zh: '请重试。' },
      };
      line.send(JSON.stringify({ type: 'answer', id: call.id, result: { ok: false, error } }));
    });
  });
  await page.reload();
  for (const [link, name] of [
    ['Reports', 'Reports'],
    ['Dismissals', 'Dismissals'],
    ['Memory and terms', 'Memory and terms'],
  ] as const) {
    refuse = true;
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'The disk did not answer.' })).toBeVisible();
    refuse = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The disk did not answer.' })).toBeHidden();
  }
});
