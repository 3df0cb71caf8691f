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

export function createPhrasePairQueries(db: Database) {
  const remove = db.prepare<[Id]>('DELETE FROM phrase_pair WHERE row_id = ?');
  const insert = db.prepare(`
    INSERT OR IGNORE INTO phrase_pair (row_id, before, after, whole, person_id, at)
    SELECT row_id, @before, @after, @whole, person_id, at FROM live_correction
    WHERE row_id = @rowId ORDER BY action_id DESC, id DESC LIMIT 1`);
  // With one max() alone, SQLite takes the other columns from the line that has it: who did it last.
  const known = db.prepare<[number], PhrasePairRecord>(`
    SELECT p.before, p.after, p.whole, p.times, p.at, person.name AS "by" FROM (
      SELECT before, after, sum(whole) > 0 AS whole, count(*) AS times, max(at) AS at, person_id FROM phrase_pair
      GROUP BY before, after HAVING times > 1 OR whole) AS p
    JOIN person ON person.id = p.person_id ORDER BY p.times DESC, p.at DESC, p.before, p.after LIMIT ?`);
  const ofStory = db.prepare<[Id], { rowId: Id; before: string; after: string }>(`
    SELECT p.row_id AS rowId, p.before, p.after FROM row r JOIN phrase_pair p ON p.row_id = r.id
    WHERE r.story_id = ? ORDER BY p.row_id`);
  const ofRow = db.prepare<[Id], { before: string; after: string }>(
    'SELECT before, after FROM phrase_pair WHERE row_id = ?',
  );
  const times = db.prepare<[string, string], { n: number }>(
    'SELECT count(*) AS n FROM phrase_pair WHERE before = ? AND after = ?',
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
    /** In how many rows a wording was corrected so. */
    times: (before: string, after: string): number => times.get(before, after)?.n ?? 0,
    /** Those made in two rows or more, and those of whole clauses; the most frequent first, then the newest. */
    known: (limit: number): PhrasePairRecord[] => known.all(limit),
    ofStory: (storyId: Id) => ofStory.all(storyId),
    /** Wordings, in lower case, of which people said that this check shall never say anything again. */
    unwanted: (check: string): string[] => unwanted.all(check).map(({ text }) => text),
    /** The stories, removed ones too, that do not stand as the machine has them. */
    corrected: (): Id[] => corrected.all().map(({ storyId }) => storyId),
  };
}
