import { expect, it } from 'vitest';
import { translator as by, openDesk, reviewer } from '../../helpers/desk.ts';

const text = [
  'Volunteers came came before dawn, and and stayed.',
  'Nobody was hurt in in the night.',
  'Schools opened on on Thursday.',
  'The the ferry ran.',
].join('\n\n');

it('says of every row what reading the story anew says', async () => {
  const desk = await openDesk();
  const storyId = await desk.newStory({
    original: '志愿者来了。\n\n无人受伤。\n\n学校开学。\n\n渡船通航。',
    machine: text,
  });
  // Asked for before anything is done: from here on it only follows.
  await desk.openStory(storyId);
  const rows = await desk.rows(storyId);
  const [first, second, third] = rows.map(({ id }) => id) as [number, number, number];
  const finding = (position: number): number => rows[position]?.findingList[0]?.id ?? 0;
  await desk.call('review.dismiss', { findingId: finding(0), scope: 'here', by });
  await desk.call('review.dismiss', { findingId: finding(3), scope: 'everywhere', by });
  await desk.edit(storyId, 1, 'Nobody was hurt that night.');
  await desk.call('review.confirm', { rowIds: [first, second], by });
  await desk.call('review.approve', { rowIds: [second], by: reviewer });
  await desk.call('review.return', { rowIds: [third], comment: 'Why?', by: reviewer });
  const { index, story } = await desk.openStory(storyId);
  await desk.close();
  const again = await openDesk({ dataFolder: desk.dataFolder });
  const anew = await again.openStory(storyId);
  expect(anew.index).toEqual(index);
  expect(anew.story.counts).toEqual(story.counts);
  expect(index.map(({ state }) => state)).toEqual(['confirmed', 'approved', 'returned', 'open']);
  expect(index[0]?.findings).toBeGreaterThan(0);
  expect(index[3]?.findings).toBe(0);
});

it('says the same of rows whose ids are far from each other', async () => {
  const desk = await openDesk();
  const storyId = await desk.newStory('Nobody was hurt, and the ferry ran.\n\nSchools opened on on Thursday.');
  const [first] = await desk.rows(storyId);
  // Rows of another story stand between those of this one.
  await desk.newStory(Array.from({ length: 30 }, (_, at) => `Row ${at}.`).join('\n\n'));
  const { revisionSourceId = 0, baseSourceId = 0 } = await desk.openStory(storyId);
  const at = [revisionSourceId, baseSourceId].map((sourceId) => ({ sourceId, offset: 17 }));
  await desk.call('rows.split', { rowId: first?.id ?? 0, version: first?.version ?? 0, at, by });
  const { index, story } = await desk.openStory(storyId);
  expect(index.map(({ findings }) => findings)).toEqual([0, 0, 1]);
  await desk.close();
  const again = await openDesk({ dataFolder: desk.dataFolder });
  const anew = await again.openStory(storyId);
  expect(anew.index).toEqual(index);
  expect(anew.story.counts).toEqual(story.counts);
});
