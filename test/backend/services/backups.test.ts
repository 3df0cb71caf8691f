import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { dataFiles } from '../../../backend/database/files.ts';
import { openDesk } from '../../helpers/desk.ts';

const nameOf = (n: number, why = '') => `copydesk-2026-05-0${n}T10-00-00-000Z${why}.sqlite`;

describe('the backups of a desk', () => {
  it('are made when asked for, and listed with when and why', async () => {
    const { call, dataFolder } = await openDesk();
    const made = await call('backups.make', {});
    expect(made).toMatchObject({ reason: 'asked', name: expect.stringMatching(/Z-asked\.sqlite$/) });
    expect(made.bytes).toBeGreaterThan(10_000);
    for (const [n, why] of [
      ['1', ''],
      ['2', '-schema-3'],
      ['3', '-before-restore'],
    ] as const) {
      writeFileSync(join(dataFiles(dataFolder).backups, nameOf(Number(n), why)), 'x');
    }
    const { backups, folder } = await call('backups.list', {});
    expect(folder).toBe(dataFiles(dataFolder).backups);
    expect(backups.map(({ reason }) => reason)).toEqual(['asked', 'before-restore', 'before-update', 'daily']);
    expect(backups.at(-1)).toEqual({ name: nameOf(1), at: '2026-05-01T10:00:00.000Z', reason: 'daily', bytes: 1 });
  });

  it('take the place of all data while the desk runs, and what was there is a backup', async () => {
    const { call, newStory, backend } = await openDesk();
    await newStory('The river rose.');
    const { name } = await call('backups.make', {});
    await newStory('The river fell.');
    const replaced = vi.fn();
    backend.subscribe('desk-replaced', replaced);
    expect((await call('stories.list', {})).length).toBe(2);
    await call('backups.restore', { name });
    expect(replaced).toHaveBeenCalledOnce();
    expect((await call('stories.list', {})).length).toBe(1);
    const { backups } = await call('backups.list', {});
    const before = backups.find(({ reason }) => reason === 'before-restore');
    await call('backups.restore', { name: before?.name ?? '' });
    expect((await call('stories.list', {})).length).toBe(2);
  });

  it('go on being worked with after a restore: edits are stored, events told, and there after a restart', async () => {
    const desk = await openDesk();
    await desk.newStory('The river rose.');
    const { name } = await desk.call('backups.make', {});
    await desk.call('backups.restore', { name });
    const told = vi.fn();
    desk.backend.subscribe('stories-changed', told);
    await desk.newStory('The river fell.');
    expect(told).toHaveBeenCalled();
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect((await again.call('stories.list', {})).length).toBe(2);
  });

  it('hold up calls that come during a restore, and lose none', async () => {
    const { call, newStory } = await openDesk();
    await newStory('The river rose.');
    const { name } = await call('backups.make', {});
    const restored = call('backups.restore', { name });
    const made = call('people.save', { name: 'Mei', role: 'translator', colour: '#123456' });
    await restored;
    const { id } = await made;
    expect((await call('people.list', {})).filter((person) => person.id === id)).toHaveLength(1);
  });

  it('that are damaged, newer or gone are refused, and nothing is changed', async () => {
    const { call, refusal, newStory, dataFolder } = await openDesk();
    await newStory('The river rose.');
    const { backups: folder } = dataFiles(dataFolder);
    writeFileSync(join(folder, nameOf(1)), 'no database');
    const newer = new Database(join(folder, nameOf(2)));
    newer.pragma('user_version = 999');
    newer.close();
    expect(await refusal('backups.restore', { name: nameOf(1) })).toMatchObject({ code: 'database-corrupt' });
    expect(await refusal('backups.restore', { name: nameOf(2) })).toMatchObject({ code: 'database-newer' });
    expect(await refusal('backups.restore', { name: nameOf(3) })).toMatchObject({ code: 'not-found' });
    expect(await refusal('backups.restore', { name: '../copydesk.sqlite' })).toMatchObject({ code: 'bad-input' });
    expect((await call('stories.list', {})).length).toBe(1);
    expect((await call('backups.list', {})).backups).toHaveLength(2);
  });

  it('are taken to another computer in one file, and put back there', async () => {
    const desk = await openDesk();
    await desk.newStory('The river rose.');
    const made = await desk.call('backups.make', {});
    const file = await desk.call('backups.save', { name: made.name });
    expect(file.fileName).toMatch(/^desk \d{4}-\d\d-\d\d\.copydesk$/);
    const other = await openDesk();
    const brought = await other.call('backups.bring', { fileName: file.fileName, bytes: new Uint8Array(file.bytes) });
    expect(brought).toEqual({ ...made, name: expect.stringMatching(/-brought\.sqlite$/), reason: 'brought' });
    await other.call('backups.restore', { name: brought.name });
    expect((await other.call('stories.list', {})).map(({ name }) => name)).toEqual(['A story']);
  });

  it('are not mistaken for other files that are brought, cut off or damaged', async () => {
    const { call, refusal } = await openDesk();
    const { name } = await call('backups.make', {});
    const { bytes } = await call('backups.save', { name });
    const middle = bytes.length >> 1;
    const damaged = Uint8Array.from(bytes, (byte, index) => (index === middle ? byte ^ 1 : byte));
    for (const wrong of [new TextEncoder().encode('PK\u0003\u0004 no'), bytes.slice(0, middle), damaged]) {
      const refused = await refusal('backups.bring', { fileName: 'desk.copydesk', bytes: new Uint8Array(wrong) });
      expect(refused).toMatchObject({ code: 'unreadable-file', details: { fileName: 'desk.copydesk' } });
      expect(refused.mend).toBeDefined();
    }
    expect((await call('backups.list', {})).backups).toHaveLength(1);
  });
});
