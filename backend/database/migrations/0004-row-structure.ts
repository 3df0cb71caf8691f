import type Database from 'better-sqlite3';
import type { Language } from '../../../shared/contract/model.ts';
import { sketchOf } from '../../../shared/versions/sketch.ts';
import type { Migration } from '../migration.ts';

/** Rows that are merged, split or come with a newer version of a file: what was where, before and after. */
export const rowStructure: Migration = {
  name: 'row structure',
  up: (db) => {
    db.exec(`
      -- A shelf holds the rows and sources that belong to its story but are not in it now: merged into others, or of
      -- another version. It is a removed story, so that whoever asks for stories or their rows never sees it.
      ALTER TABLE story ADD COLUMN shelf_of INTEGER REFERENCES story;
      CREATE UNIQUE INDEX shelf_of_story ON story (shelf_of) WHERE shelf_of IS NOT NULL;

      -- 1: made when rows were merged or split, so that who edited a text is known of the row that has it now
      ALTER TABLE correction ADD COLUMN carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1));

      CREATE TABLE restructuring (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'shift', 'version')),
        undoes INTEGER REFERENCES restructuring,
        redoes INTEGER REFERENCES restructuring
      ) STRICT;
      CREATE INDEX restructuring_of_action ON restructuring (action_id);

      -- JSON of place, separator, revision and segments; NULL: on the shelf
      CREATE TABLE row_change (
        restructuring_id INTEGER NOT NULL REFERENCES restructuring,
        row_id INTEGER NOT NULL REFERENCES row,
        -- rows of one number have a text in common, which stood otherwise in them before
        bundle INTEGER NOT NULL,
        kind TEXT NOT NULL,
        moved INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)),
        -- JSON of why a person should look at it, and what stood there; NULL: nobody needs to
        look TEXT,
        before TEXT,
        after TEXT,
        PRIMARY KEY (restructuring_id, row_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX row_change_of_row ON row_change (row_id, restructuring_id);

      -- A newer version of a file takes the place of the source that the file gave before.
      CREATE TABLE source_change (
        restructuring_id INTEGER NOT NULL REFERENCES restructuring,
        before_id INTEGER REFERENCES source,
        after_id INTEGER NOT NULL REFERENCES source,
        PRIMARY KEY (restructuring_id, after_id)
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW live_restructuring AS SELECT r.* FROM restructuring r JOIN action a ON a.id = r.action_id
        WHERE r.undoes IS NULL AND r.redoes IS NULL AND a.state = 'done';

      -- A few numbers that stand for the sentences of a source: two versions of one text have most of them in common.
      CREATE TABLE source_sketch (
        hash INTEGER NOT NULL,
        source_id INTEGER NOT NULL REFERENCES source,
        PRIMARY KEY (hash, source_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX source_of_file ON source (file_name) WHERE file_name IS NOT NULL;
      CREATE INDEX source_of_title ON source (metadata ->> '$.title') WHERE metadata ->> '$.title' IS NOT NULL;
      CREATE INDEX source_of_url ON source (metadata ->> '$.url') WHERE metadata ->> '$.url' IS NOT NULL;
    `);
    sketchAll(db);
    for (const table of ['restructuring', 'row_change', 'source_change']) {
      for (const change of ['UPDATE', 'DELETE']) {
        db.exec(`
          CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table}
          BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
        `);
      }
    }
  },
};

function sketchAll(db: Database.Database): void {
  const sources = db.prepare<[], { id: number; language: Language }>('SELECT id, language FROM source').all();
  const texts = db.prepare<[number], string>('SELECT text FROM segment WHERE source_id = ? ORDER BY position').pluck();
  const insert = db.prepare<[number, number]>('INSERT OR IGNORE INTO source_sketch (hash, source_id) VALUES (?, ?)');
  for (const { id, language } of sources) {
    for (const hash of sketchOf((texts.all(id) as string[]).join('\n\n'), language)) insert.run(hash, id);
  }
}
