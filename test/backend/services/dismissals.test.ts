import { describe, expect, it } from 'vitest';
import type { FindingState, Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();
const by = translator;
const doubled = 'duplication/doubled-word';

async function states(desk: Desk, storyId: Id): Promise<(FindingState | undefined)[]> {
  const rows = await desk.rows(storyId);
  return rows.map(({ findingList }) => findingList.find(({ check }) => check === doubled)?.state);
}

// The same flaw in two passages: between the same words, so that it is the same thing said twice.
const twice = 'They said it was was late again.\n\nWe heard it was was late today.';

describe('review.dismiss', () => {
  it('here: only this one, with who, when and why', async () => {
    const desk = shared();
    const storyId = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    const { rows, counts } = await desk.call('review.dismiss', {
      findingId,
      scope: 'here',
      reason: 'A quotation.',
      by,
    });
    expect(rows[0]?.findingList[0]).toMatchObject({
      state: 'dismissed',
      dismissal: { scope: 'here', by, reason: 'A quotation.' },
    });
    expect(counts).toMatchObject({ open: 1, dismissed: 1 });
    expect(await states(desk, storyId)).toEqual(['dismissed', 'open']);
  });

  it('in this story: also the same thing elsewhere in it, and in no other', async () => {
    const desk = shared();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    const { rows } = await desk.call('review.dismiss', { findingId, scope: 'story', by });
    expect(rows).toHaveLength(2);
    expect(await states(desk, storyId)).toEqual(['dismissed', 'dismissed']);
    expect(await states(desk, other)).toEqual(['open', 'open']);
  });

  it('everywhere: at once in every story, of which everybody is told, and undo takes it back', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory(twice);
    const told = desk.heard('rows-changed');
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('review.dismiss', { findingId, scope: 'everywhere', by });
    expect(told.map((each) => each.storyId).sort()).toEqual([storyId, other]);
    expect(await states(desk, other)).toEqual(['dismissed', 'dismissed']);
    const counted = (await desk.call('stories.list', {})).map(({ counts }) => [counts.open, counts.dismissed]);
    expect(counted).toEqual([
      [0, 2],
      [0, 2],
    ]);
    await desk.call('history.undo', { storyId, by });
    expect(await states(desk, storyId)).toEqual(['open', 'open']);
    expect(await states(desk, other)).toEqual(['open', 'open']);
    expect(
      told
        .slice(2)
        .map((each) => each.storyId)
        .sort(),
    ).toEqual([storyId, other]);
  });

  it('everywhere: holds for stories that come later', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('review.dismiss', { findingId, scope: 'everywhere', by });
    expect(await states(desk, await desk.newStory(twice))).toEqual(['dismissed', 'dismissed']);
  });

  it.each(['here', 'story', 'everywhere'] as const)('%s: survives edits right beside it', async (scope) => {
    const desk = await openDesk();
    const storyId = await desk.newStory('They said it was was late again.');
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('review.dismiss', { findingId, scope, by });
    await desk.edit(storyId, 0, 'They said that was was early again.');
    await desk.call('review.approve', { rowIds: [(await desk.row(storyId)).id], by: reviewer });
    expect(await desk.finding(storyId, doubled)).toMatchObject({ id: findingId, state: 'dismissed' });
  });

  it('survives a restart', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('review.dismiss', { findingId, scope: 'story', by });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await states(again, storyId)).toEqual(['dismissed', 'dismissed']);
  });

  it('of what is dismissed already is refused', async () => {
    const desk = shared();
    const storyId = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('review.dismiss', { findingId, scope: 'here', by });
    expect((await desk.refusal('review.dismiss', { findingId, scope: 'here', by })).code).toBe('conflict');
  });
});
