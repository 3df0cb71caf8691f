import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { dismissal, twoStories } from './two-stories.ts';

/** Two stories, and figures of both. */
function database(): Database.Database {
  const db = twoStories(7);
  db.exec(`
    INSERT INTO report_part (story_id, person_id, tally, times) VALUES (1, 0, '{}', x''), (1, 1, '{}', x''), (2, 0, '{}', x'');
    INSERT INTO row_edits VALUES (1, 1, 0, 1, 1, 0, 0, 2), (2, 2, 0, 1, 1, 0, 0, 2);
  `);
  return db;
}

/** Stories whose figures are still kept after a change. */
function keptAfter(change: string, db = database()): unknown[] {
  db.exec(change);
  return db.prepare('SELECT DISTINCT story_id FROM report_part ORDER BY story_id').pluck().all();
}

describe('the seventh schema', () => {
  it.each([
    ['a row is revised', "UPDATE row SET revision = 'B.' WHERE id = 1"],
    ['a row comes', "INSERT INTO row (story_id, position, passage, separator) VALUES (1, 1, 1, '')"],
    [
      'a source comes',
      "INSERT INTO source (story_id, position, kind, language, label, metadata, aligned) VALUES (1, 1, 'machine', 'en', 'B', '{}', 1)",
    ],
    ['a finding changes', "UPDATE finding SET presence = 'gone' WHERE id = 1"],
    ['a finding goes', 'DELETE FROM finding WHERE id = 1'],
    [
      'an edit is recorded',
      "INSERT INTO correction (action_id, row_id, person_id, at, before, after) VALUES (1, 1, 1, '', 'a', 'b')",
    ],
    [
      'a decision is recorded',
      "INSERT INTO decision (action_id, row_id, person_id, at, kind) VALUES (1, 1, 1, '', 'confirm')",
    ],
    ['something is dismissed there', dismissal('here')],
    ['a step is undone', "UPDATE action SET state = 'undone' WHERE id = 1"],
  ])('throws away what was counted of a story when %s, and of no other', (_what, change) => {
    expect(keptAfter(change)).toEqual([2]);
  });

  it('throws away what was counted of every story that a dismissal takes in, and again when it is taken back', () => {
    const db = database();
    expect(keptAfter(dismissal('everywhere'), db)).toEqual([]);
    db.exec("INSERT INTO report_part (story_id, person_id, tally, times) VALUES (1, 0, '{}', x''), (2, 0, '{}', x'')");
    const takeBack = `
      INSERT INTO dismissal_change (action_id, dismissal_id, person_id, at, kind) VALUES (1, 1, 1, '', 'take-back')`;
    expect(keptAfter(takeBack, db)).toEqual([]);
  });

  it('keeps what was counted when nothing of it changes', () => {
    expect(keptAfter("UPDATE story SET name = 'B'")).toEqual([1, 2]);
    expect(keptAfter("INSERT INTO person (name, role, colour) VALUES ('Bo', 'reviewer', '#000000')")).toEqual([1, 2]);
  });

  it('counts the edits of a row anew when it gets or loses a sentence', () => {
    const left = (change: string) => {
      const db = database();
      db.exec(change);
      return db.prepare('SELECT row_id FROM row_edits').pluck().all();
    };
    expect(left('INSERT INTO row_segment VALUES (1, 2)')).toEqual([2]);
    expect(left('DELETE FROM row_segment WHERE row_id = 1')).toEqual([2]);
  });
});
