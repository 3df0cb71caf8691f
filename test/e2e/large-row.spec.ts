import { expect, test } from './fixtures.ts';
import { importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

/** A row of 200 kB: text without any full stop, with a slip every few words. */
const clause = 'the crews cleared the the northern drains and carried out the inspection work before noon; ';
const large = clause.repeat(Math.ceil(200_000 / clause.length));

test('a row of 200 kB is edited, saved, left, and found so after a restart', async ({ desk }) => {
  await importStory(desk.page, 'Large', [
    { name: 'large.txt', bytes: new TextEncoder().encode(`${large}and rested.`) },
  ]);
  const story = new StoryPage(desk.page);
  await story.ready();

  const editor = await story.edit();
  await desk.page.keyboard.press('ControlOrMeta+Home');
  await desk.page.keyboard.type('At dawn twenty ');
  await expect(editor).toContainText('At dawn twenty the crews');
  await desk.page.keyboard.press('ControlOrMeta+End');
  await desk.page.keyboard.type(' Nobody was hurt.');
  await expect(editor).toContainText('and rested. Nobody was hurt.');
  await story.leaveEditor();

  await desk.stop();
  await desk.start();
  await desk.page.keyboard.press('Enter');
  const again = new StoryPage(desk.page);
  await again.ready();
  const text = await again.revision();
  expect(text.startsWith('At dawn twenty the crews')).toBe(true);
  expect(text).toContain('and rested. Nobody was hurt.');
  expect(text.length).toBeGreaterThan(large.length);
});
