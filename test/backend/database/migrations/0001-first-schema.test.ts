import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';

/** A database at schema 1 with one line in each append-only table. */
function database(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO person (name, role, colour) VALUES ('Ana', 'translator', '#000000');
    INSERT INTO story (name, created_at, updated_at) VALUES ('A', '', '');
    INSERT INTO row (story_id, position, passage, separator) VALUES (1, 0, 0, '');
    INSERT INTO finding VALUES (1, 1, 1, 'present', 'a/b', 'a', 'minor', 'desk', '', 0.5, '', '{}', '{}', '{}', '[]', '[]',
      '[]', '[]', 'f', 'f');
    INSERT INTO action (story_id, place, kind, label, state, person_id, at) VALUES (1, 1, 'edit', '{}', 'done', 1, '');
    INSERT INTO correction (action_id, row_id, person_id, at, before, after) VALUES (1, 1, 1, '', 'a', 'b');
    INSERT INTO decision (action_id, row_id, person_id, at, kind) VALUES (1, 1, 1, '', 'confirm');
    INSERT INTO dismissal (action_id, story_id, finding_id, person_id, at, scope, fingerprint)
      VALUES (1, 1, 1, 1, '', 'here', 'f');
  `);
  return db;
}

describe('the first schema', () => {
  it.each(['correction', 'decision', 'dismissal'])('only ever adds to %s', (table) => {
    const db = database();
    expect(() => db.exec(`UPDATE ${table} SET at = 'later'`)).toThrow(`${table} is append-only`);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`);
    expect(db.prepare(`SELECT at FROM ${table}`).all()).toEqual([{ at: '' }]);
  });

  it.each(['live_correction', 'live_decision', 'live_dismissal'])('counts in %s only what is not undone', (view) => {
    const db = database();
    expect(db.prepare(`SELECT * FROM ${view}`).all()).toHaveLength(1);
    db.exec("UPDATE action SET state = 'undone'");
    expect(db.prepare(`SELECT * FROM ${view}`).all()).toEqual([]);
  });

  it('has all tables of the house', () => {
    const db = database();
    const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'story',
        'source',
        'segment',
        'row',
        'row_segment',
        'finding',
        'dismissal',
        'correction',
        'decision',
        'memory',
        'term',
        'person',
        'setting',
        'action',
      ]),
    );
  });

  it.each([
    [
      'a revision without a base',
      "INSERT INTO source (story_id, position, kind, language, label, metadata, aligned) VALUES (1, 0, 'revision', 'en', 'R', '{}', 1)",
    ],
    [
      'a row of a story that is not there',
      "INSERT INTO row (story_id, position, passage, separator) VALUES (9, 0, 0, '')",
    ],
    ['two rows at one place', "INSERT INTO row (story_id, position, passage, separator) VALUES (1, 0, 0, '')"],
    ['a role that does not exist', "INSERT INTO person (name, role, colour) VALUES ('B', 'owner', '')"],
  ])('refuses %s', (_, sql) => {
    expect(() => database().exec(sql)).toThrow(/constraint/i);
  });
});
