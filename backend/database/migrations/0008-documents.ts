import type { Migration } from '../migration.ts';

/**
 * The files that stories came from, so that a story can be written back into its own, and what such a file says beside
 * its texts: where each row stands in it, its inline codes, who may not change what, and its notes.
 */
export const documents: Migration = {
  name: 'documents',
  up: (db) => {
    db.exec(`
      CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story_id INTEGER NOT NULL REFERENCES story,
        format TEXT NOT NULL,
        file_name TEXT NOT NULL,
        -- SHA-256 of the file, and its length
        hash TEXT NOT NULL,
        size INTEGER NOT NULL,
        -- the file, deflated
        bytes BLOB NOT NULL,
        -- JSON: languages, tool, encoding and metadata as the file has them
        facts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX document_of_story ON document (story_id);
      CREATE INDEX document_of_hash ON document (hash);

      CREATE TABLE document_unit (
        document_id INTEGER NOT NULL REFERENCES document,
        position INTEGER NOT NULL,
        -- how the file's format finds it again
        address TEXT NOT NULL,
        paragraph INTEGER NOT NULL,
        locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
        -- JSON of the inline codes of its texts; NULL: it has none
        codes TEXT,
        PRIMARY KEY (document_id, position)
      ) STRICT, WITHOUT ROWID;

      -- A row that is new since the file was read has no line: it belongs to the unit of the row before in its passage.
      CREATE TABLE row_unit (
        row_id INTEGER PRIMARY KEY REFERENCES row ON DELETE CASCADE,
        document_id INTEGER NOT NULL,
        unit INTEGER NOT NULL,
        -- nobody may change it, as its unit says
        locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
        FOREIGN KEY (document_id, unit) REFERENCES document_unit
      ) STRICT;
      CREATE INDEX rows_of_unit ON row_unit (document_id, unit);

      -- What somebody said in the file, beside its texts.
      CREATE TABLE note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action_id INTEGER NOT NULL REFERENCES action,
        row_id INTEGER NOT NULL REFERENCES row,
        person_id INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        text TEXT NOT NULL,
        resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
        side TEXT NOT NULL CHECK (side IN ('original', 'machine', 'revision')),
        -- in the text of its side, as it was in the file; NULL: about the whole row
        "start" INTEGER,
        "end" INTEGER,
        -- where it ends, if that is in another row
        until_row_id INTEGER REFERENCES row,
        answers INTEGER REFERENCES note,
        CHECK (("start" IS NULL) = ("end" IS NULL))
      ) STRICT;
      CREATE INDEX note_of_row ON note (row_id);
      CREATE INDEX note_of_action ON note (action_id);

      -- A fault that was marked in the file is a finding; this is what the file said of it.
      CREATE TABLE file_issue (
        finding_id INTEGER PRIMARY KEY REFERENCES finding ON DELETE CASCADE,
        -- JSON of an Issue (backend/formats/document.ts), its span in the row
        issue TEXT NOT NULL
      ) STRICT;

      CREATE VIEW live_note AS SELECT n.* FROM note n JOIN action a ON a.id = n.action_id WHERE a.state = 'done';
    `);
    for (const table of ['document', 'document_unit', 'note']) {
      for (const change of ['UPDATE', 'DELETE']) {
        db.exec(`
          CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table}
          BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
        `);
      }
    }
  },
};
