import { expect, test } from './fixtures.ts';
import { goToRow, importStory } from './steps.ts';
import { StoryPage } from './story-page.ts';

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n\n')),
});
const first = [
  file('first-zh.txt', ['渔民在黄昏时回到老码头。', '下午下了一场大雨。']),
  file('first-en.txt', [
    'The fishermen came back to the old wharf at dusk.',
    'There was a heavy rain in the afternoon.',
  ]),
];
/** Its first row says the same; the rest makes it another story. */
const second = [
  file('second-zh.txt', ['渔民在黄昏时回到老码头。', '桥上的灯都亮了。', '学校明天放假。', '市场里人很多。']),
  file('second-en.txt', [
    'The fishermen came back to the old wharf at dusk.',
    'All the lamps on the bridge were lit.',
    'The school has a holiday tomorrow.',
    'There were many people in the market.',
  ]),
];

test('what was done in one story helps in the next: matches, concordance and terms, by keyboard', async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  const story = new StoryPage(page);

  await test.step('a corrected and confirmed row', async () => {
    await importStory(page, 'First', first);
    await story.ready();
    await goToRow(page, 1);
    const editor = await story.edit();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('At dusk, the fishermen returned to the old pier.');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(editor).toBeHidden();
    await expect(page.locator('[data-row]').first()).toContainText('returned');
  });

  await test.step('is offered in another story as an exact match, and taken by key', async () => {
    await importStory(page, 'Second', second);
    await story.ready();
    await goToRow(page, 1);
    const memory = page.getByRole('region', { name: 'Memory and terms for this row' });
    await expect(memory).toContainText('100%');
    await expect(memory).toContainText('First, row 1');
    await expect(memory).toContainText('confirmed by Translator');
    await expect(
      page
        .locator('[data-row]')
        .first()
        .getByRole('img', { name: /exactly this text/ }),
    ).toBeVisible();
    await keyboard.press('ControlOrMeta+1');
    await expect.poll(() => story.revision()).toBe('At dusk, the fishermen returned to the old pier.');
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(() => story.revision()).toBe('The fishermen came back to the old wharf at dusk.');
  });

  await test.step('within the editor, too', async () => {
    const editor = await story.edit();
    await keyboard.press('ControlOrMeta+1');
    await expect(editor).toContainText('At dusk, the fishermen returned to the old pier.');
    await story.leaveEditor();
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(() => story.revision()).toBe('The fishermen came back to the old wharf at dusk.');
  });

  await test.step('the concordance of a selection shows both sides, and goes to the row', async () => {
    await page.locator('[data-row]').first().locator('[data-role="original"]').evaluate(select, '码头');
    await keyboard.press('ControlOrMeta+Shift+k');
    const dialog = page.getByRole('dialog', { name: 'Concordance' });
    await expect(dialog.getByRole('combobox')).toHaveValue('码头');
    const hit = dialog.getByRole('option', { name: /First, row 1/ });
    await expect(hit.locator('mark')).toHaveText('码头');
    await expect(hit).toContainText('returned to the old pier');
    await keyboard.type('returned to the o');
    await expect(dialog.getByRole('option', { name: /First, row 1/ }).locator('mark')).toHaveText('returned to the o');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'First', level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Second', level: 1 })).toBeVisible();
  });

  await test.step('a term from a selection is found at once', async () => {
    await story.ready();
    await page.locator('[data-row]').first().locator('[data-role="original"]').evaluate(select, '码头');
    await keyboard.press('Alt+t');
    const dialog = page.getByRole('dialog', { name: 'Add a term' });
    await expect(dialog.getByRole('textbox', { name: 'Chinese' })).toHaveValue('码头');
    // The dictionary knows what stands for it here.
    await expect(dialog.getByRole('textbox', { name: 'English' })).toHaveValue(/wharf/);
    await expect(dialog.getByRole('textbox', { name: 'English' })).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('pier');
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const finding = page.getByRole('option', { name: /Against the term base/ });
    await expect(finding).toBeVisible();
    const terms = page.getByRole('list', { name: 'Terms in this row' });
    await expect(terms).toContainText('pier');
    await story.edit();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('ControlOrMeta+6');
    await expect.poll(() => page.getByRole('textbox', { name: /^Revision of row/ }).textContent()).toContain('. pier');
    await story.leaveEditor();
    await keyboard.press('ControlOrMeta+z');
  });

  await test.step('a phrase is remembered by hand, listed and taken back', async () => {
    await story.edit();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Delete');
    await keyboard.type('The fishermen came back to the old quay at dusk.');
    await keyboard.press('Alt+p');
    const dialog = page.getByRole('dialog', { name: 'Remember this correction' });
    await expect(dialog.getByRole('textbox', { name: 'Offer this' })).toHaveValue(/quay/);
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await story.leaveEditor();
    await keyboard.press('m');
    await keyboard.press('p');
    const phrase = page.getByRole('option', { name: /quay/ });
    await expect(phrase).toContainText('remembered by hand');
    await keyboard.press('/');
    await keyboard.press('ArrowDown');
    await keyboard.press('Delete');
    await expect(phrase).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(phrase).toBeVisible();
  });

  await test.step('the term base is searched and changed, and the change is followed in the story', async () => {
    await keyboard.press('t');
    await keyboard.press('/');
    await keyboard.type('pier');
    await expect(page.getByRole('option', { name: /pier/ })).toContainText('Preferred');
    await keyboard.press('ArrowDown');
    await keyboard.press('Delete');
    await expect(page.getByRole('option', { name: /pier/ })).toBeHidden();
    await page.goBack();
    await story.ready();
    await expect(page.getByRole('option', { name: /Against the term base/ })).toBeHidden();
  });
});

/** Selects words in an element, as a person does. */
function select(element: Element, words: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    return;
  }
}
