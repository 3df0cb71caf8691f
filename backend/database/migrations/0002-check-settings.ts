import type { Migration } from '../migration.ts';

/** What a story wants of the checks, and the wordings that corrections changed. */
export const checkSettings: Migration = {
  name: 'check settings',
  up: (db) => {
    db.exec(`
      -- JSON; NULL: as the desk has it
      ALTER TABLE story ADD COLUMN check_settings TEXT;

      -- What a corrected row says otherwise than the machine, in phrases and clauses: follows from the record, kept so
      -- that the same wording is known when it comes again. Rows as the machine has them have none.
      CREATE TABLE phrase_pair (
        row_id INTEGER NOT NULL REFERENCES row,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        -- 1: a whole clause or row
        whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
        -- who corrected the row last, and when
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        PRIMARY KEY (row_id, before, after)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX phrase_pair_of_wording ON phrase_pair (before, after);
    `);
  },
};
