import Database from 'better-sqlite3';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';

/** A database of an earlier schema: two stories with a row and the same finding each. */
export function twoStories(schema: number): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, schema));
  db.exec("INSERT INTO person (name, role, colour) VALUES ('Ana', 'translator', '#000000')");
  for (const id of [1, 2]) {
    db.exec(`
      INSERT INTO story (id, name, created_at, updated_at) VALUES (${id}, 'A', '', '');
      INSERT INTO source (id, story_id, position, kind, language, label, metadata, aligned)
        VALUES (${id}, ${id}, 0, 'machine', 'en', 'MT', '{}', 1);
      INSERT INTO segment (id, source_id, position, paragraph, separator, text) VALUES (${id}, ${id}, 0, 0, '', 'A.');
      INSERT INTO row (id, story_id, position, passage, separator) VALUES (${id}, ${id}, 0, 0, '');
      INSERT INTO row_segment VALUES (${id}, ${id});
      INSERT INTO action (id, story_id, place, kind, label, state, person_id, at)
        VALUES (${id}, ${id}, 1, 'edit', '{}', 'done', 1, '');
      INSERT INTO finding (id, story_id, row_id, presence, check_id, family, severity, tier, mqm, score, text, title,
        message, reason, suggestions, related, machine_spans, revision_spans, fingerprint, first_fingerprint, wording)
      VALUES (${id}, ${id}, ${id}, 'present', 'a/b', 'awkward', 'minor', 'desk', '', 1, 'w', '{}', '{}', '{}', '[]',
        '[]', '[1]', '[]', 'same', 'same', 'w');
    `);
  }
  return db;
}

/** The first story's finding is dismissed, or all findings that a check marks with these words. */
export const dismissal = (scope: string, fingerprint = 'same'): string => `
  INSERT INTO dismissal (action_id, story_id, finding_id, person_id, at, scope, fingerprint)
  VALUES (1, 1, 1, 1, '', '${scope}', '${fingerprint}')`;
