import { seeds } from '../helpers/seeds.ts';
import { expect, test } from './fixtures.ts';
import { importStory, sourceCard, tabTo } from './steps.ts';
import { StoryPage } from './story-page.ts';

/** The first story's whole way, by keyboard alone; the file chooser itself belongs to the system. */
test('from two files to approved text, and all still there after a restart', async ({ desk }) => {
  const { machine, reference } = seeds();
  const name = 'The way of a story';
  const story = new StoryPage(desk.page);
  const { keyboard } = desk.page;

  await test.step('import both documents as one story', async () => {
    await importStory(desk.page, name, [machine.path, reference.path], async (dialog) => {
      const kind = (file: string) => sourceCard(dialog, file).getByLabel('What it is');
      const [machineFile = '', referenceFile = ''] = [machine.path, reference.path].map((path) =>
        path.replace(/^.*\//, ''),
      );
      await expect(kind(machineFile)).toContainText('Machine translation');
      await expect(kind(referenceFile)).toContainText('Reference article');
    });
    await story.ready();
  });

  await test.step('the flags mark what an editor would', async () => {
    const marked: string[] = [];
    await keyboard.press('j');
    await expect.poll(() => story.finding()).not.toBeNull();
    const first = await story.finding();
    do {
      marked.push(await story.markedText());
      const before = await story.finding();
      await keyboard.press('j');
      await expect.poll(() => story.finding()).not.toBe(before);
    } while ((await story.finding()) !== first && marked.length < 100);
    const missed = machine.passages.filter((passage) => {
      const words = machine.text.slice(passage.start, passage.end);
      return !marked.some((mark) => saysTheSame(mark, words));
    });
    expect(missed.map(({ what }) => what)).toEqual([]);
  });

  const applied = await test.step('apply a suggestion', async () => {
    while ((await story.card.getByRole('listitem').count()) === 0) await keyboard.press('j');
    const before = await story.revision();
    const inserted = await story.card.getByRole('listitem').first().locator('ins').first().textContent();
    await story.settle('1');
    expect(before).not.toContain(inserted);
    return inserted ?? '';
  });

  const typed = 'This sentence was typed by hand.';
  await test.step('edit a row', async () => {
    await story.edit();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type(` ${typed}`);
    await story.leaveEditor();
    expect(await story.revision()).toContain(typed);
  });

  await test.step('dismiss one finding in this story, the others only here', async () => {
    // The edit may have mended what was current.
    await keyboard.press('j');
    await story.settle('d', 's');
    while ((await story.left()) > 0) await story.settle('d', 'h');
  });

  await test.step('confirm a row, then hand the story over', async () => {
    await keyboard.press('ControlOrMeta+Enter');
    await keyboard.press('ControlOrMeta+Shift+Enter');
    const dialog = desk.page.getByRole('dialog', { name: 'Hand over for review' });
    await expect(dialog).toBeVisible();
    await tabTo(dialog.getByRole('button', { name: 'Hand over' }));
    await keyboard.press('Enter');
    await expect(story.state('In review')).toBeVisible();
  });

  await test.step('approve as the reviewer', async () => {
    await keyboard.press('F9');
    await expect(desk.page.getByRole('button', { name: /^At the desk: Reviewer/ })).toBeVisible();
    await story.settle('a');
    await keyboard.press('ControlOrMeta+Shift+Enter');
    const dialog = desk.page.getByRole('dialog', { name: 'Approve all confirmed rows' });
    await tabTo(dialog.getByRole('button', { name: 'Approve' }));
    await keyboard.press('Enter');
    await expect(story.state('Approved')).toBeVisible();
  });

  const exported = await test.step('export as text', async () => {
    const file = await desk.download(() => keyboard.press('ControlOrMeta+e'));
    expect(file.name).toMatch(/\.txt$/);
    expect(file.text).toContain(typed);
    expect(file.text).toContain(applied);
    return file.text;
  });

  await test.step('stop and start: all still there', async () => {
    await desk.stop();
    const page = await desk.start();
    const again = new StoryPage(page);
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Approved');
    // The list starts at the newest story.
    await page.keyboard.press('Enter');
    await again.ready();
    await expect(again.state('Approved')).toBeVisible();
    expect(await again.left()).toBe(0);
    expect((await desk.download(() => page.keyboard.press('ControlOrMeta+e'))).text).toBe(exported);
  });

  await test.step('even undo', async () => {
    const again = new StoryPage(desk.page);
    await desk.page.keyboard.press('ControlOrMeta+z');
    await expect(again.state('In review')).toBeVisible();
    await desk.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(again.state('Approved')).toBeVisible();
  });
});

/** Whether a mark and a passage are about the same words: one within the other, or two words in common. */
function saysTheSame(mark: string, passage: string): boolean {
  if (mark.includes(passage) || passage.includes(mark)) return true;
  const words = passage.split(/\s+/);
  return words.some((word, index) => index > 0 && mark.includes(`${words[index - 1]} ${word}`));
}
