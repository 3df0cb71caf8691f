import { expect, test } from './fixtures.ts';
import { importStory, sourceCard } from './steps.ts';
import { StoryPage } from './story-page.ts';

const original = [
  '花门造船厂今年春天为岛上居民建造了一艘新渡轮。',
  '市政府将在明年翻修旧市场。',
  '工程师说，码头的工程将在六月完成。',
];
/** Under review; it has a name and a phrase otherwise than the other engine. */
const reviewed = [
  'The new ferry for the islanders was built by Hamen Shipyard this spring.',
  'The city government will erect the old market next year.',
  'The engineers said the work at the pier will be completed in June.',
];
const other = [
  'The new ferry for the islanders was built by Huamen Shipyard this spring.',
  'The city government will renovate the old market next year.',
  'The engineers said the work at the pier will be completed in June.',
];

function file(name: string, paragraphs: readonly string[]) {
  return { name, bytes: new TextEncoder().encode(paragraphs.join('\n\n')) };
}

test('says who says what otherwise, and one key puts it there, also after a restart', async ({ desk }) => {
  const name = 'A ferry for the islands';
  const story = new StoryPage(desk.page);
  const { keyboard } = desk.page;

  await test.step('import an original and two machine translations', async () => {
    const files = [file('original.txt', original), file('engine-a.txt', reviewed), file('engine-b.txt', other)];
    await importStory(desk.page, name, files, async (dialog) => {
      for (const [source, label] of [
        ['engine-a.txt', 'Engine A'],
        ['engine-b.txt', 'Engine B'],
      ] as const) {
        const card = sourceCard(dialog, source);
        await card.getByLabel('What it is').selectOption({ label: 'Machine translation' });
        await card.getByLabel('Engine', { exact: true }).fill(label);
      }
      await dialog.getByRole('textbox', { name: 'Name of the story' }).focus();
    });
    await story.ready();
    await expect.poll(() => story.finding()).not.toBeNull();
  });

  await test.step('the finding on the name says who says what', async () => {
    expect(await story.markedText()).toContain('Hamen');
    await expect(story.card).toContainText('Engine B says “Huamen”');
    const said = story.card.locator('dl[aria-label="Other sources in this row"]');
    await expect(said).toContainText('Engine B');
    await expect(said.locator('mark')).toHaveText('Huamen');
    await expect(story.card.getByRole('listitem').first()).toContainText('Engine B');
  });

  await test.step('1 takes the other wording over', async () => {
    await keyboard.press('1');
    await expect(desk.page.locator('[role=row][aria-rowindex="2"] [data-role=revision] ins')).toContainText('Huamen');
    await expect(desk.page.getByRole('contentinfo')).toContainText('Saved');
  });

  await test.step('it is on the disk', async () => {
    await desk.stop();
    const page = await desk.start();
    await page.keyboard.press('Enter');
    const again = new StoryPage(page);
    await again.ready();
    const text = await desk.download(() => page.keyboard.press('ControlOrMeta+e'));
    expect(text.text).toContain('was built by Huamen Shipyard this spring.');
    expect(text.text).not.toContain('Hamen');
  });
});
