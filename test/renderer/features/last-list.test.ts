import { expect, it } from 'vitest';
import { isSameList, lastList } from '../../../renderer/features/stories/last-list.ts';
import { type Desk, openDesk, translator } from '../../helpers/desk.ts';

async function deskWithStory(): Promise<Desk> {
  const desk = await openDesk();
  await desk.importStory({ machine: 'The ferry runs twice a day.' });
  return desk;
}

async function keepWhatIsThere(desk: Desk): Promise<void> {
  const { stories, total } = await desk.call('stories.page', { from: 0, to: 60 });
  lastList(desk.backend).keep(total, stories);
}

it('hands out the list as it was last shown', async () => {
  const desk = await deskWithStory();
  expect(lastList(desk.backend).get()).toBeUndefined();
  await keepWhatIsThere(desk);
  const { stories } = await desk.call('stories.page', { from: 0, to: 60 });
  expect(lastList(desk.backend).get()).toEqual({ query: '', total: stories.length, parts: new Map([[0, stories]]) });
});

it('hands out nothing once a story is another one', async () => {
  const desk = await deskWithStory();
  await keepWhatIsThere(desk);
  const [story] = (await desk.call('stories.page', { from: 0, to: 1 })).stories;
  await desk.call('stories.remove', { storyId: story?.id ?? 0, by: translator });
  expect(lastList(desk.backend).get()).toBeUndefined();
});

it('keeps nothing of a list whose beginning is not known', async () => {
  const desk = await deskWithStory();
  lastList(desk.backend).keep(1, undefined);
  expect(lastList(desk.backend).get()).toBeUndefined();
});

it('tells lists apart by what is looked for and by every story in them', async () => {
  const desk = await deskWithStory();
  const { stories } = await desk.call('stories.page', { from: 0, to: 60 });
  const list = { query: '', total: stories.length, parts: new Map([[0, stories]]) };
  const renamed = stories.map((story) => ({ ...story, name: `${story.name}.` }));
  expect(isSameList(list, { ...list, parts: new Map([[0, [...stories]]]) })).toBe(true);
  expect(isSameList(list, { ...list, query: 'ferry' })).toBe(false);
  expect(isSameList(list, { ...list, total: list.total + 1 })).toBe(false);
  expect(isSameList(list, { ...list, parts: new Map([[0, renamed]]) })).toBe(false);
  expect(isSameList(list, { ...list, parts: new Map([[1, stories]]) })).toBe(false);
});
