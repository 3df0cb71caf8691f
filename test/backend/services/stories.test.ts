import { describe, expect, it } from 'vitest';
import { openDesk, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();

const two = 'The river rose. The town was safe.\n\nPeople went home.';

describe('stories.open', () => {
  it('gives every row in reading order, with its passage and state', async () => {
    const desk = shared();
    const view = await desk.openStory(await desk.newStory(two));
    expect(view.index.map(({ passage, state, changed }) => [passage, state, changed])).toEqual([
      [0, 'open', false],
      [0, 'open', false],
      [1, 'open', false],
    ]);
    expect(view.sources.map(({ id, kind }) => [id, kind])).toEqual([
      [view.baseSourceId, 'machine'],
      [view.revisionSourceId, 'revision'],
    ]);
    expect(view.history).toEqual({});
  });

  it('gives no base and no revision to a story without a machine translation', async () => {
    const desk = shared();
    const view = await desk.openStory(await desk.importStory({ original: '河水上涨。' }));
    expect(view).not.toHaveProperty('baseSourceId');
    expect(view).not.toHaveProperty('revisionSourceId');
    expect(view.index).toHaveLength(1);
  });

  it('refuses a story that is not there', async () => {
    const desk = shared();
    expect((await desk.refusal('stories.open', { storyId: 7 })).code).toBe('not-found');
  });
});

describe('stories.rows', () => {
  it('starts at `from` and ends before `to`', async () => {
    const desk = shared();
    const storyId = await desk.newStory(two);
    const rows = await desk.call('stories.rows', { storyId, from: 1, to: 2 });
    expect(rows.map(({ position }) => position)).toEqual([1]);
  });

  it('gives the text of every source, the revision as the machine has it', async () => {
    const desk = shared();
    const storyId = await desk.newStory({ original: '河水上涨。', machine: 'The river rose.' });
    const { sources } = await desk.openStory(storyId);
    const { cells } = await desk.row(storyId);
    expect(sources.map(({ kind, id }) => [kind, cells[id]])).toEqual([
      ['original', '河水上涨。'],
      ['machine', 'The river rose.'],
      ['revision', 'The river rose.'],
    ]);
  });

  it('hands out no more than the limit at once', async () => {
    const desk = shared();
    const storyId = await desk.newStory(two);
    expect((await desk.refusal('stories.rows', { storyId, from: 0, to: 501 })).code).toBe('bad-input');
  });
});

describe('stories.list', () => {
  it('has the newest first', async () => {
    const desk = await openDesk();
    const first = await desk.newStory(two, 'First');
    const second = await desk.newStory(two, 'Second');
    expect((await desk.call('stories.list', {})).map(({ id }) => id)).toEqual([second, first]);
  });

  it.each([
    ['name', 'HARBOUR'],
    ['label of a source', 'machine 1'],
    ['nothing', ' '],
  ])('is filtered by the %s', async (_, query) => {
    const desk = await openDesk();
    await desk.newStory(two, 'The harbour story');
    expect(await desk.call('stories.list', { query })).toHaveLength(1);
  });

  it('leaves out what the query does not match; its signs stand for themselves', async () => {
    const desk = await openDesk();
    await desk.newStory(two, 'The harbour story');
    expect(await desk.call('stories.list', { query: '%' })).toEqual([]);
  });

  it('counts rows and findings', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('It was was late. Nobody came.');
    expect((await desk.openStory(storyId)).story.counts).toEqual({
      rows: 2,
      rowStates: { open: 2, edited: 0, confirmed: 0, returned: 0, approved: 0 },
      open: 1,
      fixed: 0,
      dismissed: 0,
      advice: 0,
      corrections: 0,
    });
  });
});

describe('a story', () => {
  it('is renamed', async () => {
    const desk = shared();
    const storyId = await desk.newStory(two);
    await desk.call('stories.rename', { storyId, name: ' Another name ' });
    expect((await desk.call('stories.list', {}))[0]?.name).toBe('Another name');
  });

  it('is removed from the list and from use, and restored whole', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(two);
    await desk.edit(storyId, 0, 'The river fell.');
    const before = await desk.rows(storyId);
    const rowId = before[0]?.id ?? 0;
    await desk.call('stories.remove', { storyId, by: translator });
    expect(await desk.call('stories.list', {})).toEqual([]);
    expect((await desk.refusal('stories.open', { storyId })).code).toBe('not-found');
    const late = { rowId, text: 'x', version: 1, session: 's', by: translator };
    expect((await desk.refusal('review.edit', late)).code).toBe('not-found');
    expect((await desk.refusal('history.undo', { storyId, by: translator })).code).toBe('not-found');
    await desk.call('stories.restore', { storyId, by: translator });
    expect((await desk.call('stories.list', {})).map(({ id }) => id)).toEqual([storyId]);
    expect(await desk.rows(storyId)).toEqual(before);
  });

  it('gives the whole text of a source, paragraph by paragraph', async () => {
    const desk = shared();
    const storyId = await desk.newStory(two);
    const { baseSourceId: sourceId = 0 } = await desk.openStory(storyId);
    expect(await desk.call('stories.sourceText', { storyId, sourceId })).toEqual([
      'The river rose. The town was safe.',
      'People went home.',
    ]);
  });

  it('has no text of a source of another story', async () => {
    const desk = shared();
    const one = await desk.newStory(two);
    const other = await desk.newStory(two);
    const { baseSourceId: sourceId = 0 } = await desk.openStory(one);
    expect((await desk.refusal('stories.sourceText', { storyId: other, sourceId })).code).toBe('not-found');
  });
});
