import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RowState } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';
import { mountDisk } from '../../helpers/limited-disk.ts';

const shared = shareDesk();

// Row 2 has a minor finding, row 3 a major one.
const text = 'The river rose.\n\nIt was was late.\n\nPolice held Zheng Mou and Sun Moumou.\n\nThe town was safe.';

async function statesOf(desk: Desk, storyId: number): Promise<RowState[]> {
  return (await desk.rows(storyId)).map(({ state }) => state);
}

/** Many rows that nobody touched. */
function longText(rows: number): string {
  return Array.from({ length: rows }, (_, n) => `The river rose by ${n + 11} centimetres in the harbour.`).join('\n\n');
}

describe('review.bulk', () => {
  it('confirms untouched rows as one step that undo takes back', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 3, 'The town was dry.');
    const change = await desk.call('review.bulk', { storyId, bulk: 'confirm-untouched', by: translator });
    expect(await statesOf(desk, storyId)).toEqual(['confirmed', 'open', 'open', 'edited']);
    expect(change.counts.rowStates).toMatchObject({ confirmed: 1, open: 2, edited: 1 });
    expect(change.history.undo?.en).toBe('confirmation of 1 row');
    await desk.call('history.undo', { storyId, by: translator });
    expect(await statesOf(desk, storyId)).toEqual(['open', 'open', 'open', 'edited']);
  });

  it('approves rows without findings or edits, and leaves the others', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    await desk.call('review.bulk', { storyId, bulk: 'approve-clean', by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['approved', 'open', 'open', 'approved']);
  });

  it('approves what is confirmed but for what major findings hold up', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    await desk.call('review.bulk', { storyId, bulk: 'hand-over', by: translator });
    await desk.call('review.bulk', { storyId, bulk: 'approve-confirmed', by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['approved', 'approved', 'confirmed', 'approved']);
  });

  it('leaves a reviewer’s own edits, unless the desk allows them', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 0, 'The river fell.', 's', reviewer);
    await desk.call('review.bulk', { storyId, bulk: 'hand-over', by: translator });
    await desk.call('review.bulk', { storyId, bulk: 'approve-confirmed', by: reviewer });
    expect((await statesOf(desk, storyId))[0]).toBe('confirmed');
    await desk.call('settings.change', { approveOwnEdits: true });
    await desk.call('review.bulk', { storyId, bulk: 'approve-confirmed', by: reviewer });
    expect((await statesOf(desk, storyId))[0]).toBe('approved');
  });

  it.each(['approve-clean', 'approve-confirmed'] as const)('%s is a reviewer’s', async (bulk) => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    expect((await desk.refusal('review.bulk', { storyId, bulk, by: translator })).code).toBe('not-allowed');
    expect(new Set(await statesOf(desk, storyId))).toEqual(new Set(['open']));
  });

  it('that finds nothing to do is no step', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const change = await desk.call('review.bulk', { storyId, bulk: 'approve-confirmed', by: reviewer });
    expect(change).not.toHaveProperty('step');
    expect(change.history).toEqual({});
  });

  it('of a story that is not there, or has nothing to revise, is refused', async () => {
    const desk = shared();
    const bulk = 'hand-over' as const;
    expect((await desk.refusal('review.bulk', { storyId: 999, bulk, by: translator })).code).toBe('not-found');
    const storyId = await desk.newStory({ reference: 'The river rose.' });
    expect((await desk.refusal('review.bulk', { storyId, bulk, by: translator })).code).toBe('not-allowed');
  });

  it('of very many rows answers with some, and tells that the story is to be read again', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(longText(1200));
    await desk.openStory(storyId);
    const told = desk.heard('story-reloaded');
    const change = await desk.call('review.bulk', { storyId, bulk: 'hand-over', by: translator });
    expect(change.counts.rowStates.confirmed).toBe(1200);
    expect(change.rows).toHaveLength(500);
    expect(told).toEqual([{ storyId }]);
    const { index } = await desk.openStory(storyId);
    expect(index.every(({ state, decidedBy }) => state === 'confirmed' && decidedBy?.[0] === translator)).toBe(true);
    await desk.call('history.undo', { storyId, by: translator });
    const undone = (await desk.openStory(storyId)).index;
    expect(undone.every(({ state, decidedBy }) => state === 'open' && decidedBy === undefined)).toBe(true);
  });

  it('is all or nothing when the disk is full in the middle', async () => {
    const disk = mountDisk(40);
    if (!disk) return;
    const before = await openDesk({ dataFolder: join(disk.folder, 'data') });
    const storyId = await before.newStory(longText(3000));
    // Started anew, it has no room of its own left from the import.
    await before.close();
    const desk = await openDesk({ dataFolder: before.dataFolder });
    disk.fill(150_000);
    const error = await desk.refusal('review.bulk', { storyId, bulk: 'hand-over', by: translator });
    expect(error.code).toBe('disk-full');
    const { story, index, history } = await desk.openStory(storyId);
    expect(story.counts.rowStates).toMatchObject({ open: 3000, confirmed: 0 });
    expect(index.every(({ state }) => state === 'open')).toBe(true);
    expect(history).toEqual({});
    disk.free();
    await desk.call('review.bulk', { storyId, bulk: 'hand-over', by: translator });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect((await again.openStory(storyId)).story.counts.rowStates.confirmed).toBe(3000);
  }, 120_000);
});

describe('history.undo with a step', () => {
  it('takes back that step and no other', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const { step } = await desk.call('review.bulk', { storyId, bulk: 'hand-over', by: translator });
    await desk.edit(storyId, 0, 'The river fell.');
    const input = { storyId, by: translator, ...(step !== undefined && { step }) };
    expect((await desk.refusal('history.undo', input)).code).toBe('conflict');
    expect((await statesOf(desk, storyId))[0]).toBe('edited');
    await desk.call('history.undo', { storyId, by: translator });
    await desk.call('history.undo', input);
    expect((await statesOf(desk, storyId))[0]).toBe('open');
  });
});
