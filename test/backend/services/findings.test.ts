import { describe, expect, it } from 'vitest';
import { type Desk, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();
const by = translator;
const doubled = 'duplication/doubled-word';

/** The state of every finding of a row, by id. */
async function states(desk: Desk, storyId: number, position = 0): Promise<Record<number, string>> {
  return Object.fromEntries((await desk.row(storyId, position)).findingList.map(({ id, state }) => [id, state]));
}

describe('a finding', () => {
  it('says where it stands, in the machine text and in the revision', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id: rowId } = await desk.row(storyId);
    expect(await desk.finding(storyId, doubled)).toMatchObject({
      rowId,
      state: 'open',
      tier: 'desk',
      text: 'was was',
      machineSpans: [{ rowId, start: 3, end: 10 }],
      revisionSpans: [{ rowId, start: 3, end: 10 }],
    });
  });

  it('makes no room for others once it is mended, however often the story is checked', async () => {
    const desk = shared();
    // One more than is ever shown of a short story.
    const text = Array.from({ length: 21 }, (_, i) => `Gate${i} is is open.`).join('\n\n');
    const storyId = await desk.newStory(text);
    const counts = async () => (await desk.openStory(storyId)).story.counts;
    expect(await counts()).toMatchObject({ open: 20, advice: 1 });
    const { id } = await desk.finding(storyId, doubled);
    await desk.call('review.apply', { findingId: id, suggestion: 0, by });
    const told = desk.heard('analysis-progress');
    await desk.call('analysis.run', { storyId });
    await desk.until(() => told.some((each) => each.storyId === storyId && each.state === 'done'));
    expect(await counts()).toMatchObject({ open: 19, fixed: 1 });
  });

  it('moves with the text at once, and stays the same finding', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id } = await desk.finding(storyId, doubled);
    const { rows } = await desk.edit(storyId, 0, 'On Monday it was was late.');
    const [moved] = rows[0]?.findingList ?? [];
    expect(moved).toMatchObject({
      id,
      state: 'open',
      machineSpans: [{ start: 3, end: 10 }],
      revisionSpans: [{ start: 13, end: 20 }],
    });
    await desk.until(async () => (await desk.finding(storyId, doubled)).suggestions.length > 0);
    expect(await states(desk, storyId)).toEqual({ [id]: 'open' });
  });

  it('that an edit takes away is fixed at once, and open again with the same id after undo', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    const { id } = await desk.finding(storyId, doubled);
    const { rows, counts } = await desk.edit(storyId, 0, 'They came.');
    expect(rows[0]?.findingList[0]).toMatchObject({ id, state: 'fixed', revisionSpans: [], suggestions: [] });
    expect(counts).toMatchObject({ open: 0, fixed: 1 });
    await desk.call('history.undo', { storyId, by });
    await desk.until(async () => (await states(desk, storyId))[id] === 'open');
    expect(await desk.finding(storyId, doubled)).toMatchObject({ id, revisionSpans: [{ start: 3, end: 10 }] });
  });

  it('that an edit brings in has no place in the machine text, and leaves without a trace', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was late.');
    await desk.edit(storyId, 0, 'It was was late.');
    await desk.until(async () => (await desk.row(storyId)).findings === 1);
    expect((await desk.finding(storyId, doubled)).machineSpans).toEqual([]);
    await desk.edit(storyId, 0, 'It was very late.');
    await desk.until(async () => (await desk.row(storyId)).findingList.length === 0);
    expect((await desk.openStory(storyId)).story.counts).toMatchObject({ open: 0, fixed: 0 });
  });

  it('is told from its equals by its place', async () => {
    const desk = shared();
    const storyId = await desk.newStory('He said it was was late and it was was dark.');
    const before = (await desk.row(storyId)).findingList.filter(({ check }) => check === doubled);
    expect(before.map(({ revisionSpans }) => revisionSpans[0]?.start)).toEqual([11, 31]);
    const [first, second] = before.map(({ id }) => id);
    await desk.edit(storyId, 0, 'He said it was late and it was was dark.');
    await desk.until(async () => (await states(desk, storyId))[first ?? 0] === 'fixed');
    expect(await states(desk, storyId)).toEqual({ [first ?? 0]: 'fixed', [second ?? 0]: 'open' });
  });

  it('is there again after a restart, and after the whole story was checked again', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late. They came in in June.');
    await desk.edit(storyId, 0, 'It was late.');
    await desk.until(async () => (await desk.row(storyId)).findings === 0);
    const before = await desk.rows(storyId);
    const done = desk.heard('analysis-progress');
    expect(await desk.call('analysis.run', { storyId })).toMatchObject({ storyId, state: 'running' });
    await desk.until(() => done.some((each) => each.storyId === storyId && each.state === 'done'));
    expect(await desk.rows(storyId)).toEqual(before);
  });

  it('of a text that was edited before the first check has its place in the machine text', async () => {
    const desk = shared();
    const storyId = await desk.importStory({ machine: 'It was was late.\n\nThey came in in June.' });
    await desk.edit(storyId, 0, 'So it was was late.');
    await desk.edit(storyId, 1, 'They came in July.');
    await desk.analysed(storyId);
    await desk.until(async () => (await desk.openStory(storyId)).story.counts.open === 1);
    expect(await desk.finding(storyId, doubled, 0)).toMatchObject({
      state: 'open',
      machineSpans: [{ start: 3, end: 10 }],
      revisionSpans: [{ start: 6, end: 13 }],
    });
    expect(await desk.finding(storyId, doubled, 1)).toMatchObject({
      state: 'fixed',
      machineSpans: [{ start: 10, end: 15 }],
    });
  });

  it('whose wording is changed but still wrong stays the same finding', async () => {
    const desk = shared();
    const storyId = await desk.newStory('More than 5000 people came.');
    const { id, check } = (await desk.row(storyId)).findingList[0] ?? { id: 0, check: '' };
    await desk.edit(storyId, 0, 'More than 6000 people came.');
    await desk.until(async () => (await desk.finding(storyId, check)).text !== '5000');
    expect(await desk.finding(storyId, check)).toMatchObject({ id, state: 'open', text: '6000' });
  });
});
