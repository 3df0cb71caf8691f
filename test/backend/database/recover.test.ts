import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../../backend/database/backup.ts';
import { dataFiles } from '../../../backend/database/files.ts';
import { openDatabase } from '../../../backend/database/open.ts';
import { newFolder, openDesk } from '../../helpers/desk.ts';

/** Within a day, so that no start makes another. */
const backedUp = new Date();

/** A closed desk with a story, a backup, and one more edit that the backup has not. */
async function deskWithBackup(): Promise<string> {
  const desk = await openDesk();
  const storyId = await desk.newStory('The river rose.');
  await desk.edit(storyId, 0, 'In the backup.');
  await desk.close();
  const files = dataFiles(desk.dataFolder);
  const db = new Database(files.database);
  await makeBackup(db, files, backedUp);
  db.close();
  const again = await openDesk({ dataFolder: desk.dataFolder });
  await again.edit(storyId, 0, 'After the backup.');
  await again.close();
  return desk.dataFolder;
}

/** Overwrites every page but the first with noise. */
function damage(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  for (let at = 4096; at < size; at += 4096) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, at);
  closeSync(file);
}

function moved(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('copydesk-corrupt-'));
}

describe('a damaged database', () => {
  it('is moved aside, the last backup takes its place, and a notice says so', async () => {
    const dataFolder = await deskWithBackup();
    const { database } = dataFiles(dataFolder);
    damage(database);
    const damaged = readFileSync(database);
    const desk = await openDesk({ dataFolder });
    expect(await desk.revision(1)).toEqual(['In the backup.']);
    const [aside = ''] = moved(dataFolder);
    expect(readFileSync(join(dataFolder, aside))).toEqual(damaged);
    const { notices } = await desk.call('app.info', {});
    expect(notices).toHaveLength(1);
    expect(notices[0]?.en).toContain(backedUp.toISOString().slice(0, 16).replace('T', ' '));
    expect(notices[0]?.en).toContain(aside);
    expect(notices[0]?.zh).toContain(aside);
  });

  it.each([
    [
      'that is no database at all',
      (path: string) => writeFileSync(path, 'This is a letter, not a database. '.repeat(400)),
    ],
    ['that was cut off', (path: string) => truncateSync(path, 20_000)],
    ['that was emptied', (path: string) => truncateSync(path, 0)],
    ['that is missing', (path: string) => rmSync(path)],
  ])('%s is replaced by the last backup', async (_, spoil) => {
    const dataFolder = await deskWithBackup();
    spoil(dataFiles(dataFolder).database);
    const desk = await openDesk({ dataFolder });
    expect(await desk.revision(1)).toEqual(['In the backup.']);
    expect((await desk.call('app.info', {})).notices).toHaveLength(1);
  });

  it('is replaced by the newest backup that is sound', async () => {
    const dataFolder = await deskWithBackup();
    const files = dataFiles(dataFolder);
    writeFileSync(join(files.backups, 'copydesk-2999-01-01T00-00-00-000Z.sqlite'), 'a letter '.repeat(1000));
    damage(files.database);
    const desk = await openDesk({ dataFolder });
    expect(await desk.revision(1)).toEqual(['In the backup.']);
  });

  it('without a backup is refused and left where it is', async () => {
    const dataFolder = await deskWithBackup();
    const files = dataFiles(dataFolder);
    rmSync(files.backups, { recursive: true });
    damage(files.database);
    const damaged = readFileSync(files.database);
    const error = await openDatabase(dataFolder).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'database-corrupt', shape: { details: { file: files.database } } });
    expect(readFileSync(files.database)).toEqual(damaged);
    expect(moved(dataFolder)).toEqual([]);
  });

  it('that the person moved away, without a sound backup, makes room for an empty desk', async () => {
    const dataFolder = await deskWithBackup();
    const files = dataFiles(dataFolder);
    rmSync(files.backups, { recursive: true });
    rmSync(files.database);
    const desk = await openDesk({ dataFolder });
    expect(await desk.call('stories.list', {})).toEqual([]);
  });
});

describe('the check at the start', () => {
  it('is left out after a clean exit', async () => {
    const dataFolder = await deskWithBackup();
    expect(existsSync(dataFiles(dataFolder).cleanExit)).toBe(true);
    const desk = await openDesk({ dataFolder });
    expect(existsSync(dataFiles(dataFolder).cleanExit)).toBe(false);
    expect((await desk.call('app.info', {})).notices).toEqual([]);
    expect(await desk.revision(1)).toEqual(['After the backup.']);
  });

  it('of a sound database after an unclean exit changes nothing', async () => {
    const dataFolder = await deskWithBackup();
    rmSync(dataFiles(dataFolder).cleanExit);
    const desk = await openDesk({ dataFolder });
    expect((await desk.call('app.info', {})).notices).toEqual([]);
    expect(await desk.revision(1)).toEqual(['After the backup.']);
  });
});

describe('a new folder', () => {
  it('is made with all folders above it', async () => {
    const desk = await openDesk({ dataFolder: join(newFolder(), 'a', 'b') });
    expect(await desk.call('people.list', {})).toHaveLength(2);
  });
});
