import type { Migration } from '../migration.ts';

/**
 * Stories with their sources, rows and findings, and the append-only record of what people did to them. States of
 * rows, findings and stories are not stored: they follow from the record.
 */
export const firstSchema: Migration = {
  name: 'first schema',
  up: (db) => {
    db.exec(`
      CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE person (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('translator', 'reviewer')),
        colour TEXT NOT NULL
      ) STRICT;

      CREATE TABLE story (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT,
        removed_by INTEGER REFERENCES person,
        -- 1 once a whole analysis was stored
        analysed INTEGER NOT NULL DEFAULT 0 CHECK (analysed IN (0, 1))
      ) STRICT;

      CREATE TABLE source (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story_id INTEGER NOT NULL REFERENCES story,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('original', 'machine', 'reference', 'revision')),
        language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
        label TEXT NOT NULL,
        metadata TEXT NOT NULL,
        file_name TEXT,
        aligned INTEGER NOT NULL CHECK (aligned IN (0, 1)),
        -- the machine source that this revision started from
        base_source_id INTEGER REFERENCES source,
        UNIQUE (story_id, position),
        CHECK ((kind = 'revision') = (base_source_id IS NOT NULL))
      ) STRICT;

      -- A stretch of a source that is never parted: a sentence, or a whole paragraph of a source that is not aligned.
      CREATE TABLE segment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source_id INTEGER NOT NULL REFERENCES source,
        position INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        -- what parts it from the segment before in its paragraph
        separator TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (source_id, position)
      ) STRICT;

      CREATE TABLE row (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story_id INTEGER NOT NULL REFERENCES story,
        position INTEGER NOT NULL,
        passage INTEGER NOT NULL,
        -- what parts its revision from the row before in its passage
        separator TEXT NOT NULL,
        -- NULL: as the machine has it
        revision TEXT,
        version INTEGER NOT NULL DEFAULT 0,
        UNIQUE (story_id, position)
      ) STRICT;

      CREATE INDEX row_of_passage ON row (story_id, passage);

      CREATE TABLE row_segment (
        row_id INTEGER NOT NULL REFERENCES row,
        segment_id INTEGER NOT NULL REFERENCES segment,
        PRIMARY KEY (row_id, segment_id)
      ) STRICT, WITHOUT ROWID;

      -- The journal: one line a step of undo. Rows that hang on an action count while it is 'done'.
      CREATE TABLE action (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story_id INTEGER NOT NULL REFERENCES story,
        -- order of undo; an edit session that goes on moves to the top
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        -- 'dropped': undone, and then something else was done
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
        session TEXT,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX action_of_story ON action (story_id, state, place);
      CREATE INDEX action_of_session ON action (story_id, session) WHERE session IS NOT NULL;

      CREATE TABLE finding (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story_id INTEGER NOT NULL REFERENCES story,
        row_id INTEGER NOT NULL REFERENCES row,
        -- 'lost': an edit took its wording away and the checks have not seen that yet; 'gone': they have
        presence TEXT NOT NULL CHECK (presence IN ('present', 'lost', 'gone')),
        check_id TEXT NOT NULL,
        family TEXT NOT NULL,
        severity TEXT NOT NULL,
        tier TEXT NOT NULL,
        mqm TEXT NOT NULL,
        score REAL NOT NULL,
        text TEXT NOT NULL,
        title TEXT NOT NULL,
        message TEXT NOT NULL,
        reason TEXT NOT NULL,
        suggestions TEXT NOT NULL,
        related TEXT NOT NULL,
        -- '[]': brought in by an edit
        machine_spans TEXT NOT NULL,
        -- where it is, or was last, in the revision
        revision_spans TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        -- as first found: an edit nearby may change the fingerprint, and what was dismissed shall stay so
        first_fingerprint TEXT NOT NULL
      ) STRICT;
      CREATE INDEX finding_of_row ON finding (row_id);
      CREATE INDEX finding_of_story ON finding (story_id);
      CREATE INDEX finding_of_fingerprint ON finding (fingerprint);
      CREATE INDEX finding_of_first_fingerprint ON finding (first_fingerprint);

      -- Every row that a finding marks, mends or relates to.
      CREATE TABLE finding_row (
        row_id INTEGER NOT NULL REFERENCES row,
        finding_id INTEGER NOT NULL REFERENCES finding,
        PRIMARY KEY (row_id, finding_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX rows_of_finding ON finding_row (finding_id);

      CREATE TABLE correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        row_id INTEGER NOT NULL REFERENCES row,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        finding_id INTEGER REFERENCES finding,
        -- for the record only: the line that this one takes back, or makes again
        undoes INTEGER REFERENCES correction,
        redoes INTEGER REFERENCES correction
      ) STRICT;
      CREATE INDEX correction_of_action ON correction (action_id);
      CREATE INDEX correction_of_row ON correction (row_id, action_id);
      CREATE INDEX correction_of_finding ON correction (finding_id) WHERE finding_id IS NOT NULL;

      CREATE TABLE decision (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        row_id INTEGER NOT NULL REFERENCES row,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('confirm', 'approve', 'return', 'reopen')),
        comment TEXT,
        undoes INTEGER REFERENCES decision,
        redoes INTEGER REFERENCES decision
      ) STRICT;
      CREATE INDEX decision_of_action ON decision (action_id);
      CREATE INDEX decision_of_row ON decision (row_id, action_id);

      CREATE TABLE dismissal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        story_id INTEGER NOT NULL REFERENCES story,
        finding_id INTEGER NOT NULL REFERENCES finding,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('here', 'story', 'everywhere')),
        fingerprint TEXT NOT NULL,
        reason TEXT,
        undoes INTEGER REFERENCES dismissal,
        redoes INTEGER REFERENCES dismissal
      ) STRICT;
      CREATE INDEX dismissal_of_action ON dismissal (action_id);
      CREATE INDEX dismissal_of_finding ON dismissal (finding_id);
      CREATE INDEX dismissal_of_fingerprint ON dismissal (fingerprint) WHERE scope <> 'here';

      CREATE TABLE term (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chinese TEXT NOT NULL,
        english TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'forbidden')),
        note TEXT,
        UNIQUE (chinese, english)
      ) STRICT;

      -- One line a corrected row and action; rowid: the id of the action's first correction of that row.
      CREATE VIRTUAL TABLE memory USING fts5 (before, after, tokenize = 'unicode61');

      CREATE VIEW live_correction AS SELECT c.* FROM correction c JOIN action a ON a.id = c.action_id
        WHERE c.undoes IS NULL AND c.redoes IS NULL AND a.state = 'done';
      CREATE VIEW live_decision AS SELECT d.* FROM decision d JOIN action a ON a.id = d.action_id
        WHERE d.undoes IS NULL AND d.redoes IS NULL AND a.state = 'done';
      CREATE VIEW live_dismissal AS SELECT d.* FROM dismissal d JOIN action a ON a.id = d.action_id
        WHERE d.undoes IS NULL AND d.redoes IS NULL AND a.state = 'done';
    `);
    for (const table of ['correction', 'decision', 'dismissal']) {
      for (const change of ['UPDATE', 'DELETE']) {
        db.exec(`
          CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table}
          BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
        `);
      }
    }
  },
};
