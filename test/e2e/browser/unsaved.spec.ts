import { expect, test } from '../fixtures.ts';
import { importStory } from '../steps.ts';
import { StoryPage } from '../story-page.ts';

/** A backend that is gone while the page is closed: only in the browser host does the page outlive it. */
test('what the backend could not take any more is put back by the next page', async ({ desk }) => {
  const { page } = desk;
  const bytes = new TextEncoder().encode('Schools in the hill towns opened again on Thursday.');
  await importStory(page, 'Cut off', [{ name: 'engine.txt', bytes }]);
  const story = new StoryPage(page);
  let cutOff = false;
  await page.routeWebSocket(/./, (socket) => {
    if (cutOff) {
      void socket.close();
      return;
    }
    const server = socket.connectToServer();
    socket.onMessage((message) => (cutOff ? socket.close() : server.send(message)));
  });
  await page.reload();
  await story.ready();
  await story.edit();
  await page.keyboard.press('ControlOrMeta+End');
  cutOff = true;
  await page.keyboard.type(' Typed in vain?');
  await expect(page.getByText('Not saved', { exact: true }).first()).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  cutOff = false;
  await page.goto('about:blank');
  await page.goBack();
  await story.ready();
  const said = page.getByText('What was typed in row 1 before the page ended is back and saved.');
  await expect(said.first()).toBeVisible();
  expect(await story.revision()).toContain('on Thursday. Typed in vain?');
});
