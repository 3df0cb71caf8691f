import { describe, expect, it } from 'vitest';
import type { Id, RowState } from '../../../shared/contract/model.ts';
import { type Desk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();

const clean = 'The river rose. The town was safe.';
const major = 'Police held Zheng Mou and Sun Moumou.';

async function idsOf(desk: Desk, storyId: Id): Promise<Id[]> {
  return (await desk.rows(storyId)).map(({ id }) => id);
}

async function statesOf(desk: Desk, storyId: Id): Promise<RowState[]> {
  return (await desk.rows(storyId)).map(({ state }) => state);
}

describe('a row', () => {
  it('is confirmed by a translator and approved by a reviewer', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const rowIds = await idsOf(desk, storyId);
    await desk.call('review.confirm', { rowIds, by: translator });
    expect(await statesOf(desk, storyId)).toEqual(['confirmed', 'confirmed']);
    const { rows } = await desk.call('review.approve', { rowIds, by: reviewer });
    expect(rows.map(({ state }) => state)).toEqual(['approved', 'approved']);
    expect(rows[0]?.lastDecision).toMatchObject({ kind: 'approve', by: reviewer });
  });

  it('is returned with a comment', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const [rowId = 0] = await idsOf(desk, storyId);
    const { rows } = await desk.call('review.return', { rowIds: [rowId], comment: ' Which river? ', by: reviewer });
    expect(rows[0]).toMatchObject({ state: 'returned', lastDecision: { kind: 'return', comment: 'Which river?' } });
  });

  it.each(['confirm', 'approve'] as const)('is edited again after an edit that follows its %s', async (kind) => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const rowIds = await idsOf(desk, storyId);
    await desk.call(`review.${kind}`, { rowIds, by: reviewer });
    await desk.edit(storyId, 0, 'The river fell.');
    expect((await statesOf(desk, storyId))[0]).toBe('edited');
  });

  it('that was reopened is open, or edited where its text differs', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    await desk.edit(storyId, 1, 'The town was dry.');
    const rowIds = await idsOf(desk, storyId);
    await desk.call('review.confirm', { rowIds, by: translator });
    await desk.call('review.reopen', { rowIds, by: translator });
    expect(await statesOf(desk, storyId)).toEqual(['open', 'edited']);
  });
});

describe('what was said with decisions', () => {
  it('stays with the row: comments and their answers in order, with who and when', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const rowIds = [(await desk.row(storyId)).id];
    await desk.call('review.return', { rowIds, comment: 'Which river?', by: reviewer });
    await desk.edit(storyId, 0, 'The Yangtze rose.');
    const { rows } = await desk.call('review.confirm', { rowIds, comment: ' The Yangtze. ', by: translator });
    expect(rows[0]).toMatchObject({
      state: 'confirmed',
      remarks: [
        { kind: 'return', by: reviewer, comment: 'Which river?', at: expect.stringMatching(/^\d{4}-/) },
        { kind: 'confirm', by: translator, comment: 'The Yangtze.' },
      ],
    });
  });

  it('is gone with a decision that was undone', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const rowIds = [(await desk.row(storyId)).id];
    await desk.call('review.return', { rowIds, comment: 'Which river?', by: reviewer });
    await desk.call('history.undo', { storyId, by: reviewer });
    expect(await desk.row(storyId)).not.toHaveProperty('remarks');
  });
});

describe('who worked on a row', () => {
  it('is known from what counts of the record, in the row and in the index', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const rowIds = [(await desk.row(storyId)).id];
    await desk.edit(storyId, 0, 'The river fell.');
    await desk.call('review.confirm', { rowIds, by: translator });
    const { rows } = await desk.call('review.return', { rowIds, comment: 'Which river?', by: reviewer });
    const hands = { editedBy: [translator], decidedBy: [translator, reviewer] };
    expect(rows[0]).toMatchObject(hands);
    expect((await desk.openStory(storyId)).index[0]).toMatchObject(hands);
    await desk.call('history.undo', { storyId, by: reviewer });
    expect((await desk.row(storyId)).decidedBy).toEqual([translator]);
  });
});

describe('approving', () => {
  it.each(['approve', 'return'] as const)('and %s are a reviewer’s', async (kind) => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const input = { rowIds: await idsOf(desk, storyId), by: translator };
    const call =
      kind === 'approve'
        ? desk.refusal('review.approve', input)
        : desk.refusal('review.return', { ...input, comment: 'x' });
    expect((await call).code).toBe('not-allowed');
    expect(await statesOf(desk, storyId)).toEqual(['open', 'open']);
  });

  it('of one’s own edit is refused, and allowed by the setting', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    await desk.edit(storyId, 1, 'The town was dry.', 's', reviewer);
    const rowIds = await idsOf(desk, storyId);
    const error = await desk.refusal('review.approve', { rowIds, by: reviewer });
    expect(error).toMatchObject({ code: 'not-allowed', details: { rowIds: [rowIds[1]] } });
    expect(error.message.en).toContain('Row 2');
    await desk.call('settings.change', { approveOwnEdits: true });
    await desk.call('review.approve', { rowIds, by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['approved', 'approved']);
  });

  it('of one’s own edit is allowed once the edit was undone', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    await desk.edit(storyId, 0, 'The river fell.', 's', reviewer);
    await desk.call('history.undo', { storyId, by: reviewer });
    await desk.call('review.approve', { rowIds: await idsOf(desk, storyId), by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['approved', 'approved']);
  });

  it('is held up by open major findings, which it names', async () => {
    const desk = shared();
    const storyId = await desk.newStory(major);
    const finding = await desk.finding(storyId, 'awkward/surname-mou');
    const rowIds = await idsOf(desk, storyId);
    const error = await desk.refusal('review.approve', { rowIds, by: reviewer });
    expect(error).toMatchObject({ code: 'not-allowed', details: { findingIds: [finding.id] } });
    expect(error.message.en).toContain(finding.title.en);
    await desk.call('review.dismiss', { findingId: finding.id, scope: 'here', by: reviewer });
    await desk.call('review.approve', { rowIds, by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['approved']);
  });

  it('names the wording and the row of each major finding, as far as there is room', async () => {
    const desk = shared();
    const storyId = await desk.newStory(Array.from({ length: 5 }, () => major).join('\n\n'));
    const rowIds = await idsOf(desk, storyId);
    const error = await desk.refusal('review.approve', { rowIds, by: reviewer });
    const { title, text } = await desk.finding(storyId, 'awkward/surname-mou');
    expect(error.message.en).toMatch(/^Major findings are still open \(row 1: /);
    expect(error.message.en).toContain(`row 1: ${title.en} “${text}”; row 2: `);
    expect(error.message.en).toMatch(/; and \d+ more\)\.$/);
    expect(error.message.zh).toContain(`第 1 行：${title.zh} “${text}”；`);
    expect(error.details?.rowIds).toEqual(rowIds);
  });

  it('is not held up by minor findings', async () => {
    const desk = shared();
    const storyId = await desk.newStory('It was was late.');
    expect((await desk.row(storyId)).findings).toBe(1);
    await desk.call('review.approve', { rowIds: await idsOf(desk, storyId), by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['approved']);
  });

  it('waits for the checks to see an edit', async () => {
    const desk = shared();
    const storyId = await desk.newStory('Police held two men.');
    const rowIds = await idsOf(desk, storyId);
    await desk.edit(storyId, 0, major);
    expect((await desk.refusal('review.approve', { rowIds, by: reviewer })).code).toBe('not-allowed');
  });

  it('of many rows is all or nothing', async () => {
    const desk = shared();
    const storyId = await desk.newStory(`${clean} ${major}`);
    const rowIds = await idsOf(desk, storyId);
    await desk.refusal('review.approve', { rowIds, by: reviewer });
    expect(await statesOf(desk, storyId)).toEqual(['open', 'open', 'open']);
  });
});

describe('a story', () => {
  it('goes from draft over translation and review to approved', async () => {
    const desk = shared();
    const storyId = await desk.newStory(clean);
    const state = async () => (await desk.openStory(storyId)).story.state;
    const rowIds = await idsOf(desk, storyId);
    expect(await state()).toBe('draft');
    await desk.call('review.confirm', { rowIds: rowIds.slice(0, 1), by: translator });
    expect(await state()).toBe('in-translation');
    await desk.call('review.confirm', { rowIds, by: translator });
    expect(await state()).toBe('in-review');
    await desk.call('review.approve', { rowIds, by: reviewer });
    expect(await state()).toBe('approved');
    await desk.edit(storyId, 0, 'The river fell.');
    expect(await state()).toBe('in-translation');
  });
});
