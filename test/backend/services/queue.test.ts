import { describe, expect, it } from 'vitest';
import { shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();
const text = 'Nobody came. More than 5000 people left and it was was late.\n\nThey came in in June.';

describe('queue.list', () => {
  it('has the open findings of the desk in reading order', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const queue = await desk.call('queue.list', { storyId });
    expect(queue.map(({ position, text }) => [position, text])).toEqual([
      [1, '5000'],
      [1, 'was was'],
      [2, 'in in'],
    ]);
    expect(queue.every(({ tier, state }) => tier === 'desk' && state === 'open')).toBe(true);
  });

  it('has the best first when asked', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const scores = (await desk.call('queue.list', { storyId, order: 'score' })).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('has advice only when asked', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It is understood that people came. It was was late.');
    const tiers = async (advice: boolean) =>
      new Set((await desk.call('queue.list', { storyId, advice })).map(({ tier }) => tier));
    expect(await tiers(false)).toEqual(new Set(['desk']));
    expect(await tiers(true)).toEqual(new Set(['desk', 'advice']));
  });

  it('has the states that are asked for', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const [, second, third] = await desk.call('queue.list', { storyId });
    await desk.call('review.apply', { findingId: second?.findingId ?? 0, suggestion: 0, by: translator });
    await desk.call('review.dismiss', { findingId: third?.findingId ?? 0, scope: 'here', by: translator });
    const done = await desk.call('queue.list', { storyId, states: ['fixed', 'dismissed'] });
    expect(done.map(({ text, state }) => [text, state])).toEqual([
      ['was was', 'fixed'],
      ['in in', 'dismissed'],
    ]);
  });
});
