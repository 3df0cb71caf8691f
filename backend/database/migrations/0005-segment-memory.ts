import type { Migration } from '../migration.ts';

/**
 * The translation memory by segments, phrases that people told the desk to remember, and who put a term into the term
 * base. The memory of corrections before this one was only written to: it goes.
 */
export const segmentMemory: Migration = {
  name: 'segment memory',
  up: (db) => {
    db.exec(`
      DROP TABLE memory;

      CREATE TABLE memory_segment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- NULL: from older material. No reference: a row that is split or merged may go, and its line follows
        row_id INTEGER UNIQUE,
        chinese TEXT,
        -- '': the same as final
        machine TEXT,
        final TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('approved', 'confirmed', 'edited')),
        person_id INTEGER,
        -- the name that older material gives
        author TEXT,
        at TEXT NOT NULL,
        -- what older material it is from
        origin TEXT,
        -- hashes of the texts, and of what stands around them
        chinese_key INTEGER,
        machine_key INTEGER,
        context_key INTEGER,
        -- taken out by a person; comes back with another text
        removed_at TEXT,
        removed_by INTEGER
      ) STRICT;
      CREATE INDEX memory_segment_of_chinese ON memory_segment (chinese_key) WHERE chinese_key IS NOT NULL;
      CREATE INDEX memory_segment_of_machine ON memory_segment (machine_key) WHERE machine_key IS NOT NULL;

      CREATE INDEX memory_segment_removed ON memory_segment (removed_at);

      -- The words of shared/memory/index-words.ts, which are cut already: this tokeniser leaves them as they are.
      CREATE VIRTUAL TABLE memory_word USING fts5 (
        words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );

      CREATE VIRTUAL TABLE memory_vocabulary USING fts5vocab (memory_word, row);

      -- Rows of which the memory has to learn. It follows from the record, and may be a moment behind.
      CREATE TABLE memory_due (row_id INTEGER PRIMARY KEY) STRICT;

      CREATE TRIGGER memory_follows_text AFTER UPDATE OF revision ON row
      BEGIN INSERT OR IGNORE INTO memory_due VALUES (new.id); END;
      CREATE TRIGGER memory_follows_decision AFTER INSERT ON decision
      BEGIN INSERT OR IGNORE INTO memory_due VALUES (new.row_id); END;
      CREATE TRIGGER memory_follows_undo AFTER UPDATE OF state ON action
      WHEN (old.state = 'done') <> (new.state = 'done')
      BEGIN
        INSERT OR IGNORE INTO memory_due
          SELECT row_id FROM correction WHERE action_id = new.id
          UNION SELECT row_id FROM decision WHERE action_id = new.id;
      END;
      CREATE TRIGGER memory_follows_alignment AFTER INSERT ON row_segment
      WHEN EXISTS (SELECT 1 FROM memory_segment WHERE row_id = new.row_id)
      BEGIN INSERT OR IGNORE INTO memory_due VALUES (new.row_id); END;
      -- onto the shelf, or back from it
      CREATE TRIGGER memory_follows_row AFTER UPDATE OF story_id ON row
      BEGIN INSERT OR IGNORE INTO memory_due VALUES (new.id); END;
      CREATE TRIGGER memory_forgets_row AFTER DELETE ON row
      BEGIN INSERT OR IGNORE INTO memory_due VALUES (old.id); END;

      INSERT INTO memory_due SELECT row_id FROM correction UNION SELECT row_id FROM decision;

      -- A wording that somebody told the desk to remember; counts while its action is done.
      CREATE TABLE phrase_mark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        row_id INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        removed_at TEXT,
        removed_by INTEGER REFERENCES person
      ) STRICT;
      CREATE INDEX phrase_mark_of_action ON phrase_mark (action_id);
      CREATE VIEW live_phrase_mark AS SELECT m.* FROM phrase_mark m JOIN action a ON a.id = m.action_id
        WHERE a.state = 'done' AND m.removed_at IS NULL;

      ALTER TABLE term ADD COLUMN person_id INTEGER REFERENCES person;
      ALTER TABLE term ADD COLUMN at TEXT;
    `);
  },
};
