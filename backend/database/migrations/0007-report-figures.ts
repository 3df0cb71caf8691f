import type { Migration } from '../migration.ts';
import { followsWork, throwAway } from '../throw-away.ts';

/** What reports count, kept by row and by story so that it need not be counted each time. Follows from the record. */
export const reportFigures: Migration = {
  name: 'report figures',
  up: (db) => {
    db.exec(`
      -- What it took to make a row's revision of a source's text; holds for this version of the row.
      CREATE TABLE row_edits (
        row_id INTEGER NOT NULL REFERENCES row ON DELETE CASCADE,
        source_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        -- of the source's text and of the revision, without punctuation
        words INTEGER NOT NULL,
        revision_words INTEGER NOT NULL,
        edits INTEGER NOT NULL,
        shifts INTEGER NOT NULL,
        -- of the revision, with punctuation: what the edits are divided by
        tokens INTEGER NOT NULL,
        PRIMARY KEY (row_id, source_id)
      ) STRICT, WITHOUT ROWID;

      -- A story's figures; person 0: of all its rows, another: of the rows that this person worked on.
      CREATE TABLE report_part (
        story_id INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
        person_id INTEGER NOT NULL,
        -- JSON: name of a figure → number
        tally TEXT NOT NULL,
        times BLOB NOT NULL,
        PRIMARY KEY (story_id, person_id)
      ) STRICT;

      CREATE TRIGGER row_edits_follow_alignment AFTER INSERT ON row_segment
      WHEN EXISTS (SELECT 1 FROM row_edits WHERE row_id = new.row_id)
      BEGIN DELETE FROM row_edits WHERE row_id = new.row_id; END;
      CREATE TRIGGER row_edits_follow_misalignment AFTER DELETE ON row_segment
      BEGIN DELETE FROM row_edits WHERE row_id = old.row_id; END;
    `);
    db.exec(
      throwAway('report_part', {
        ...followsWork,
        row_change: ['UPDATE ON row', 'old.story_id, new.story_id'],
        source: ['INSERT ON source', 'new.story_id'],
        source_change: ['UPDATE ON source', 'old.story_id, new.story_id'],
        correction: ['INSERT ON correction', 'SELECT story_id FROM action WHERE id = new.action_id'],
        decision: ['INSERT ON decision', 'SELECT story_id FROM action WHERE id = new.action_id'],
        // Undo and redo also record what they take back; this is for the journal's own word.
        step: ['UPDATE OF state ON action', 'new.story_id'],
      }),
    );
  },
};
