import { describe, expect, it } from 'vitest';
import { reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();

const by = translator;

describe('review.edit', () => {
  it('changes the revision and nothing else', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    const { baseSourceId = 0, revisionSourceId = 0 } = await desk.openStory(storyId);
    const { rows } = await desk.edit(storyId, 0, 'The river fell.');
    expect(rows[0]).toMatchObject({
      state: 'edited',
      changed: true,
      version: 1,
      lastEditedBy: by,
      cells: { [baseSourceId]: 'The river rose.', [revisionSourceId]: 'The river fell.' },
    });
    expect(await desk.row(storyId)).toEqual(rows[0]);
  });

  it('is refused with the current text when the row was changed meanwhile', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    await desk.edit(storyId, 0, 'First.');
    const { id: rowId } = await desk.row(storyId);
    const error = await desk.refusal('review.edit', { rowId, text: 'Second.', version: 0, session: 's', by });
    expect(error).toMatchObject({ code: 'conflict', details: { rowId, text: 'First.', version: 1 } });
    expect(await desk.revision(storyId)).toEqual(['First.']);
  });

  it('to the same text is no step', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    const { rows, history } = await desk.edit(storyId, 0, 'The river rose.');
    expect(rows[0]).toMatchObject({ state: 'open', version: 0 });
    expect(history).toEqual({});
  });

  it('back to the machine text leaves an undecided row open', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    await desk.edit(storyId, 0, 'Other.');
    const { rows } = await desk.edit(storyId, 0, 'The river rose.');
    expect(rows[0]).toMatchObject({ state: 'open', changed: false });
  });

  it('by somebody who is not there is refused', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    const { id: rowId } = await desk.row(storyId);
    const error = await desk.refusal('review.edit', { rowId, text: 'x', version: 0, session: 's', by: 99 });
    expect(error.code).toBe('not-found');
  });

  it('is not possible in a story without a machine translation, which says so', async () => {
    const desk = shared();
    const storyId = await desk.importStory({ original: '河水上涨。' });
    const { id: rowId } = await desk.row(storyId);
    const error = await desk.refusal('review.edit', { rowId, text: 'x', version: 0, session: 's', by });
    expect(error.code).toBe('not-allowed');
    expect(error.message.en).toContain('no machine translation');
  });

  it('keeps every character, also astral and lone ones', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    const text = '𠮷野家 👩‍👩‍👧 e\u0301\u0000 \n tab\t.';
    await desk.edit(storyId, 0, text);
    expect(await desk.revision(storyId)).toEqual([text]);
  });

  it('is told to everybody', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.');
    const told = desk.heard('rows-changed');
    const { step, ...change } = await desk.edit(storyId, 0, 'The river fell.');
    expect(told[0]).toEqual(change);
    expect(step).toBeGreaterThan(0);
  });
});

describe('review.apply', () => {
  it('makes the edits of the suggestion and fixes the finding', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    const { rows, counts } = await desk.call('review.apply', { findingId, suggestion: 0, by });
    expect(await desk.revision(storyId)).toEqual(['It was late.']);
    expect(rows[0]?.findingList[0]).toMatchObject({ id: findingId, state: 'fixed', revisionSpans: [] });
    expect(counts).toMatchObject({ open: 0, fixed: 1, corrections: 1 });
  });

  it('refuses a suggestion that is not there', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    expect((await desk.refusal('review.apply', { findingId, suggestion: 9, by })).code).toBe('not-found');
    expect(await desk.revision(storyId)).toEqual(['It was was late.']);
  });

  it('refuses a finding that is fixed already', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    await desk.call('review.apply', { findingId, suggestion: 0, by });
    expect((await desk.refusal('review.apply', { findingId, suggestion: 0, by })).code).toBe('conflict');
  });

  it('never applies a suggestion to a text that it was not made for', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    // Without waiting for the checks: the doubled word is another one now.
    const { rows } = await desk.edit(storyId, 0, 'It was wax late.');
    expect(rows[0]?.findingList[0]?.suggestions).toEqual([]);
    expect(['not-found', 'conflict']).toContain(
      (await desk.refusal('review.apply', { findingId, suggestion: 0, by })).code,
    );
  });

  it('applies at the right place after an edit before it', async () => {
    const desk = shared();
    const storyId = await desk.newStory('In the evening it was was late.');
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    await desk.edit(storyId, 0, 'In the long evening it was was late.');
    await desk.call('review.apply', { findingId, suggestion: 0, by });
    expect(await desk.revision(storyId)).toEqual(['In the long evening it was late.']);
  });
});

describe('review.restore', () => {
  it('puts the machine text back, any number of rows as one step', async () => {
    const desk = shared();
    const storyId = await desk.newStory('One came. Two went. Three stayed.');
    await desk.edit(storyId, 0, 'A.');
    await desk.edit(storyId, 2, 'C.');
    const rowIds = (await desk.rows(storyId)).map(({ id }) => id);
    const { rows, history } = await desk.call('review.restore', { rowIds, by });
    expect(rows.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(history.undo?.en).toBe('restoring of 2 rows');
    await desk.call('history.undo', { storyId, by });
    expect(await desk.revision(storyId)).toEqual(['A.', 'Two went.', 'C.']);
  });

  it('of rows of two stories is refused', async () => {
    const desk = shared();
    const one = await desk.row(await desk.newStory('One came.'));
    const other = await desk.row(await desk.newStory('Two went.'));
    const error = await desk.refusal('review.restore', { rowIds: [one.id, other.id], by: reviewer });
    expect(error.code).toBe('not-allowed');
  });
});
