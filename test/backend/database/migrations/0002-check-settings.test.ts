import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';
import { createPhrasePairQueries } from '../../../../backend/database/queries/phrase-pairs.ts';

/** A database that a desk filled at schema 1, then brought up to schema 2. */
function database(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO person (name, role, colour) VALUES ('Ana', 'translator', '#000000');
    INSERT INTO story (name, created_at, updated_at) VALUES ('A', '', '');
    INSERT INTO row (story_id, position, passage, separator, revision) VALUES (1, 0, 0, '', 'New.'), (1, 1, 1, '', NULL);
  `);
  migrate(db, migrations.slice(0, 2));
  return db;
}

describe('the second schema', () => {
  it('keeps the stories, which want nothing of the checks yet', () => {
    const db = database();
    expect(db.prepare('SELECT name, check_settings FROM story').all()).toEqual([{ name: 'A', check_settings: null }]);
  });

  it('knows the stories whose wordings are to be learnt', () => {
    const db = database();
    // The queries are those of today's schema.
    migrate(db);
    expect(createPhrasePairQueries(db).corrected()).toEqual([1]);
  });

  it.each([
    ['a wording of a row that is not there', "INSERT INTO phrase_pair VALUES (9, 'a', 'b', 0, 1, '')"],
    ['a wording twice', "INSERT INTO phrase_pair VALUES (1, 'a', 'b', 0, 1, ''), (1, 'a', 'b', 0, 1, '')"],
    ['a half whole', "INSERT INTO phrase_pair VALUES (1, 'a', 'b', 2, 1, '')"],
  ])('refuses %s', (_, sql) => {
    expect(() => database().exec(sql)).toThrow(/constraint/i);
  });
});
