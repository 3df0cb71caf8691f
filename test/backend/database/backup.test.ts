import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { isBackupDue, listBackups, makeBackup, removeUnfinishedBackups } from '../../../backend/database/backup.ts';
import { dataFiles } from '../../../backend/database/files.ts';
import { openDatabase } from '../../../backend/database/open.ts';
import { newFolder, openDesk } from '../../helpers/desk.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-05-01T00:00:00.000Z');

describe('a backup', () => {
  it('is a whole database in one file, without what comes after', async () => {
    const desk = await openDesk();
    await desk.newStory('The river rose.');
    await desk.close();
    const files = dataFiles(desk.dataFolder);
    const db = new Database(files.database);
    const path = await makeBackup(db, files, new Date(start));
    db.exec("DELETE FROM setting; UPDATE story SET name = 'Later'");
    db.close();
    const copy = new Database(path, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT name FROM story').all()).toEqual([{ name: 'A story' }]);
    copy.close();
    expect(readdirSync(files.backups)).toEqual(['copydesk-2026-05-01T00-00-00-000Z.sqlite']);
  });

  it('is made on a start when the last is older than a day, and then not again', async () => {
    const folder = newFolder();
    const at = async (time: number): Promise<number> => {
      const opened = await openDatabase(folder, () => new Date(time));
      await opened.close(false);
      return listBackups(opened.files).length;
    };
    expect(await at(start)).toBe(0);
    expect(await at(start + 1000)).toBe(1);
    expect(await at(start + day)).toBe(1);
    expect(await at(start + 2 * day)).toBe(2);
  });

  it('pushes out the oldest beyond fourteen', async () => {
    const folder = newFolder();
    const { db, files, close } = await openDatabase(folder, () => new Date(start));
    for (let n = 0; n < 16; n++) await makeBackup(db, files, new Date(start + n * day));
    const kept = listBackups(files).map(({ at }) => at.getTime());
    expect(kept).toEqual(Array.from({ length: 14 }, (_, n) => start + (15 - n) * day));
    await close(false);
  });

  it('that a crash cut short is no backup, and is cleared away', async () => {
    const folder = newFolder();
    const { files, close } = await openDatabase(folder);
    writeFileSync(join(files.backups, 'copydesk-2026-05-01T00-00-00-000Z.sqlite.part'), 'half');
    expect(listBackups(files)).toEqual([]);
    removeUnfinishedBackups(files);
    expect(readdirSync(files.backups)).toEqual([]);
    await close(false);
  });

  it('is due when there is none', async () => {
    expect(isBackupDue(dataFiles(newFolder()), new Date(start))).toBe(true);
  });
});
