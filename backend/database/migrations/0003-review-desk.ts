import { wordingOf } from '../../../shared/checks/engine/fingerprint.ts';
import type { Migration } from '../migration.ts';

/**
 * People who left the desk, dismissals that are taken back long after they were made, and the name of a finding's bare
 * wording, by which all findings that mark the same words can be dismissed at once.
 */
export const reviewDesk: Migration = {
  name: 'review desk',
  up: (db) => {
    db.function('wording_of', { deterministic: true }, (check, text) => wordingOf(String(check), String(text)));
    db.exec(`
      -- NULL: works here
      ALTER TABLE person ADD COLUMN left_at TEXT;

      -- names check and marked wording, whatever stands around it; '' where nothing is marked
      ALTER TABLE finding ADD COLUMN wording TEXT NOT NULL DEFAULT '';
      UPDATE finding SET wording = wording_of(check_id, text);
      CREATE INDEX finding_of_wording ON finding (wording);

      -- What became of a dismissal: taken back, or given another reason.
      CREATE TABLE dismissal_change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        dismissal_id INTEGER NOT NULL REFERENCES dismissal,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('take-back', 'reason')),
        reason TEXT,
        undoes INTEGER REFERENCES dismissal_change,
        redoes INTEGER REFERENCES dismissal_change
      ) STRICT;
      CREATE INDEX dismissal_change_of_action ON dismissal_change (action_id);
      CREATE INDEX dismissal_change_of_dismissal ON dismissal_change (dismissal_id);

      CREATE VIEW live_dismissal_change AS
        SELECT c.* FROM dismissal_change c JOIN action a ON a.id = c.action_id
        WHERE c.undoes IS NULL AND c.redoes IS NULL AND a.state = 'done';
      DROP VIEW live_dismissal;
      CREATE VIEW live_dismissal AS SELECT d.* FROM dismissal d JOIN action a ON a.id = d.action_id
        WHERE d.undoes IS NULL AND d.redoes IS NULL AND a.state = 'done' AND NOT EXISTS (
          SELECT 1 FROM live_dismissal_change c WHERE c.dismissal_id = d.id AND c.kind = 'take-back');

      CREATE TRIGGER dismissal_change_refuses_update BEFORE UPDATE ON dismissal_change
      BEGIN SELECT RAISE(ABORT, 'dismissal_change is append-only'); END;
      CREATE TRIGGER dismissal_change_refuses_delete BEFORE DELETE ON dismissal_change
      BEGIN SELECT RAISE(ABORT, 'dismissal_change is append-only'); END;
    `);
  },
};
