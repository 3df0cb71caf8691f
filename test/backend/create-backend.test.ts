import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../helpers/desk.ts';

describe('createBackend', () => {
  it('says where its data is', async () => {
    const desk = await openDesk({ version: '1.2.3' });
    expect(await desk.call('app.info', {})).toEqual({ version: '1.2.3', dataFolder: desk.dataFolder, notices: [] });
  });

  it('begins with a translator and a reviewer, and no story', async () => {
    const desk = await openDesk();
    expect((await desk.call('people.list', {})).map(({ role }) => role)).toEqual(['translator', 'reviewer']);
    expect(await desk.call('stories.list', {})).toEqual([]);
  });

  it('answers no call once it closes', async () => {
    const desk = await openDesk();
    await desk.close();
    expect((await desk.refusal('people.list', {})).code).toBe('backend-gone');
  });

  it('can be closed twice', async () => {
    const desk = await openDesk();
    await Promise.all([desk.close(), desk.close()]);
    await expect(desk.close()).resolves.toBeUndefined();
  });

  it('that cannot start lets go of the data folder', async () => {
    const desk = await openDesk();
    await desk.close();
    const db = new Database(join(desk.dataFolder, 'copydesk.sqlite'));
    db.exec('ALTER TABLE setting RENAME TO elsewhere');
    db.close();
    await expect(openDesk({ dataFolder: desk.dataFolder })).rejects.toThrow('no such table');
    const again = new Database(join(desk.dataFolder, 'copydesk.sqlite'));
    again.exec('ALTER TABLE elsewhere RENAME TO setting');
    again.close();
    expect(await (await openDesk({ dataFolder: desk.dataFolder })).call('people.list', {})).toHaveLength(2);
  });

  it('tells every listener, also when one throws', async () => {
    const desk = await openDesk();
    desk.backend.subscribe('people-changed', () => {
      throw new Error('A listener of this test fails.');
    });
    const heard = desk.heard('people-changed');
    await desk.call('people.save', { name: 'Ana', role: 'translator', colour: '#123456' });
    expect(heard).toHaveLength(1);
  });

  it('tells nothing to a listener that has left', async () => {
    const desk = await openDesk();
    let told = 0;
    const leave = desk.backend.subscribe('people-changed', () => told++);
    leave();
    await desk.call('people.save', { name: 'Ana', role: 'translator', colour: '#123456' });
    expect(told).toBe(0);
  });
});
