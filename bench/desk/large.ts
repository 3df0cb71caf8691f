import type { Page } from 'playwright-core';
import type { Backend } from '../../backend/backend.ts';
import type { Id } from '../../shared/contract/model.ts';
import { longStory } from '../support/long-story.ts';
import { painted, withDesk } from './desk-browser.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { dataOf } from './long-desk.ts';
import { reactionTo, watchReactions } from './reaction.ts';

const length = 200_000;
const rounds = 5;
const letters = 'quite another word here';
/** Milliseconds between two letters: as people type, with saving, checking and painting falling in between. */
const betweenLetters = 90;

const editor = '.cm-content';

/**
 * A row of 200 kB in both languages, as a file without any full stop makes one: how long its editor takes to open, and a
 * letter in it to be seen, while what was typed before is saved, checked and marked.
 */
export async function largeFigures(): Promise<Figure[]> {
  return await withDesk(undefined, async ({ page, backend }) => {
    const storyId = await importLargeRow(backend);
    await page.evaluate((id) => {
      window.location.hash = `#/stories/${id}`;
    }, storyId);
    await page.locator('[role=row][data-current]').waitFor();
    await watchReactions(page);
    await painted(page);
    const opened: number[] = [];
    const typed: number[] = [];
    for (let round = 0; round < rounds; round++) {
      opened.push(await reactionTo(page, 'e', '[data-key-place=editor]'));
      await painted(page);
      for (const letter of letters) {
        typed.push(await reactionTo(page, letter === ' ' ? 'Space' : letter, editor));
        await page.waitForTimeout(betweenLetters);
      }
      await leave(page);
    }
    return [
      figure('row of 200 kB: its editor is open (95th percentile)', percentile(opened, 95), 500, 'ms'),
      figure('row of 200 kB: a key in it (95th percentile)', percentile(typed, 95), 50, 'ms'),
    ];
  });
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator(editor).waitFor({ state: 'detached' });
  await painted(page);
}

/** A story of that row and one of its usual neighbours, checked. */
async function importLargeRow(backend: Backend): Promise<Id> {
  const [original, engine] = longStory(2500).map(({ text }) =>
    text.replaceAll(/\.\n\n/g, '; ').replaceAll(/。\n\n/g, '，'),
  );
  const files = [
    { name: 'original.txt', text: `${original?.slice(0, 80_000)}。\n\n第二段。` },
    { name: 'engine.txt', text: `${engine?.slice(0, length)}.\n\nA second paragraph.` },
  ];
  const drafts = dataOf(
    await backend.invoke('imports.read', {
      files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
    }),
  );
  const checked = new Promise<void>((resolve) => {
    backend.subscribe('analysis-progress', ({ state }) => state !== 'running' && resolve());
  });
  const story = dataOf(
    await backend.invoke('imports.commit', {
      name: 'A row of 200 kB',
      by: 1,
      sources: drafts.map(({ draftId }, index) => ({
        draftId,
        kind: index === 0 ? ('original' as const) : ('machine' as const),
        language: index === 0 ? ('zh' as const) : ('en' as const),
        label: files[index]?.name ?? '',
      })),
    }),
  );
  await checked;
  return story.id;
}
