import { describe, expect, it } from 'vitest';
import { catalog } from '../../../shared/checks/catalog.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, shareDesk } from '../../helpers/desk.ts';

const check = 'duplication/doubled-word';
const text = 'Boats left the the port. Nets dried.';

async function has(desk: Desk, storyId: Id): Promise<boolean> {
  const rows = await desk.rows(storyId);
  return rows.some(({ findingList }) => findingList.some((each) => each.check === check && each.state === 'open'));
}

describe('the list of checks', () => {
  const desk = shareDesk();

  it('has every check with what people are told of it', async () => {
    const listed = await desk().call('checks.list', {});
    expect(listed.map(({ id }) => id)).toEqual(catalog.map(({ id }) => id));
    expect(listed.find(({ id }) => id === check)?.example).toMatchObject({ marks: [expect.any(String)] });
    const long = listed.find(({ id }) => id === 'awkward/sentence-too-long');
    expect(long?.thresholds.words).toMatchObject({ value: 45, label: { en: expect.any(String) } });
  });
});

describe('settings of the checks', () => {
  it('begin with everything as delivered', async () => {
    const desk = await openDesk();
    expect(await desk.call('checks.get', {})).toEqual({ desk: { checks: {}, ignored: [] }, checking: 0 });
  });

  it('of the desk take a check away from the stories in hand, and bring it back', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    expect(await has(desk, storyId)).toBe(true);
    const answer = await desk.call('checks.change', { checks: { [check]: { level: 'off' } } });
    expect(answer.checking).toBe(1);
    await desk.until(async () => !(await has(desk, storyId)));
    await desk.call('checks.reset', {});
    await desk.until(async () => has(desk, storyId));
  });

  it('of a story hold for it alone', async () => {
    const desk = await openDesk();
    const [one, other] = [await desk.newStory(text, 'One'), await desk.newStory(text, 'Other')];
    const answer = await desk.call('checks.change', { storyId: one, checks: { [check]: { level: 'off' } } });
    expect(answer.checking).toBe(1);
    await desk.until(async () => !(await has(desk, one)));
    expect(await has(desk, other)).toBe(true);
  });

  it('of a story come before those of the desk, and both are there after a restart', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    await desk.call('checks.change', { checks: { [check]: { level: 'off' } }, ignored: ['port'] });
    await desk.call('checks.change', { storyId, checks: { [check]: { level: 'delivered' } }, budget: 40 });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.call('checks.get', { storyId })).toMatchObject({
      desk: { checks: { [check]: { level: 'off' } }, ignored: ['port'] },
      story: { checks: { [check]: { level: 'delivered' } }, budget: 40 },
    });
    await again.openStory(storyId);
    await again.until(async () => has(again, storyId));
    expect(await has(again, await again.newStory(text))).toBe(false);
  });

  it('hide what is about ignored words', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    await desk.call('checks.change', { storyId, ignored: ['The'] });
    await desk.until(async () => !(await has(desk, storyId)));
  });

  it('keep what is not named, and forget a check that is as delivered', async () => {
    const desk = await openDesk();
    await desk.call('checks.change', { checks: { [check]: { level: 'off' } }, ignored: ['port', 'port'] });
    const kept = await desk.call('checks.change', { checks: { 'awkward/phrase': { thresholds: {}, ignored: [] } } });
    expect(kept.desk).toEqual({ checks: { [check]: { level: 'off' } }, ignored: ['port'] });
    expect((await desk.call('checks.change', { checks: { [check]: null } })).desk.checks).toEqual({});
  });

  it('are told, and check nothing again where nothing changed', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    const told = desk.heard('checks-changed');
    await desk.call('checks.change', { storyId, ignored: ['port'] });
    const again = await desk.call('checks.change', { storyId, ignored: ['port'] });
    expect(told).toEqual([{ storyId }]);
    expect(again.checking).toBe(0);
  });

  it('say how far the checking is', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(text);
    const told = desk.heard('analysis-progress');
    await desk.call('checks.change', { checks: { [check]: { level: 'advice' } } });
    await desk.until(() => told.some(({ state }) => state === 'done'));
    expect(told[0]).toMatchObject({ storyId, state: 'running' });
  });

  it.each([
    ['a level that does not exist', { checks: { [check]: { level: 'loud' } } }],
    ['a threshold that is no number', { checks: { [check]: { thresholds: { words: 'many' } } } }],
    ['a check by a name that none can have', { checks: { __proto: {} } }],
    ['an empty word', { ignored: [' '] }],
    ['a budget below nothing', { budget: -1 }],
  ])('refuse %s', async (_, input) => {
    const desk = await openDesk();
    expect((await desk.refusal('checks.change', input as never)).code).toBe('bad-input');
  });

  it('are those of no story that is not there', async () => {
    const desk = await openDesk();
    expect((await desk.refusal('checks.get', { storyId: 99 })).code).toBe('not-found');
  });
});
