import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';
import { twoStories } from './two-stories.ts';

/** A desk of schema 7 brought up to schema 8, with a file, its one unit and a note in it. */
function database(): Database.Database {
  const db = twoStories(7);
  migrate(db, migrations.slice(0, 8));
  db.exec(`
    INSERT INTO document (story_id, format, file_name, hash, size, bytes, facts) VALUES (1, 'f', 'a.f', '', 0, x'', '{}');
    INSERT INTO document_unit (document_id, position, address, paragraph, locked) VALUES (1, 0, 'u1', 0, 1);
    INSERT INTO row_unit (row_id, document_id, unit, locked) VALUES (1, 1, 0, 1);
    INSERT INTO note (action_id, row_id, person_id, at, text, resolved, side) VALUES (1, 1, 1, '', 'n', 0, 'machine');
  `);
  return db;
}

describe('the eighth schema', () => {
  it.each([
    ['document', 'format'],
    ['document_unit', 'address'],
    ['note', 'text'],
  ])('only ever adds to %s', (table, column) => {
    const db = database();
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
    expect(() => db.exec(`UPDATE ${table} SET ${column} = 'x'`)).toThrow(/append-only/);
  });

  it('knows no row of a unit that is not there', () => {
    expect(() => database().exec('INSERT INTO row_unit VALUES (2, 1, 7, 0)')).toThrow(/FOREIGN KEY/);
  });

  it('counts a note as long as its action is done', () => {
    const db = database();
    const live = (): unknown[] => db.prepare('SELECT id FROM live_note').pluck().all();
    expect(live()).toEqual([1]);
    db.exec("UPDATE action SET state = 'undone'");
    expect(live()).toEqual([]);
  });
});
