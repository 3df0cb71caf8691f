import type { Migration } from '../migration.ts';

/**
 * Memories that came in as files. While one comes in, its segments are there and nobody sees them: they have ids that were
 * kept free for them, so that one line of this table shows all of them at once, or tells what is to be cleared away.
 */
export const memoryImports: Migration = {
  name: 'memory imports',
  up: (db) => {
    db.exec(`
      CREATE TABLE memory_import (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        file TEXT NOT NULL,
        -- what the file says it was written with
        tool TEXT,
        person_id INTEGER NOT NULL,
        at TEXT NOT NULL,
        -- the ids of its segments are from here to there
        first_id INTEGER NOT NULL,
        last_id INTEGER NOT NULL,
        -- NULL: not whole, its segments are not shown
        ended_at TEXT
      ) STRICT;
      CREATE INDEX memory_import_open ON memory_import (first_id, last_id) WHERE ended_at IS NULL;
    `);
  },
};
