import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/contract/model.ts';
import { createSearchNames } from './search-names.ts';

/** What the index knows of a row: words, cut already. */
export interface RowWords {
  readonly original: string;
  readonly base: string;
  readonly machine: string;
  readonly revision: string;
  readonly reference: string;
  readonly comment: string;
  readonly mark: string;
}

/** What the index knows of a story as a whole. */
export interface StoryWords {
  readonly name: string;
  readonly beside: string;
}

/** A row that was found, with the story it is in. */
export interface FoundRow {
  readonly rowId: Id;
  readonly storyId: Id;
}

export interface RowComment {
  readonly rowId: Id;
  readonly by: Id;
  readonly comment: string;
}

/** A segment, with the place of its row. */
export interface PlacedText {
  readonly position: number;
  readonly sourceId: Id;
  readonly separator: string;
  readonly text: string;
}

const listed = 'IN (SELECT value FROM json_each(?))';

export function createSearchQueries(db: Database) {
  const due = db.prepare<[number], Id>('SELECT row_id FROM search_due ORDER BY row_id DESC LIMIT ?').pluck();
  const dueCount = db.prepare<[], number>('SELECT count(*) FROM search_due').pluck();
  const settle = db.prepare<[string]>(`DELETE FROM search_due WHERE row_id ${listed}`);
  const storiesDue = db
    .prepare<[number], Id>('SELECT story_id FROM search_story_due ORDER BY story_id DESC LIMIT ?')
    .pluck();
  const storiesDueCount = db.prepare<[], number>('SELECT count(*) FROM search_story_due').pluck();
  const settleStories = db.prepare<[string]>(`DELETE FROM search_story_due WHERE story_id ${listed}`);

  const removeRow = db.prepare<[Id]>('DELETE FROM search_text WHERE rowid = ?');
  const putRow = db.prepare<[RowWords & { id: Id }]>(`
    INSERT INTO search_text (rowid, original, base, machine, revision, reference, comment, mark)
    VALUES (@id, @original, @base, @machine, @revision, @reference, @comment, @mark)`);
  const removeStory = db.prepare<[Id]>('DELETE FROM search_story WHERE rowid = ?');
  const putStory = db.prepare<[StoryWords & { id: Id }]>(
    'INSERT INTO search_story (rowid, name, beside) VALUES (@id, @name, @beside)',
  );

  const rows = db.prepare<[string, Id, number], FoundRow>(`
    SELECT t.rowid AS rowId, r.story_id AS storyId
    FROM search_text t CROSS JOIN row r ON r.id = t.rowid
    WHERE t.search_text MATCH ? AND t.rowid < ? ORDER BY t.rowid DESC LIMIT ?`);
  const stories = db
    .prepare<[string, Id, number], Id>(
      'SELECT rowid FROM search_story WHERE search_story MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  const names = createSearchNames(db);
  const shown = db.prepare<[string], Id>(`SELECT id FROM story WHERE removed_at IS NULL AND id ${listed}`).pluck();
  const comments = db.prepare<[string], RowComment>(`
    SELECT row_id AS rowId, person_id AS "by", comment FROM live_decision
    WHERE row_id ${listed} AND comment IS NOT NULL ORDER BY id`);
  const texts = db.prepare<[Id, number, number], PlacedText>(`
    SELECT r.position, s.source_id AS sourceId, s.separator, s.text
    FROM row r JOIN row_segment rs ON rs.row_id = r.id JOIN segment s ON s.id = rs.segment_id
    WHERE r.story_id = ? AND r.position >= ? AND r.position < ? ORDER BY r.position, s.id`);
  const revisions = db.prepare<[Id, number, number], { position: number; text: string | null }>(
    'SELECT position, revision AS text FROM row WHERE story_id = ? AND position >= ? AND position < ? ORDER BY position',
  );

  return {
    /** Rows whose words the index does not know yet, the newest first. */
    due: (most: number): Id[] => due.all(most),
    dueCount: (): number => (dueCount.get() ?? 0) + (storiesDueCount.get() ?? 0),
    settle: (ids: readonly Id[]): void => void settle.run(JSON.stringify(ids)),
    storiesDue: (most: number): Id[] => storiesDue.all(most),
    settleStories: (ids: readonly Id[]): void => void settleStories.run(JSON.stringify(ids)),
    /** Nothing takes the row out. */
    put: (id: Id, words: RowWords | undefined): void => {
      removeRow.run(id);
      if (words) putRow.run({ id, ...words });
    },
    putStory: (id: Id, words: StoryWords | undefined, name: string): void => {
      removeStory.run(id);
      names.put(id, words ? name : undefined);
      if (words) putStory.run({ id, ...words });
    },
    /** Rows that match, the newest first, from before this one. */
    rows: (match: string, before: Id, most: number): FoundRow[] => rows.all(match, before, most),
    /** Stories of whose name or texts beside the rows the same holds. */
    stories: (match: string, before: Id, most: number): Id[] => stories.all(match, before, most),
    /** Stories, also removed ones, whose name, titles or labels have this in them, in small letters. */
    named: names.having,
    /** Which of the stories are on the list. */
    shown: (ids: readonly Id[]): Set<Id> => new Set(shown.all(JSON.stringify(ids))),
    /** What was said with decisions that hold. */
    comments: (rowIds: readonly Id[]): RowComment[] => comments.all(JSON.stringify(rowIds)),
    /** The segments of a story's rows, by position `from` to before `to`, in reading order. */
    texts: (storyId: Id, from: number, to: number): PlacedText[] => texts.all(storyId, from, to),
    /** The revisions of the same rows; `null` where the machine's text stands. */
    revisions: (storyId: Id, from: number, to: number) => revisions.all(storyId, from, to),
  };
}
