import { expect, type Locator, type Page } from '@playwright/test';
import { importStory } from './steps.ts';

/** The story page as a person walks it by keyboard: what they press, and what they then see. */
export class StoryPage {
  readonly page: Page;
  /** The finding that the keys act on. */
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('region', { name: 'Current finding' });
  }

  /** Waits until the story is checked. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('grid', { name: 'Rows of the story' })).toBeVisible();
    await expect(this.page.getByRole('progressbar', { name: /^Checking/ })).toBeHidden();
    await expect(this.card).toBeVisible();
  }

  /** How much is left for the person at the desk: findings for a translator, rows for a reviewer. */
  async left(): Promise<number> {
    return Number(await this.page.locator('[data-left]').getAttribute('data-left'));
  }

  /** Presses keys that settle something, and waits until there is less left and the desk has moved on. */
  async settle(...keys: readonly string[]): Promise<void> {
    const [left, finding] = [await this.left(), await this.finding()];
    for (const key of keys) await this.page.keyboard.press(key);
    await expect.poll(() => this.left()).toBeLessThan(left);
    if (finding !== null) await expect.poll(() => this.finding()).not.toBe(finding);
  }

  /** Which finding the card shows. */
  async finding(): Promise<string | null> {
    return this.card.getAttribute('data-finding-card');
  }

  /** The wording in the machine's text that belongs to the current finding. */
  async markedText(): Promise<string> {
    const marks = this.page.locator('[data-role="machine"] [data-finding][data-current]');
    await expect(marks.first()).toBeVisible();
    return (await marks.allTextContents()).join('');
  }

  /** The text of the current row's revision, without what is struck out. */
  async revision(): Promise<string> {
    const cell = this.page.locator('[role="row"][data-current] [data-role="revision"]');
    return cell.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const gone of copy.querySelectorAll('del, [class*="spoken"]')) gone.remove();
      return copy.textContent ?? '';
    });
  }

  /** Opens the current row's revision for typing. */
  async edit(): Promise<Locator> {
    await this.page.keyboard.press('e');
    const editor = this.page.getByRole('textbox', { name: /^Revision of row/ });
    await expect(editor).toBeFocused();
    return editor;
  }

  /** Leaves the row's editor when everything typed is saved. */
  async leaveEditor(): Promise<void> {
    const editor = this.page.getByRole('textbox', { name: /^Revision of row/ });
    await expect(editor).toBeFocused();
    await this.page.keyboard.press('Escape');
    await expect(editor).toBeHidden();
    await expect(this.page.getByRole('contentinfo')).toContainText('Saved');
  }

  state(name: string): Locator {
    return this.page.getByRole('banner').getByText(name, { exact: true });
  }
}

/** Imports an engine's paragraphs as a story and waits for its first finding. */
export async function openStory(page: Page, name: string, paragraphs: readonly string[]): Promise<StoryPage> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  await importStory(page, name, [{ name: 'engine.txt', bytes }]);
  const story = new StoryPage(page);
  await story.ready();
  await expect.poll(() => story.finding()).not.toBeNull();
  return story;
}

/** The state of a row as its sign says it to a screen reader. */
export function stateOf(page: Page, number: number): Locator {
  return page.locator(`[role=row][aria-rowindex="${number + 1}"] [role=rowheader] [data-state]`);
}
