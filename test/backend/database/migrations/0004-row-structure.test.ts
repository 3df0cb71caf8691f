import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';
import { sketchOf } from '../../../../shared/versions/sketch.ts';

const first = 'The harbour opened on Monday after two years of work.';
const second = 'Ships from nine countries came in the morning.';

/** A database that a desk filled at schema 3, then brought up to schema 4. */
function database(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, 3));
  db.exec(`
    INSERT INTO person (name, role, colour) VALUES ('Ana', 'translator', '#000000');
    INSERT INTO story (name, created_at, updated_at) VALUES ('A', '', '');
    INSERT INTO source (story_id, position, kind, language, label, metadata, aligned)
      VALUES (1, 0, 'machine', 'en', 'MT', '{"title":"Harbour"}', 1);
    INSERT INTO segment (source_id, position, paragraph, separator, text)
      VALUES (1, 0, 0, '', '${first}'), (1, 1, 0, ' ', '${second}');
    INSERT INTO row (story_id, position, passage, separator) VALUES (1, 0, 0, ''), (1, 1, 0, ' ');
    INSERT INTO action (story_id, place, kind, label, state, person_id, at) VALUES (1, 1, 'edit', '{}', 'done', 1, '');
    INSERT INTO correction (action_id, row_id, person_id, at, before, after) VALUES (1, 1, 1, '', 'a', 'b');
  `);
  migrate(db, migrations.slice(0, 4));
  return db;
}

const restructure = `
  INSERT INTO restructuring (action_id, person_id, at, kind) VALUES (1, 1, '', 'merge');
  INSERT INTO row_change (restructuring_id, row_id, bundle, kind) VALUES (1, 1, 0, 'merged');`;

describe('the fourth schema', () => {
  it('knows texts that were imported before by their sentences', () => {
    const hashes = database().prepare('SELECT hash FROM source_sketch WHERE source_id = 1 ORDER BY hash').pluck().all();
    expect(hashes).toEqual(sketchOf(`${first} ${second}`, 'en'));
  });

  it('takes every correction that there is for a person’s own', () => {
    expect(database().prepare('SELECT carried FROM live_correction').pluck().all()).toEqual([0]);
  });

  it('counts a restructuring as long as its action is done', () => {
    const db = database();
    db.exec(restructure);
    const live = (): unknown[] => db.prepare('SELECT id FROM live_restructuring').pluck().all();
    expect(live()).toEqual([1]);
    db.exec("UPDATE action SET state = 'undone'");
    expect(live()).toEqual([]);
  });

  it('only ever adds to what became of rows', () => {
    const db = database();
    db.exec(restructure);
    for (const change of ["UPDATE row_change SET kind = ''", 'DELETE FROM row_change', 'DELETE FROM restructuring']) {
      expect(() => db.exec(change)).toThrow(/append-only/);
    }
  });

  it('has one shelf for a story', () => {
    const db = database();
    const shelf = "INSERT INTO story (name, created_at, updated_at, removed_at, shelf_of) VALUES ('', '', '', '', 1)";
    db.exec(shelf);
    expect(() => db.exec(shelf)).toThrow(/UNIQUE/);
  });
});
