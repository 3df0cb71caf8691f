import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../backend/database/migrate.ts';
import { dismissal, twoStories } from './two-stories.ts';

/** Two stories, brought up to the sixth schema. */
function database(): Database.Database {
  const db = twoStories(5);
  migrate(db, migrations.slice(0, 6));
  return db;
}

const due = (db: Database.Database) => db.prepare('SELECT row_id FROM search_due ORDER BY row_id').pluck().all();
const counted = (db: Database.Database) =>
  db.prepare('SELECT story_id FROM story_tally ORDER BY story_id').pluck().all();

describe('the sixth schema', () => {
  it('has all that was there before read for the search', () => {
    const db = database();
    expect(due(db)).toEqual([1, 2]);
    expect(db.prepare('SELECT story_id FROM search_story_due').pluck().all()).toEqual([1, 2]);
  });

  it.each([
    ['its text is revised', "UPDATE row SET revision = 'B.' WHERE id = 1", [1]],
    ['it goes to another story', 'UPDATE row SET story_id = 2, position = 5 WHERE id = 1', [1]],
    ['a segment leaves it', 'DELETE FROM row_segment WHERE row_id = 1', [1]],
    [
      'something is said with a decision',
      "INSERT INTO decision (action_id, row_id, person_id, at, kind, comment) VALUES (1, 1, 1, '', 'return', 'No.')",
      [1],
    ],
    ['a row comes', "INSERT INTO row (id, story_id, position, passage, separator) VALUES (9, 1, 1, 0, '')", [9]],
    ['it only moves', 'UPDATE row SET position = 7 WHERE id = 1', []],
  ])('has a row read again when %s', (_, change, expected) => {
    const db = database();
    db.exec('DELETE FROM search_due');
    db.exec(change);
    expect(due(db)).toEqual(expected);
  });

  it('has comments read again when their decision is undone', () => {
    const db = database();
    db.exec(`
      INSERT INTO decision (action_id, row_id, person_id, at, kind, comment) VALUES (1, 1, 1, '', 'return', 'No.');
      DELETE FROM search_due;
      UPDATE action SET state = 'undone' WHERE id = 1`);
    expect(due(db)).toEqual([1]);
  });

  it.each([
    ['a row is revised', "UPDATE row SET revision = 'B.' WHERE id = 1", [2]],
    ['a finding is another', "UPDATE finding SET presence = 'gone' WHERE id = 1", [2]],
    [
      'something is done',
      "INSERT INTO action (story_id, place, kind, label, state, person_id, at) VALUES (1, 2, 'edit', '{}', 'done', 1, '')",
      [2],
    ],
    ['something is undone', "UPDATE action SET state = 'undone' WHERE id = 1", [2]],
    ['a finding is dismissed in the story', dismissal('story'), [2]],
    ['a finding is dismissed everywhere', dismissal('everywhere'), []],
    ['its words are dismissed everywhere', dismissal('everywhere', 'w'), []],
    ['other words are dismissed everywhere', dismissal('everywhere', 'v'), [2]],
  ])('throws away the counts of a story when %s', (_, change, kept) => {
    const db = database();
    db.exec(
      'INSERT INTO story_tally VALUES (1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0), (2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0)',
    );
    db.exec(change);
    expect(counted(db)).toEqual(kept);
  });
});
