import { describe, expect, it } from 'vitest';
import { openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const ana = { name: 'Ana', role: 'reviewer', colour: '#00ff00' } as const;

describe('people', () => {
  it('are added, and everybody is told', async () => {
    const desk = await openDesk();
    const told = desk.heard('people-changed');
    const saved = await desk.call('people.save', ana);
    expect(saved).toEqual({ id: 3, ...ana });
    expect(await desk.call('people.list', {})).toContainEqual(saved);
    expect(told.at(-1)).toContainEqual(saved);
  });

  it('are changed in place', async () => {
    const desk = await openDesk();
    await desk.call('people.save', { id: 1, ...ana });
    expect((await desk.call('people.list', {}))[0]).toEqual({ id: 1, ...ana });
  });

  it('who are not there cannot be changed', async () => {
    const desk = await openDesk();
    expect((await desk.refusal('people.save', { id: 9, ...ana })).code).toBe('not-found');
  });
});

describe('a person of whom nothing is on record', () => {
  it('is really gone once deleted, and everybody is told', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('people.save', ana);
    const told = desk.heard('people-changed');
    expect(await desk.call('people.remove', { personId: id })).toEqual({ kept: false });
    expect((await desk.call('people.list', {})).map((person) => person.id)).toEqual([translator, reviewer]);
    expect(told.at(-1)?.map((person) => person.id)).toEqual([translator, reviewer]);
    expect((await desk.refusal('people.bringBack', { personId: id })).code).toBe('not-found');
  });

  it('never gives their number to somebody else', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('people.save', ana);
    await desk.call('people.remove', { personId: id });
    expect((await desk.call('people.save', ana)).id).toBeGreaterThan(id);
  });
});

describe('a person with decisions', () => {
  /** A desk whose translator confirmed a row and was deleted. */
  async function withoutTranslator() {
    const desk = await openDesk();
    const storyId = await desk.newStory('The river rose.');
    const rowIds = [(await desk.row(storyId)).id];
    await desk.call('review.confirm', { rowIds, by: translator });
    const removal = await desk.call('people.remove', { personId: translator });
    return { desk, storyId, rowIds, removal };
  }

  it('is kept in the record by name, marked as having left', async () => {
    const { desk, storyId, removal } = await withoutTranslator();
    expect(removal.kept).toBe(true);
    const [left] = await desk.call('people.list', {});
    expect(left).toMatchObject({ id: translator, name: 'Translator', leftAt: expect.stringMatching(/^\d{4}-/) });
    expect((await desk.row(storyId)).lastDecision?.by).toBe(translator);
  });

  it('cannot be chosen, and does nothing any more', async () => {
    const { desk, rowIds } = await withoutTranslator();
    const chosen = await desk.refusal('settings.change', { personId: translator });
    expect(chosen).toMatchObject({ code: 'not-allowed', message: { en: expect.stringContaining('Translator') } });
    const decided = await desk.refusal('review.reopen', { rowIds, by: translator });
    expect(decided).toMatchObject({ code: 'not-allowed', message: { en: expect.stringContaining('Translator') } });
    expect((await desk.refusal('people.remove', { personId: translator })).code).toBe('not-allowed');
  });

  it('comes back as before', async () => {
    const { desk, rowIds } = await withoutTranslator();
    const back = await desk.call('people.bringBack', { personId: translator });
    expect(back).toEqual({ id: translator, name: 'Translator', role: 'translator', colour: '#8a3b12' });
    await desk.call('settings.change', { personId: translator });
    await desk.call('review.reopen', { rowIds, by: translator });
  });

  it('stays away over a restart', async () => {
    const { desk } = await withoutTranslator();
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect((await again.call('people.list', {}))[0]).toHaveProperty('leftAt');
    expect((await again.call('settings.get', {})).personId).toBe(reviewer);
  });

  it('is kept for a dismissal alone, too', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('It was was late.');
    const { id: findingId } = await desk.finding(storyId, 'duplication/doubled-word');
    await desk.call('review.dismiss', { findingId, scope: 'here', by: reviewer });
    expect((await desk.call('people.remove', { personId: reviewer })).kept).toBe(true);
  });
});

describe('deleting', () => {
  it('who sits at the desk seats another, of which everybody is told', async () => {
    const desk = await openDesk();
    const told = desk.heard('settings-changed');
    const removal = await desk.call('people.remove', { personId: translator });
    expect(removal).toMatchObject({ kept: false, now: { id: reviewer } });
    expect((await desk.call('settings.get', {})).personId).toBe(reviewer);
    expect(told.at(-1)?.personId).toBe(reviewer);
  });

  it('somebody else leaves who sits at the desk', async () => {
    const desk = await openDesk();
    expect(await desk.call('people.remove', { personId: reviewer })).toEqual({ kept: false });
    expect((await desk.call('settings.get', {})).personId).toBe(translator);
  });

  it('the last one is refused, also where others have left', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('The river rose.');
    await desk.call('review.confirm', { rowIds: [(await desk.row(storyId)).id], by: translator });
    await desk.call('people.remove', { personId: translator });
    const refused = await desk.refusal('people.remove', { personId: reviewer });
    expect(refused).toMatchObject({ code: 'not-allowed', message: { en: expect.stringContaining('Nobody') } });
    expect(await desk.call('people.list', {})).toHaveLength(2);
  });
});

const shared = shareDesk();

it('somebody who is not there cannot be deleted', async () => {
  expect((await shared().refusal('people.remove', { personId: 99 })).code).toBe('not-found');
});
