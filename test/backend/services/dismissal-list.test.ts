import { describe, expect, it } from 'vitest';
import type { Output } from '../../../shared/contract/api.ts';
import type { FindingState, Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, translator } from '../../helpers/desk.ts';

const by = translator;
const doubled = 'duplication/doubled-word';
// The same words marked twice, between other words: no fingerprint in common.
const twice = 'They said it was was late again.\n\nHe said she was was ill.';

async function states(desk: Desk, storyId: Id): Promise<(FindingState | undefined)[]> {
  const rows = await desk.rows(storyId);
  return rows.map(({ findingList }) => findingList.find(({ check }) => check === doubled)?.state);
}

async function dismiss(desk: Desk, storyId: Id, scope: 'here' | 'story' | 'everywhere', reason?: string, position = 0) {
  const { id: findingId } = await desk.finding(storyId, doubled, position);
  await desk.call('review.dismiss', { findingId, scope, by, ...(reason && { reason }) });
}

async function lines(desk: Desk, filter = {}): Promise<Output<'dismissals.lines'>> {
  const { ids } = await desk.call('dismissals.find', filter);
  return desk.call('dismissals.lines', { ids: [...ids] });
}

describe('the list of dismissals', () => {
  it('says who, when, why, where, of what, and how many findings it silences now', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice, 'Late again');
    await dismiss(desk, storyId, 'story', 'A quotation.', 1);
    const [line] = await lines(desk);
    expect(line).toMatchObject({
      scope: 'story',
      alike: false,
      by,
      at: expect.stringMatching(/^\d{4}-/),
      reason: 'A quotation.',
      check: doubled,
      family: 'duplication',
      text: 'was was',
      storyId,
      storyName: 'Late again',
      storyRemoved: false,
      position: 1,
      silences: 1,
    });
  });

  it('counts what it silences in every story, and no more once that is mended or removed', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory(twice);
    await dismiss(desk, storyId, 'everywhere');
    expect((await lines(desk))[0]?.silences).toBe(2);
    await desk.edit(other, 0, 'They said it was late again.');
    await desk.until(async () => (await lines(desk))[0]?.silences === 1);
    await desk.call('stories.remove', { storyId, by });
    expect((await lines(desk))[0]).toMatchObject({ silences: 0, storyRemoved: true });
  });

  it('has the newest first, and none that was undone', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await dismiss(desk, storyId, 'here');
    await dismiss(desk, storyId, 'story', undefined, 1);
    expect((await lines(desk)).map(({ scope }) => scope)).toEqual(['story', 'here']);
    await desk.call('history.undo', { storyId, by });
    expect((await lines(desk)).map(({ scope }) => scope)).toEqual(['here']);
  });

  it('is filtered by scope, person, check and story, with counts under each choice', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory('Police held Zheng Mou and Sun Moumou.');
    await dismiss(desk, storyId, 'here');
    await dismiss(desk, storyId, 'story', undefined, 1);
    const { id: findingId, check } = await desk.finding(other, 'awkward/surname-mou');
    await desk.call('review.dismiss', { findingId, scope: 'here', by: reviewer });
    const found = await desk.call('dismissals.find', { scope: 'here' });
    expect(found.ids).toHaveLength(2);
    expect(found.scopes).toEqual([
      { scope: 'here', count: 2 },
      { scope: 'story', count: 1 },
    ]);
    expect(found.people).toEqual([
      { by: reviewer, count: 1 },
      { by: translator, count: 1 },
    ]);
    expect(found.checks.map((each) => [each.check, each.count]).sort()).toEqual(
      [
        [check, 1],
        [doubled, 1],
      ].sort(),
    );
    expect((await desk.call('dismissals.find', { by: reviewer })).ids).toHaveLength(1);
    expect((await desk.call('dismissals.find', { check: doubled, scope: 'here' })).ids).toHaveLength(1);
    expect((await desk.call('dismissals.find', { storyId: other })).ids).toHaveLength(1);
  });

  it.each([
    ['the wording', 'was was', 1],
    ['the title of the check, in Chinese too', '重复', 1],
    ['the reason', 'QUOTATION', 1],
    ['the name of the story', 'harbour', 1],
    ['a sign that means something to the database', '%', 0],
  ])('is searched by %s', async (_, query, count) => {
    const desk = await openDesk();
    await dismiss(desk, await desk.newStory(twice, 'Harbour'), 'here', 'A quotation.');
    expect((await desk.call('dismissals.find', { query })).ids).toHaveLength(count);
  });
});

describe('taking a dismissal back', () => {
  it('opens its findings again though much was done since, and is itself undone and redone', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory(twice);
    await dismiss(desk, storyId, 'everywhere');
    await desk.edit(storyId, 1, 'He said she was ill.');
    const [line] = await lines(desk);
    const { history } = await desk.call('dismissals.takeBack', { dismissalId: line?.id ?? 0, by: reviewer });
    expect(history.undo?.en).toBe('taking back the dismissal of “Doubled word” on “was was”');
    expect((await states(desk, storyId))[0]).toBe('open');
    expect((await states(desk, other))[0]).toBe('open');
    expect(await lines(desk)).toEqual([]);
    await desk.call('history.undo', { storyId, by });
    expect((await states(desk, other))[0]).toBe('dismissed');
    expect(await lines(desk)).toHaveLength(1);
    await desk.call('history.redo', { storyId, by });
    expect((await states(desk, other))[0]).toBe('open');
  });

  it('tells the other stories that it concerns', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory(twice);
    await dismiss(desk, storyId, 'everywhere');
    await desk.openStory(other);
    const told = desk.heard('rows-changed');
    await desk.call('dismissals.takeBack', { dismissalId: (await lines(desk))[0]?.id ?? 0, by });
    expect(told.map((each) => each.storyId).sort()).toEqual([storyId, other]);
    expect(told.find((each) => each.storyId === other)?.counts).toMatchObject({ open: 2, dismissed: 0 });
  });

  it('leaves dismissed what another dismissal covers, too', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('They said it was was late again.\n\nWe heard it was was late today.');
    await dismiss(desk, storyId, 'here');
    await dismiss(desk, storyId, 'story', undefined, 1);
    const here = (await lines(desk)).find(({ scope }) => scope === 'here');
    await desk.call('dismissals.takeBack', { dismissalId: here?.id ?? 0, by });
    expect(await states(desk, storyId)).toEqual(['dismissed', 'dismissed']);
  });

  it('twice is refused', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await dismiss(desk, storyId, 'here');
    const dismissalId = (await lines(desk))[0]?.id ?? 0;
    await desk.call('dismissals.takeBack', { dismissalId, by });
    expect((await desk.refusal('dismissals.takeBack', { dismissalId, by })).code).toBe('conflict');
  });

  it('survives a restart', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await dismiss(desk, storyId, 'here');
    await desk.call('dismissals.takeBack', { dismissalId: (await lines(desk))[0]?.id ?? 0, by });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await states(again, storyId)).toEqual(['open', 'open']);
  });
});

describe('another reason', () => {
  it('takes the place of the first, says whose it is, and is undone', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await dismiss(desk, storyId, 'here', 'A quotation.');
    const dismissalId = (await lines(desk))[0]?.id ?? 0;
    await desk.call('dismissals.changeReason', { dismissalId, reason: ' House style. ', by: reviewer });
    expect((await lines(desk))[0]).toMatchObject({ reason: 'House style.', reasonBy: reviewer, by });
    expect((await desk.finding(storyId, doubled)).dismissal).toMatchObject({ reason: 'House style.', by });
    expect((await desk.call('dismissals.find', { query: 'house' })).ids).toEqual([dismissalId]);
    await desk.call('history.undo', { storyId, by });
    expect((await lines(desk))[0]).toMatchObject({ reason: 'A quotation.' });
  });

  it('may be none', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await dismiss(desk, storyId, 'here', 'A quotation.');
    await desk.call('dismissals.changeReason', { dismissalId: (await lines(desk))[0]?.id ?? 0, reason: '', by });
    expect((await lines(desk))[0]).not.toHaveProperty('reason');
    expect((await desk.finding(storyId, doubled)).dismissal).not.toHaveProperty('reason');
  });
});

describe('everything alike', () => {
  it('is counted and shown before it is dismissed', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await desk.newStory('It was was dark.');
    const { id: findingId } = await desk.finding(storyId, doubled);
    expect(await desk.call('dismissals.alike', { findingId })).toEqual({
      story: { findings: 2, rows: 2 },
      everywhere: { findings: 3, stories: 2 },
      examples: [
        { position: 0, before: 'They said it ', text: 'was was', after: ' late again.' },
        { position: 1, before: 'He said she ', text: 'was was', after: ' ill.' },
      ],
    });
  });

  it('is shown with whole words around it', async () => {
    const desk = await openDesk();
    const long =
      'Passengers who had waited all night on the quay said it was was late again because of the ice further upstream.';
    const storyId = await desk.newStory(long);
    const { id: findingId } = await desk.finding(storyId, doubled);
    const { examples } = await desk.call('dismissals.alike', { findingId });
    expect(examples).toEqual([
      {
        position: 0,
        before: '… waited all night on the quay said it ',
        text: 'was was',
        after: ' late again because of the ice further…',
      },
    ]);
  });

  it('in the story: whatever stands around the words, as one step', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const other = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    const change = await desk.call('dismissals.dismissAlike', { findingId, scope: 'story', reason: 'So said.', by });
    expect(change.history.undo?.en).toBe('dismissal of every “Doubled word” on “was was” (in this story)');
    expect(await states(desk, storyId)).toEqual(['dismissed', 'dismissed']);
    expect(await states(desk, other)).toEqual(['open', 'open']);
    expect((await lines(desk))[0]).toMatchObject({ alike: true, scope: 'story', silences: 2, reason: 'So said.' });
    await desk.call('history.undo', { storyId, by });
    expect(await states(desk, storyId)).toEqual(['open', 'open']);
  });

  it('everywhere: also in stories that come later, which say that it comes from elsewhere', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('dismissals.dismissAlike', { findingId, scope: 'everywhere', by });
    const later = await desk.newStory('It was was dark.');
    expect(await states(desk, later)).toEqual(['dismissed']);
    expect((await desk.openStory(later)).story.counts).toMatchObject({ dismissed: 1, elsewhere: 1 });
    expect((await desk.openStory(storyId)).story.counts).not.toHaveProperty('elsewhere');
    const queue = await desk.call('queue.list', { storyId: later, states: ['dismissed'] });
    expect(queue).toMatchObject([{ text: 'was was', elsewhere: true }]);
    expect((await desk.finding(later, doubled)).dismissal).toMatchObject({ storyId, scope: 'everywhere' });
  });

  it('is another thing for every check and wording', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(`${twice}\n\nThey came in in June.`);
    const { id: findingId } = await desk.finding(storyId, doubled);
    await desk.call('dismissals.dismissAlike', { findingId, scope: 'everywhere', by });
    expect(await states(desk, storyId)).toEqual(['dismissed', 'dismissed', 'open']);
  });

  it('of what is settled already is refused', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(twice);
    await dismiss(desk, storyId, 'here');
    const { id: findingId } = await desk.finding(storyId, doubled);
    const refused = await desk.refusal('dismissals.dismissAlike', { findingId, scope: 'story', by });
    expect(refused.code).toBe('conflict');
  });
});
