import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';
import { wordingOf } from '../../../../shared/checks/engine/fingerprint.ts';

/** A database that a desk filled at schema 2, with one dismissal, then brought up to schema 3. */
function database(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, 2));
  db.exec(`
    INSERT INTO person (name, role, colour) VALUES ('Ana', 'translator', '#000000');
    INSERT INTO story (name, created_at, updated_at) VALUES ('A', '', '');
    INSERT INTO row (story_id, position, passage, separator) VALUES (1, 0, 0, '');
    INSERT INTO finding VALUES (1, 1, 1, 'present', 'a/b', 'a', 'minor', 'desk', '', 0.5, 'Was  was', '{}', '{}', '{}',
      '[]', '[]', '[]', '[]', 'f', 'f'), (2, 1, 1, 'present', 'a/b', 'a', 'minor', 'desk', '', 0.5, '', '{}', '{}', '{}',
      '[]', '[]', '[]', '[]', 'g', 'g');
    INSERT INTO action (story_id, place, kind, label, state, person_id, at)
      VALUES (1, 1, 'dismiss', '{}', 'done', 1, ''), (1, 2, 'take-back', '{}', 'done', 1, '');
    INSERT INTO dismissal (action_id, story_id, finding_id, person_id, at, scope, fingerprint)
      VALUES (1, 1, 1, 1, '', 'here', 'f');
  `);
  migrate(db, migrations.slice(0, 3));
  return db;
}

const takeBack = `INSERT INTO dismissal_change (action_id, dismissal_id, person_id, at, kind) VALUES (2, 1, 1, '', 'take-back')`;
const live = (db: Database.Database) => db.prepare('SELECT id FROM live_dismissal').all();

describe('the third schema', () => {
  it('keeps the people at the desk and the dismissals in force', () => {
    const db = database();
    expect(db.prepare('SELECT name, left_at FROM person').all()).toEqual([{ name: 'Ana', left_at: null }]);
    expect(live(db)).toEqual([{ id: 1 }]);
  });

  it('names what every finding marks, and nothing where nothing is marked', () => {
    expect(database().prepare('SELECT wording FROM finding ORDER BY id').pluck().all()).toEqual([
      wordingOf('a/b', 'was was'),
      '',
    ]);
  });

  it('ends a dismissal that was taken back, until that is undone', () => {
    const db = database();
    db.exec(takeBack);
    expect(live(db)).toEqual([]);
    db.exec("UPDATE action SET state = 'undone' WHERE id = 2");
    expect(live(db)).toEqual([{ id: 1 }]);
  });

  it('goes on with a dismissal that has another reason', () => {
    const db = database();
    db.exec(takeBack.replace("'take-back'", "'reason'"));
    expect(live(db)).toEqual([{ id: 1 }]);
  });

  it('only ever adds to what became of dismissals', () => {
    const db = database();
    db.exec(takeBack);
    expect(() => db.exec("UPDATE dismissal_change SET at = 'later'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM dismissal_change')).toThrow('append-only');
  });

  it.each([
    ['a change of a dismissal that is not there', takeBack.replace('2, 1, 1', '2, 9, 1')],
    ['a change of another kind', takeBack.replace("'take-back'", "'renew'")],
  ])('refuses %s', (_, sql) => {
    expect(() => database().exec(sql)).toThrow(/constraint/i);
  });
});
