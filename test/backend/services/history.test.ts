import { describe, expect, it } from 'vitest';
import { openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();
const by = translator;
const text = 'The river rose. The town was safe. People went home.';

describe('undo and redo', () => {
  it('say what they did, in both languages', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const { history } = await desk.edit(storyId, 1, 'The town was dry.');
    expect(history).toEqual({ undo: { en: 'edit of row 2', zh: '修改第 2 行' } });
    const undone = await desk.call('history.undo', { storyId, by });
    expect(undone.what).toEqual({ en: 'Undid: edit of row 2', zh: '已撤销：修改第 2 行' });
    expect(undone.history).toEqual({ redo: { en: 'edit of row 2', zh: '修改第 2 行' } });
    expect((await desk.call('history.redo', { storyId, by })).what).toEqual({
      en: 'Redid: edit of row 2',
      zh: '已重做：修改第 2 行',
    });
    expect(await desk.revision(storyId)).toEqual(['The river rose.', 'The town was dry.', 'People went home.']);
  });

  it('have nothing to do in a new story', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    expect((await desk.refusal('history.undo', { storyId, by })).code).toBe('not-found');
    expect((await desk.refusal('history.redo', { storyId, by })).code).toBe('not-found');
  });

  it('take one stay in the editor as one step', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    for (const typed of ['T', 'Th', 'The sea rose.']) await desk.edit(storyId, 0, typed, 'stay');
    await desk.call('history.undo', { storyId, by });
    expect((await desk.revision(storyId))[0]).toBe('The river rose.');
    await desk.call('history.redo', { storyId, by });
    expect((await desk.revision(storyId))[0]).toBe('The sea rose.');
  });

  it('take a stay in the editor as one step, also when something was done elsewhere meanwhile', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 0, 'One', 'stay');
    await desk.edit(storyId, 1, 'Elsewhere', 'other');
    await desk.edit(storyId, 0, 'Two', 'stay');
    await desk.call('history.undo', { storyId, by });
    expect(await desk.revision(storyId)).toEqual(['The river rose.', 'Elsewhere', 'People went home.']);
    await desk.call('history.undo', { storyId, by });
    expect((await desk.revision(storyId))[1]).toBe('The town was safe.');
  });

  it('take an edit after a decision on the row as a step of its own, whatever its session', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 0, 'One', 'stay');
    await desk.call('review.confirm', { rowIds: [(await desk.row(storyId)).id], by });
    await desk.edit(storyId, 0, 'Two', 'stay');
    await desk.call('history.undo', { storyId, by });
    expect(await desk.row(storyId)).toMatchObject({ state: 'confirmed' });
    expect((await desk.revision(storyId))[0]).toBe('One');
  });

  it('take a decision on many rows as one step', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const rowIds = (await desk.rows(storyId)).map(({ id }) => id);
    await desk.call('review.confirm', { rowIds, by });
    const { rows, what } = await desk.call('history.undo', { storyId, by });
    expect(what.en).toBe('Undid: confirmation of 3 rows');
    expect(rows.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
  });

  it('bring back the decision that another replaced', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    const rowIds = [(await desk.row(storyId)).id];
    await desk.call('review.confirm', { rowIds, by });
    await desk.call('review.return', { rowIds, comment: 'Which river?', by: reviewer });
    await desk.call('history.undo', { storyId, by });
    expect(await desk.row(storyId)).toMatchObject({ state: 'confirmed', lastDecision: { kind: 'confirm', by } });
    await desk.call('history.redo', { storyId, by });
    expect(await desk.row(storyId)).toMatchObject({
      state: 'returned',
      lastDecision: { comment: 'Which river?', by: reviewer },
    });
  });

  it('work across a restart', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 0, 'One');
    await desk.edit(storyId, 1, 'Two');
    await desk.call('history.undo', { storyId, by });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    await again.call('history.redo', { storyId, by });
    expect((await again.revision(storyId)).slice(0, 2)).toEqual(['One', 'Two']);
    await again.call('history.undo', { storyId, by });
    await again.call('history.undo', { storyId, by });
    expect((await again.revision(storyId)).slice(0, 2)).toEqual(['The river rose.', 'The town was safe.']);
  });

  it('redo nothing after something else was done', async () => {
    const desk = shared();
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 0, 'One');
    await desk.call('history.undo', { storyId, by });
    const { history } = await desk.edit(storyId, 1, 'Two');
    expect(history.redo).toBeUndefined();
    expect((await desk.refusal('history.redo', { storyId, by })).code).toBe('not-found');
  });

  it('keep to their own story', async () => {
    const desk = shared();
    const one = await desk.newStory(text);
    const other = await desk.newStory(text);
    await desk.edit(one, 0, 'One');
    expect((await desk.refusal('history.undo', { storyId: other, by })).code).toBe('not-found');
  });
});
