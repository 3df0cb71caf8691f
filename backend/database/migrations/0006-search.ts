import type { Migration } from '../migration.ts';
import { followsWork, throwAway } from '../throw-away.ts';

/**
 * The search over all texts, and what the list of stories counts. Both follow from the record, and triggers say what of
 * them is behind: whoever writes need not think of them, and what a crash leaves undone is done at the next start.
 */
export const search: Migration = {
  name: 'search',
  up: (db) => {
    db.exec(`
      -- A line a row: the words of shared/search/words.ts, which are cut already. The columns of 'base' hold the machine's
      -- text that the revision started from, and 'revision' only what differs from it. Beginnings of one character are
      -- what single Chinese ones are found by, those of three the shortest that are looked for of other words.
      CREATE VIRTUAL TABLE search_text USING fts5 (
        original, base, machine, revision, reference, comment, mark,
        content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 3'
      );
      -- A line a story: its name, titles and labels, and the texts that stand beside its rows as a whole.
      CREATE VIRTUAL TABLE search_story USING fts5 (
        name, beside, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 3'
      );
      -- The same names as people write them, in small letters, for the filter of the list.
      CREATE TABLE search_name (story_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;

      CREATE TABLE search_due (row_id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE search_story_due (story_id INTEGER PRIMARY KEY) STRICT;

      CREATE TRIGGER search_follows_row AFTER INSERT ON row
      BEGIN INSERT OR IGNORE INTO search_due VALUES (new.id); END;
      CREATE TRIGGER search_follows_text AFTER UPDATE OF revision, story_id ON row
      BEGIN INSERT OR IGNORE INTO search_due VALUES (new.id); END;
      CREATE TRIGGER search_forgets_row AFTER DELETE ON row
      BEGIN INSERT OR IGNORE INTO search_due VALUES (old.id); END;
      CREATE TRIGGER search_follows_alignment AFTER INSERT ON row_segment
      BEGIN INSERT OR IGNORE INTO search_due VALUES (new.row_id); END;
      CREATE TRIGGER search_follows_misalignment AFTER DELETE ON row_segment
      BEGIN INSERT OR IGNORE INTO search_due VALUES (old.row_id); END;
      CREATE TRIGGER search_follows_comment AFTER INSERT ON decision WHEN new.comment IS NOT NULL
      BEGIN INSERT OR IGNORE INTO search_due VALUES (new.row_id); END;
      CREATE TRIGGER search_follows_undo AFTER UPDATE OF state ON action
      BEGIN
        INSERT OR IGNORE INTO search_due SELECT row_id FROM decision WHERE action_id = new.id AND comment IS NOT NULL;
      END;
      CREATE TRIGGER search_follows_story AFTER INSERT ON story
      BEGIN INSERT OR IGNORE INTO search_story_due VALUES (new.id); END;
      CREATE TRIGGER search_follows_name AFTER UPDATE OF name ON story
      BEGIN INSERT OR IGNORE INTO search_story_due VALUES (new.id); END;
      CREATE TRIGGER search_follows_source AFTER INSERT ON source
      BEGIN INSERT OR IGNORE INTO search_story_due VALUES (new.story_id); END;
      CREATE TRIGGER search_follows_source_change AFTER UPDATE ON source
      BEGIN INSERT OR IGNORE INTO search_story_due VALUES (old.story_id), (new.story_id); END;

      INSERT INTO search_due SELECT id FROM row;
      INSERT INTO search_story_due SELECT id FROM story;

      -- How much of what a story has; missing until it is counted (again). Rows by what follows for them from the record.
      CREATE TABLE story_tally (
        story_id INTEGER PRIMARY KEY,
        open_rows INTEGER NOT NULL,
        edited_rows INTEGER NOT NULL,
        confirmed_rows INTEGER NOT NULL,
        returned_rows INTEGER NOT NULL,
        approved_rows INTEGER NOT NULL,
        -- findings
        open INTEGER NOT NULL,
        fixed INTEGER NOT NULL,
        dismissed INTEGER NOT NULL,
        elsewhere INTEGER NOT NULL,
        advice INTEGER NOT NULL,
        corrections INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX story_by_age ON story (created_at DESC, id DESC) WHERE removed_at IS NULL;
      -- What a count asks of findings: they are long, and a story has many thousands of them.
      CREATE INDEX finding_tally ON finding (story_id, presence, row_id, tier, severity);
    `);
    db.exec(
      throwAway('story_tally', {
        ...followsWork,
        text: ['UPDATE OF story_id, revision ON row', 'old.story_id, new.story_id'],
        step: ['INSERT ON action', 'new.story_id'],
        step_change: ['UPDATE ON action', 'new.story_id'],
      }),
    );
  },
};
