import { describe, expect, it } from 'vitest';
import type { StoryState } from '../../../shared/contract/model.ts';
import { reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const desk = shareDesk();

/** Stories on the list that are in a state. */
async function inState(...states: StoryState[]): Promise<number[]> {
  const { stories, total } = await desk().call('stories.page', { states, from: 0, to: 100 });
  expect(stories).toHaveLength(total);
  expect(stories.every(({ state }) => states.includes(state))).toBe(true);
  return stories.map(({ id }) => id);
}

describe('the list by state', () => {
  it('has a story where its decisions put it, and again where undoing puts it', async () => {
    const storyId = await desk().newStory('The dunlin wades.');
    const other = await desk().newStory('The curlew calls.');
    const rowIds = [(await desk().row(storyId)).id];
    expect(await inState('draft')).toEqual([other, storyId]);

    await desk().call('review.confirm', { rowIds, by: translator });
    expect(await inState('draft')).toEqual([other]);
    expect(await inState('in-review')).toEqual([storyId]);

    await desk().call('review.return', { rowIds, by: reviewer, comment: 'Where?' });
    expect(await inState('in-review', 'approved')).toEqual([]);
    expect(await inState('in-translation', 'draft')).toEqual([other, storyId]);

    await desk().call('history.undo', { storyId, by: reviewer });
    await desk().call('review.approve', { rowIds, by: reviewer });
    expect(await inState('approved')).toEqual([storyId]);
  });
});
