import { describe, expect, it } from 'vitest';
import { openDesk } from '../../helpers/desk.ts';

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
