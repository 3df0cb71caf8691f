import { describe, expect, it } from 'vitest';
import { type Desk, newFolder, openDesk, reviewer, shareDesk, translator } from '../../../helpers/desk.ts';

const desk = shareDesk();

const english = [
  'The harbour opened on Monday. Ships came in in the morning.',
  'The mayor spoke briefly. He thanked the workers.',
].join('\n\n');
const chinese = ['港口周一开放。船只早晨到达。', '市长简短讲话。他感谢了工人。'].join('\n\n');

const newStory = (): Promise<number> => desk().newStory({ original: chinese, machine: english });

async function cells(storyId: number, on: Desk = desk()): Promise<(string | undefined)[][]> {
  const { sources } = await on.openStory(storyId);
  return (await on.rows(storyId)).map((row) => sources.map(({ id }) => row.cells[id]));
}

async function merge(storyId: number, from: number, to = from + 1, by = translator): Promise<void> {
  const rows = (await desk().rows(storyId)).slice(from, to + 1);
  await desk().call('rows.merge', { rowIds: rows.map(({ id }) => id), by });
}

async function sourceId(storyId: number, kind: string): Promise<number> {
  return (await desk().openStory(storyId)).sources.find((source) => source.kind === kind)?.id ?? 0;
}

/** All that people see of a story but versions, which only go up. */
async function seen(storyId: number, on: Desk = desk()) {
  const rows = await on.rows(storyId);
  return rows.map(({ version: _, findingList, ...row }) => ({
    ...row,
    findingList: findingList.map(({ id, text, state, rowId, revisionSpans }) => ({
      id,
      text,
      state,
      rowId,
      revisionSpans,
    })),
  }));
}

/** Resolves when the whole story was checked as it is now. */
async function settled(storyId: number): Promise<void> {
  const told = desk().heard('analysis-progress');
  await desk().call('analysis.run', { storyId });
  await desk().until(() => told.some((progress) => progress.storyId === storyId && progress.state === 'done'));
}

describe('rows.merge', () => {
  it('joins every column as it stood in the file, and rows close up', async () => {
    const storyId = await newStory();
    await merge(storyId, 0);
    expect(await cells(storyId)).toEqual([
      [
        '港口周一开放。船只早晨到达。',
        'The harbour opened on Monday. Ships came in in the morning.',
        'The harbour opened on Monday. Ships came in in the morning.',
      ],
      ['市长简短讲话。', 'The mayor spoke briefly.', 'The mayor spoke briefly.'],
      ['他感谢了工人。', 'He thanked the workers.', 'He thanked the workers.'],
    ]);
    expect((await desk().rows(storyId)).map(({ position }) => position)).toEqual([0, 1, 2]);
    expect((await desk().openStory(storyId)).index).toHaveLength(3);
  });

  it('joins over the end of a paragraph', async () => {
    const storyId = await newStory();
    await merge(storyId, 1);
    expect((await cells(storyId))[1]?.[1]).toBe('Ships came in in the morning. The mayor spoke briefly.');
    expect((await cells(storyId))[1]?.[0]).toBe('船只早晨到达。市长简短讲话。');
  });

  it('joins edits, and says who edited', async () => {
    const storyId = await newStory();
    await desk().edit(storyId, 1, 'Ships arrived early.', 'one', reviewer);
    await merge(storyId, 0);
    const row = await desk().row(storyId, 0);
    expect(await desk().revision(storyId)).toContain('The harbour opened on Monday. Ships arrived early.');
    expect(row).toMatchObject({ state: 'edited', changed: true, lastEditedBy: reviewer });
  });

  it('keeps findings at their words, with their dismissals', async () => {
    const storyId = await newStory();
    const before = await desk().finding(storyId, 'duplication/doubled-word', 1);
    await desk().call('review.dismiss', { findingId: before.id, scope: 'here', by: translator });
    await merge(storyId, 0);
    const after = await desk().finding(storyId, 'duplication/doubled-word', 0);
    expect(after).toMatchObject({ id: before.id, state: 'dismissed', text: before.text });
    const [text] = await desk().revision(storyId);
    const [span] = after.revisionSpans;
    expect(text?.slice(span?.start, span?.end)).toBe(before.text);
  });

  it.each([
    ['confirmed', 'confirmed', 'confirmed'],
    ['approved', 'confirmed', 'confirmed'],
    ['approved', 'approved', 'approved'],
    ['confirmed', 'open', 'open'],
    ['open', 'approved', 'open'],
    ['approved', 'returned', 'returned'],
    ['returned', 'open', 'returned'],
  ] as const)('of a row that is %s with one that is %s is %s', async (first, second, expected) => {
    const storyId = await desk().newStory({ machine: 'The harbour opened on Monday. The ships came early.' });
    const rows = await desk().rows(storyId);
    for (const [index, state] of [first, second].entries()) {
      const rowIds = [rows[index]?.id ?? 0];
      if (state === 'confirmed') await desk().call('review.confirm', { rowIds, by: translator });
      if (state === 'approved') await desk().call('review.approve', { rowIds, by: reviewer });
      if (state === 'returned') await desk().call('review.return', { rowIds, comment: 'Which harbour?', by: reviewer });
    }
    await merge(storyId, 0);
    const row = await desk().row(storyId, 0);
    expect(row.state).toBe(expected);
    if (expected === 'returned') expect(row.lastDecision).toMatchObject({ comment: 'Which harbour?', by: reviewer });
  });

  it('is one step that undo takes back to the very same rows, findings and decisions', async () => {
    const storyId = await newStory();
    await desk().edit(storyId, 3, 'He thanked all workers.');
    const rows = await desk().rows(storyId);
    await desk().call('review.confirm', { rowIds: [rows[3]?.id ?? 0], by: translator });
    const finding = await desk().finding(storyId, 'duplication/doubled-word', 1);
    await desk().call('review.dismiss', { findingId: finding.id, scope: 'here', by: translator });
    const before = await seen(storyId);
    await merge(storyId, 1, 3);
    await settled(storyId);
    const { what } = await desk().call('history.undo', { storyId, by: translator });
    expect(what.en).toBe('Undid: merging of rows 2–4');
    await settled(storyId);
    expect(await seen(storyId)).toEqual(before);
    await desk().call('history.redo', { storyId, by: translator });
    expect(await desk().rows(storyId)).toHaveLength(2);
  });

  it('refuses rows that do not follow each other', async () => {
    const storyId = await newStory();
    const rows = await desk().rows(storyId);
    const rowIds = [rows[0]?.id ?? 0, rows[2]?.id ?? 0];
    expect(await desk().refusal('rows.merge', { rowIds, by: translator })).toMatchObject({ code: 'not-allowed' });
  });

  it('is seen by the queue, the export and whoever else has the story open', async () => {
    const storyId = await newStory();
    const reloads = desk().heard('story-reloaded');
    await merge(storyId, 0);
    expect(reloads).toEqual([{ storyId }]);
    await settled(storyId);
    const queue = await desk().call('queue.list', { storyId });
    expect(queue.find(({ check }) => check === 'duplication/doubled-word')?.position).toBe(0);
    const { bytes } = await desk().call('exports.write', { storyId, format: 'text' });
    expect(new TextDecoder().decode(bytes)).toContain('on Monday. Ships came in in the morning.');
  });

  it('ends a stay in the editor: what is typed after it is a step of its own', async () => {
    const storyId = await newStory();
    await desk().edit(storyId, 0, 'The port opened on Monday.', 'stay');
    await merge(storyId, 0);
    await desk().edit(storyId, 0, 'The port opened on Monday. Ships came early.', 'stay');
    await desk().call('history.undo', { storyId, by: translator });
    expect((await desk().revision(storyId))[0]).toBe('The port opened on Monday. Ships came in in the morning.');
    await desk().call('history.undo', { storyId, by: translator });
    expect((await desk().revision(storyId)).slice(0, 2)).toEqual([
      'The port opened on Monday.',
      'Ships came in in the morning.',
    ]);
  });
});

describe('rows.split', () => {
  async function merged(): Promise<{ storyId: number; rowId: number; version: number }> {
    const storyId = await newStory();
    await merge(storyId, 0);
    const { id: rowId, version } = await desk().row(storyId, 0);
    return { storyId, rowId, version };
  }

  it('is proposed where the columns say the same', async () => {
    const { rowId } = await merged();
    const { columns } = await desk().call('rows.proposeSplit', { rowId });
    expect(columns.map(({ text, offset }) => text.slice(offset))).toEqual([
      '船只早晨到达。',
      'Ships came in in the morning.',
    ]);
  });

  it('follows the column that was cut', async () => {
    const { storyId, rowId } = await merged();
    const original = await sourceId(storyId, 'original');
    const { columns } = await desk().call('rows.proposeSplit', { rowId, at: { sourceId: original, offset: 7 } });
    expect(columns.map(({ text, offset }) => text.slice(0, offset).trim())).toEqual([
      '港口周一开放。',
      'The harbour opened on Monday.',
    ]);
  });

  it('divides every column, the edit too, and findings go with their words', async () => {
    const { storyId, rowId } = await merged();
    const finding = await desk().finding(storyId, 'duplication/doubled-word', 0);
    await desk().edit(storyId, 0, 'The harbour opened this Monday. Ships came in in the morning.');
    const { version, columns } = await desk().call('rows.proposeSplit', { rowId });
    expect(columns).toHaveLength(3);
    const at = columns.map(({ sourceId: id, offset }) => ({ sourceId: id, offset }));
    await desk().call('rows.split', { rowId, version, at, by: translator });
    expect((await desk().revision(storyId)).slice(0, 2)).toEqual([
      'The harbour opened this Monday.',
      'Ships came in in the morning.',
    ]);
    const rows = await desk().rows(storyId);
    expect(rows[0]).toMatchObject({ id: rowId, changed: true });
    expect(rows[1]).toMatchObject({ changed: false, state: 'open' });
    expect((await desk().finding(storyId, 'duplication/doubled-word', 1)).id).toBe(finding.id);
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('of an edited row follows the machine’s words where the edit is not cut by hand', async () => {
    const { storyId, rowId } = await merged();
    await desk().edit(storyId, 0, 'The old harbour opened on Monday. The ships came in in the morning.');
    const { version, columns } = await desk().call('rows.proposeSplit', { rowId });
    const base = columns[1];
    const at = [{ sourceId: base?.sourceId ?? 0, offset: base?.offset ?? 0 }];
    await desk().call('rows.split', { rowId, version, at, by: translator });
    expect((await desk().revision(storyId)).slice(0, 2)).toEqual([
      'The old harbour opened on Monday.',
      'The ships came in in the morning.',
    ]);
  });

  it('keeps what was decided, and undo brings the one row back', async () => {
    const { storyId, rowId } = await merged();
    await desk().call('review.confirm', { rowIds: [rowId], by: translator });
    await settled(storyId);
    const before = await seen(storyId);
    const { version, columns } = await desk().call('rows.proposeSplit', { rowId });
    const at = columns.map(({ sourceId: id, offset }) => ({ sourceId: id, offset }));
    await desk().call('rows.split', { rowId, version, at, by: translator });
    expect((await desk().rows(storyId)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'open', 'open']);
    await desk().call('history.undo', { storyId, by: translator });
    await settled(storyId);
    expect(await seen(storyId)).toEqual(before);
  });

  it('is refused where one of the rows would be empty, and where the row was changed meanwhile', async () => {
    const { storyId, rowId, version } = await merged();
    const at = [{ sourceId: await sourceId(storyId, 'machine'), offset: 0 }];
    const all = [...at, { sourceId: await sourceId(storyId, 'original'), offset: 0 }];
    expect(await desk().refusal('rows.split', { rowId, version, at: all, by: translator })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await desk().refusal('rows.split', { rowId, version: version + 7, at, by: translator })).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('rows.shift', () => {
  it('moves a sentence of one column to the next row and back', async () => {
    const storyId = await newStory();
    await merge(storyId, 0);
    const { id: rowId } = await desk().row(storyId, 0);
    const original = await sourceId(storyId, 'original');
    await desk().call('rows.shift', { rowId, sourceId: original, direction: 'next', by: translator });
    expect((await cells(storyId)).map(([chineseCell]) => chineseCell)).toEqual([
      '港口周一开放。',
      '船只早晨到达。市长简短讲话。',
      '他感谢了工人。',
    ]);
    const { id: second } = await desk().row(storyId, 1);
    await desk().call('rows.shift', { rowId: second, sourceId: original, direction: 'previous', by: translator });
    expect((await cells(storyId)).map(([chineseCell]) => chineseCell)).toEqual([
      '港口周一开放。船只早晨到达。',
      '市长简短讲话。',
      '他感谢了工人。',
    ]);
  });

  it('of the machine’s text takes the edit along', async () => {
    const storyId = await newStory();
    await merge(storyId, 0);
    await desk().edit(storyId, 0, 'The old harbour opened on Monday. The ships came early.');
    const { id: rowId } = await desk().row(storyId, 0);
    const machine = await sourceId(storyId, 'machine');
    await desk().call('rows.shift', { rowId, sourceId: machine, direction: 'next', by: translator });
    expect(await desk().revision(storyId)).toEqual([
      'The old harbour opened on Monday.',
      'The ships came early. The mayor spoke briefly.',
      'He thanked the workers.',
    ]);
    await desk().call('history.undo', { storyId, by: translator });
    expect((await desk().revision(storyId))[0]).toBe('The old harbour opened on Monday. The ships came early.');
  });

  it('moves the only sentence as a whole, and nothing beyond the ends of the story', async () => {
    const storyId = await newStory();
    const [first] = await desk().rows(storyId);
    const original = await sourceId(storyId, 'original');
    const input = { rowId: first?.id ?? 0, sourceId: original, by: translator };
    expect(await desk().refusal('rows.shift', { ...input, direction: 'previous' })).toMatchObject({
      code: 'not-allowed',
    });
    await desk().call('rows.shift', { ...input, direction: 'next' });
    expect((await cells(storyId)).map(([cell]) => cell)).toEqual([
      undefined,
      '港口周一开放。船只早晨到达。',
      '市长简短讲话。',
      '他感谢了工人。',
    ]);
    expect(await desk().refusal('rows.shift', { ...input, direction: 'next' })).toMatchObject({ code: 'not-allowed' });
  });
});

it('Merged and split rows stand as they were left after a restart, and undo still works', async () => {
  const dataFolder = newFolder();
  const first = await openDesk({ dataFolder });
  const storyId = await first.newStory({ original: chinese, machine: english });
  const untouched = await cells(storyId, first);
  const rows = await first.rows(storyId);
  await first.call('rows.merge', { rowIds: rows.slice(0, 3).map(({ id }) => id), by: translator });
  const left = await cells(storyId, first);
  await first.close();
  const second = await openDesk({ dataFolder });
  expect(await cells(storyId, second)).toEqual(left);
  await second.call('history.undo', { storyId, by: translator });
  expect(await cells(storyId, second)).toEqual(untouched);
  await second.call('history.redo', { storyId, by: translator });
  expect(await cells(storyId, second)).toEqual(left);
});

it('A row that was merged into another is not there any more, and neither is what holds it', async () => {
  const storyId = await newStory();
  const [, second] = await desk().rows(storyId);
  await merge(storyId, 0);
  const input = { rowIds: [second?.id ?? 0], by: translator };
  expect(await desk().refusal('review.confirm', input)).toMatchObject({
    code: 'not-found',
    details: { row: second?.id },
  });
  const stories = await desk().call('stories.list', {});
  const beyond = Math.max(...stories.map(({ id }) => id)) + 1;
  expect(await desk().refusal('stories.restore', { storyId: beyond, by: translator })).toMatchObject({
    code: 'not-found',
  });
  expect(stories.every(({ name }) => name !== '')).toBe(true);
});

it('The text of a column is what its rows say, each sentence once', async () => {
  const storyId = await newStory();
  await merge(storyId, 0);
  const text = await desk().call('stories.sourceText', { storyId, sourceId: await sourceId(storyId, 'machine') });
  expect(text).toEqual(english.split('\n\n'));
});
