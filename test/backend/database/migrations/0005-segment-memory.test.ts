import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';

/** A database that a desk filled before there was a memory of segments. */
function database(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, 4));
  db.exec(`
    INSERT INTO person (name, role, colour) VALUES ('Ana', 'translator', '#000000');
    INSERT INTO story (name, created_at, updated_at) VALUES ('A', '', '');
    INSERT INTO row (story_id, position, passage, separator, revision)
      VALUES (1, 0, 0, '', 'New.'), (1, 1, 1, '', NULL), (1, 2, 2, '', NULL);
    INSERT INTO action (story_id, place, kind, label, state, person_id, at)
      VALUES (1, 1, 'edit', '{}', 'done', 1, ''), (1, 2, 'confirm', '{}', 'done', 1, '');
    INSERT INTO correction (action_id, row_id, person_id, at, before, after) VALUES (1, 1, 1, '', 'Old.', 'New.');
    INSERT INTO decision (action_id, row_id, person_id, at, kind) VALUES (2, 2, 1, '', 'confirm');
    INSERT INTO term (chinese, english, status) VALUES ('码头', 'pier', 'preferred');
  `);
  migrate(db, migrations.slice(0, 5));
  return db;
}

const due = (db: Database.Database) => db.prepare('SELECT row_id FROM memory_due ORDER BY row_id').pluck().all();

describe('the fifth schema', () => {
  it('has the memory learn what was corrected and decided before it, and nothing else', () => {
    expect(due(database())).toEqual([1, 2]);
  });

  it('keeps the terms, of which nobody knows who put them there', () => {
    expect(database().prepare('SELECT english, person_id, at FROM term').all()).toEqual([
      { english: 'pier', person_id: null, at: null },
    ]);
  });

  it.each([
    ['a text that changes', "UPDATE row SET revision = 'Newer.' WHERE id = 3", [3]],
    [
      'a decision',
      "INSERT INTO decision (action_id, row_id, person_id, at, kind) VALUES (2, 3, 1, '', 'confirm')",
      [3],
    ],
    ['a step that is undone', "UPDATE action SET state = 'undone' WHERE id = 1", [1]],
    ['a row that goes to another story', 'UPDATE row SET story_id = 2 WHERE id = 3', [3]],
    ['a row that is deleted', 'DELETE FROM row WHERE id = 3', [3]],
  ])('has the memory follow %s', (_, sql, rows) => {
    const db = database();
    db.exec("INSERT INTO story (name, created_at, updated_at) VALUES ('B', '', ''); DELETE FROM memory_due");
    db.exec(sql);
    expect(due(db)).toEqual(rows);
  });

  it('is not troubled by a step that only moves', () => {
    const db = database();
    db.exec(
      "DELETE FROM memory_due; UPDATE action SET place = 9 WHERE id = 1; UPDATE action SET state = 'done' WHERE id = 1",
    );
    expect(due(db)).toEqual([]);
  });
});
