import type { Database } from 'better-sqlite3';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';

/** A wording that a row has otherwise than the machine. */
export interface NewPhrasePair {
  readonly before: string;
  readonly after: string;
  readonly whole: boolean;
}

/** A wording that was corrected in the same way in one row or more. */
export interface PhrasePairRecord {
  readonly before: string;
  readonly after: string;
  readonly whole: 0 | 1;
  readonly times: number;
  /** The name of who did it last. */
  readonly by: string;
  readonly at: Timestamp;
}

/** A wording that somebody told the desk to remember. */
export interface NewPhraseMark {
  readonly actionId: Id;
  readonly rowId: Id;
  readonly before: string;
  readonly after: string;
  readonly by: Id;
  readonly at: Timestamp;
}

/** A phrase as people are shown it. */
export interface PhraseRecord extends PhrasePairRecord {
  /** Where somebody told the desk to remember it. */
  readonly markId: Id | null;
}

export function createPhrasePairQueries(db: Database) {
  const remove = db.prepare<[Id]>('DELETE FROM phrase_pair WHERE row_id = ?');
  const insert = db.prepare(`
    INSERT OR IGNORE INTO phrase_pair (row_id, before, after, whole, person_id, at)
    SELECT row_id, @before, @after, @whole, person_id, at FROM live_correction
    WHERE row_id = @rowId ORDER BY action_id DESC, id DESC LIMIT 1`);
  // With one max() alone, SQLite takes the other columns from the line that has it: who did it last.
  // What somebody told the desk to remember counts as it is, however often it was corrected so.
  const known = db.prepare<[number], PhraseRecord>(`
    SELECT p.before, p.after, p.whole OR p.mark_id IS NOT NULL AS whole, max(p.times, 1) AS times, p.at, p.mark_id AS markId,
      person.name AS "by"
    FROM (
      SELECT before, after, sum(whole) > 0 AS whole, sum(times) AS times, max(at) AS at, person_id, max(mark_id) AS mark_id
      FROM (
        SELECT before, after, whole, 1 AS times, at, person_id, NULL AS mark_id FROM phrase_pair
        UNION ALL SELECT before, after, 0, 0, at, person_id, id FROM live_phrase_mark)
      GROUP BY before, after HAVING sum(times) > 1 OR sum(whole) > 0 OR max(mark_id) IS NOT NULL) AS p
    JOIN person ON person.id = p.person_id ORDER BY p.times DESC, p.at DESC, p.before, p.after LIMIT ?`);
  const phrases = db.prepare<[number], PhraseRecord>(`
    SELECT p.before, p.after, 0 AS whole, max(p.times, 1) AS times, p.at, p.mark_id AS markId, person.name AS "by"
    FROM (
      SELECT before, after, sum(times) AS times, max(at) AS at, person_id, max(mark_id) AS mark_id
      FROM (
        SELECT before, after, 1 AS times, at, person_id, NULL AS mark_id FROM phrase_pair WHERE NOT whole
        UNION ALL SELECT before, after, 0, at, person_id, id FROM live_phrase_mark)
      GROUP BY before, after HAVING sum(times) > 1 OR max(mark_id) IS NOT NULL) AS p
    JOIN person ON person.id = p.person_id ORDER BY p.times DESC, p.at DESC, p.before, p.after LIMIT ?`);
  const mark = db.prepare<[NewPhraseMark]>(`
    INSERT INTO phrase_mark (action_id, row_id, before, after, person_id, at)
    VALUES (@actionId, @rowId, @before, @after, @by, @at)`);
  const marksOf = db.prepare<[Id], { rowId: Id; before: string; after: string }>(
    'SELECT row_id AS rowId, before, after FROM phrase_mark WHERE action_id = ?',
  );
  const markedAs = db.prepare<[Id], { before: string; after: string }>(
    'SELECT before, after FROM phrase_mark WHERE id = ?',
  );
  // Whoever takes a wording back takes back every time that it was told.
  const setMarkRemoved = db.prepare<{ id: Id; at: Timestamp | null; by: Id | null; was: Timestamp | null }>(`
    UPDATE phrase_mark SET removed_at = @at, removed_by = @by
    WHERE (before, after) = (SELECT before, after FROM phrase_mark WHERE id = @id)
      AND removed_at IS @was`);
  const markRemovedAt = db.prepare<[Id], { at: Timestamp | null }>(
    'SELECT removed_at AS at FROM phrase_mark WHERE id = ?',
  );
  const ofStory = db.prepare<{ storyId: Id }, { rowId: Id; before: string; after: string }>(`
    SELECT p.row_id AS rowId, p.before, p.after FROM row r JOIN phrase_pair p ON p.row_id = r.id
    WHERE r.story_id = @storyId
    UNION SELECT m.row_id, m.before, m.after FROM row r JOIN live_phrase_mark m ON m.row_id = r.id
    WHERE r.story_id = @storyId ORDER BY 1`);
  const ofRow = db.prepare<[Id], { before: string; after: string }>(
    'SELECT before, after FROM phrase_pair WHERE row_id = ?',
  );
  const times = db.prepare<[string, string, number], { n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM phrase_pair WHERE before = ? AND after = ? LIMIT ?)',
  );
  const unwanted = db.prepare<[string], { text: string }>(`
    SELECT DISTINCT lower(f.text) AS text FROM live_dismissal d JOIN finding f ON f.id = d.finding_id
    WHERE d.scope = 'everywhere' AND f.check_id = ?`);
  const corrected = db.prepare<[], { storyId: Id }>(
    'SELECT DISTINCT story_id AS storyId FROM row WHERE revision IS NOT NULL ORDER BY story_id',
  );
  return {
    /** All that a row says otherwise; what it said before is forgotten. */
    replace: (rowId: Id, pairs: readonly NewPhrasePair[]): void => {
      remove.run(rowId);
      for (const { before, after, whole } of pairs) insert.run({ rowId, before, after, whole: whole ? 1 : 0 });
    },
    ofRow: (rowId: Id) => ofRow.all(rowId),
    /** In how many rows a wording was corrected so, counted no further than `most`. */
    times: (before: string, after: string, most: number): number => times.get(before, after, most)?.n ?? 0,
    /** Those made in two rows or more, and those of whole clauses; the most frequent first, then the newest. */
    known: (limit: number): PhraseRecord[] => known.all(limit),
    /** Phrases as people are shown them: without clauses and whole rows, which are segments. */
    phrases: (limit: number): PhraseRecord[] => phrases.all(limit),
    mark: (phrase: NewPhraseMark): void => void mark.run(phrase),
    /** What an action told the desk to remember. */
    marksOf: (actionId: Id) => marksOf.all(actionId),
    /** Takes back that somebody told so, or takes that back. Answers the wording; nothing where there is no such mark. */
    setMarkRemoved: (id: Id, at: Timestamp | null, by: Id | null): { before: string; after: string } | undefined => {
      const marked = markedAs.get(id);
      if (marked) setMarkRemoved.run({ id, at, by, was: at === null ? (markRemovedAt.get(id)?.at ?? null) : null });
      return marked;
    },
    ofStory: (storyId: Id) => ofStory.all({ storyId }),
    /** Wordings, in lower case, of which people said that this check shall never say anything again. */
    unwanted: (check: string): string[] => unwanted.all(check).map(({ text }) => text),
    /** The stories, removed ones too, that do not stand as the machine has them. */
    corrected: (): Id[] => corrected.all().map(({ storyId }) => storyId),
  };
}
