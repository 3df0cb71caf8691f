import { expect, test } from 'vitest';
import type { Input, Replacements } from '../../../shared/contract/api.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const desk = shareDesk();

const story = ['The gang ran a shop.', 'Nobody saw the Gang.', 'A gangway and the gang.'].join('\n\n');

const find = (storyId: Id, how: Partial<Input<'replace.find'>> = {}) =>
  desk().call('replace.find', { storyId, find: 'gang', replaceWith: 'group', ...how });

function apply(storyId: Id, { rows }: Pick<Replacements, 'rows'>) {
  return desk().call('replace.apply', {
    storyId,
    find: 'gang',
    replaceWith: 'group',
    rows: rows.map(({ rowId, version, edits }) => ({ rowId, version, edits: [...edits] })),
    by: translator,
  });
}

test('lists every place in the revision, and changes nothing', async () => {
  const storyId = await desk().newStory(story);
  const { rows, more } = await find(storyId);
  expect(more).toBe(false);
  expect(rows.map(({ position, edits }) => [position, edits.map(({ start, end }) => [start, end])])).toEqual([
    [0, [[4, 8]]],
    [1, [[15, 19]]],
    [
      2,
      [
        [2, 6],
        [18, 22],
      ],
    ],
  ]);
  expect(await desk().revision(storyId)).toEqual(story.split('\n\n'));
});

test('looks into the rows that are named alone', async () => {
  const storyId = await desk().newStory(story);
  const { id } = await desk().row(storyId, 1);
  expect((await find(storyId, { rowIds: [id] })).rows.map(({ rowId }) => rowId)).toEqual([id]);
});

test('is one step with a name, which undo takes back as a whole', async () => {
  const storyId = await desk().newStory(story);
  const change = await apply(storyId, await find(storyId, { wholeWords: true }));
  expect(change.history.undo?.en).toBe('replacement of “gang” by “group” in 3 rows');
  expect(await desk().revision(storyId)).toEqual([
    'The group ran a shop.',
    'Nobody saw the Group.',
    'A gangway and the group.',
  ]);
  await desk().call('history.undo', { storyId, by: translator });
  expect(await desk().revision(storyId)).toEqual(story.split('\n\n'));
});

test('only what was left in is replaced', async () => {
  const storyId = await desk().newStory(story);
  const { rows } = await find(storyId);
  const [, , last] = rows;
  await apply(storyId, { rows: last ? [{ ...last, edits: last.edits.slice(1) }] : [] });
  expect(await desk().revision(storyId)).toEqual([...story.split('\n\n').slice(0, 2), 'A gangway and the group.']);
});

test('a row that changed since the search keeps all of them as they are', async () => {
  const storyId = await desk().newStory(story);
  const found = await find(storyId);
  await desk().edit(storyId, 1, 'Nobody saw them.');
  const rows = found.rows.map(({ rowId, version, edits }) => ({ rowId, version, edits: [...edits] }));
  const refused = await desk().refusal('replace.apply', {
    storyId,
    find: 'gang',
    replaceWith: 'group',
    rows,
    by: translator,
  });
  expect(refused).toMatchObject({ code: 'conflict', message: { en: expect.stringContaining('Row 2') } });
  expect(await desk().revision(storyId)).toEqual([
    'The gang ran a shop.',
    'Nobody saw them.',
    'A gangway and the gang.',
  ]);
});

test.each([
  ['outside the text', [{ start: 0, end: 999, text: '' }]],
  ['backwards', [{ start: 5, end: 2, text: '' }]],
])('refuses an edit %s', async (_, edits) => {
  const storyId = await desk().newStory(story);
  const { id: rowId, version } = await desk().row(storyId);
  const rows = [{ rowId, version, edits }];
  const input = { storyId, find: 'a', replaceWith: '', rows, by: translator };
  expect((await desk().refusal('replace.apply', input)).code).toBe('bad-input');
});

test('says where an approved row stands, so that it can be left out', async () => {
  const storyId = await desk().newStory('A quiet night at the ferry.\n\nA quiet day at the ferry.');
  const { id } = await desk().row(storyId);
  await desk().call('review.approve', { rowIds: [id], by: reviewer });
  const { rows } = await find(storyId, { find: 'ferry' });
  expect(rows.map(({ state }) => state)).toEqual(['approved', 'open']);
});

test('an expression without end is refused by its row, and the desk goes on', async () => {
  const storyId = await desk().newStory(`Fine.\n\n${'a'.repeat(40)}!`);
  const refused = await desk().refusal('replace.find', {
    storyId,
    find: '^(a+)+$',
    replaceWith: '',
    expression: true,
  });
  expect(refused).toMatchObject({ code: 'bad-input', details: { row: 2 } });
  expect((await find(storyId, { find: 'fine' })).rows).toHaveLength(1);
});

test('an expression that is none is refused with what is wrong with it', async () => {
  const storyId = await desk().newStory(story);
  const refused = await desk().refusal('replace.find', { storyId, find: '(', replaceWith: '', expression: true });
  expect(refused.code).toBe('bad-input');
});

test('what was replaced stands after a restart, and can still be undone', async () => {
  const first = await openDesk();
  const storyId = await first.newStory(story);
  const { rows } = await first.call('replace.find', { storyId, find: 'shop', replaceWith: 'bank' });
  const edits = rows.map(({ rowId, version, edits: all }) => ({ rowId, version, edits: [...all] }));
  await first.call('replace.apply', { storyId, find: 'shop', replaceWith: 'bank', rows: edits, by: translator });
  await first.close();
  const second = await openDesk({ dataFolder: first.dataFolder });
  expect((await second.revision(storyId))[0]).toBe('The gang ran a bank.');
  const undone = await second.call('history.undo', { storyId, by: translator });
  expect(undone.what.en).toBe('Undid: replacement of “shop” by “bank” in 1 row');
});
