import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../../backend/database/backup.ts';
import { dataFiles } from '../../../backend/database/files.ts';
import { migrate, migrations, refuseNewer, schemaVersion } from '../../../backend/database/migrate.ts';
import type { Migration } from '../../../backend/database/migration.ts';
import { openDatabase } from '../../../backend/database/open.ts';
import { newFolder } from '../../helpers/desk.ts';

const one: Migration = { name: 'one', up: (db) => void db.exec('CREATE TABLE one (a)') };
const two: Migration = { name: 'two', up: (db) => void db.exec('CREATE TABLE two (a); INSERT INTO one VALUES (2)') };
const broken: Migration = {
  name: 'broken',
  up(db) {
    db.exec('INSERT INTO one VALUES (3)');
    throw new Error('half way');
  },
};

function tables(db: Database.Database): string[] {
  return db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => name);
}

describe('migrate', () => {
  it('runs what is missing, in order, each once', () => {
    const db = new Database(':memory:');
    migrate(db, [one]);
    expect(schemaVersion(db)).toBe(1);
    migrate(db, [one, two]);
    migrate(db, [one, two]);
    expect(schemaVersion(db)).toBe(2);
    expect(tables(db)).toEqual(['one', 'two']);
  });

  it('leaves the database at the last whole version when one fails', () => {
    const db = new Database(':memory:');
    expect(() => migrate(db, [one, broken, two])).toThrow('half way');
    expect(schemaVersion(db)).toBe(1);
    expect(db.prepare('SELECT * FROM one').all()).toEqual([]);
  });

  it('has a file for every migration, numbered in order', () => {
    const folder = new URL('../../../backend/database/migrations/', import.meta.url);
    const names = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(names.sort()).toEqual(
      migrations.map(({ name }, index) => `${String(index + 1).padStart(4, '0')}-${name.replaceAll(' ', '-')}`),
    );
  });
});

describe('a database that a newer version has written', () => {
  it('is refused and left as it is', async () => {
    const folder = newFolder();
    const opened = await openDatabase(folder);
    opened.db.pragma('user_version = 99');
    await opened.close(false);
    const error = await openDatabase(folder).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'database-newer',
      shape: { details: { version: 99, known: migrations.length } },
    });
    const db = new Database(join(folder, 'copydesk.sqlite'));
    expect(schemaVersion(db)).toBe(99);
    db.close();
    expect(listBackups(dataFiles(folder))).toEqual([]);
  });

  it('is told from one of this version', () => {
    const db = new Database(':memory:');
    migrate(db, [one]);
    expect(() => refuseNewer(db, [one])).not.toThrow();
    expect(() => refuseNewer(db, [])).toThrow('newer Copydesk');
  });
});
