import type { Database } from 'better-sqlite3';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';

export interface NewCorrection {
  readonly actionId: Id;
  readonly rowId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly before: string;
  readonly after: string;
  readonly findingId?: Id;
  readonly undoes?: Id;
  readonly redoes?: Id;
}

/** What an action did to one row's text, from its first correction to its last. */
export interface RowChange {
  readonly rowId: Id;
  readonly first: Id;
  readonly last: Id;
  readonly before: string;
  readonly after: string;
}

export function createCorrectionQueries(db: Database) {
  const insert = db.prepare(`
    INSERT INTO correction (action_id, row_id, person_id, at, before, after, finding_id, undoes, redoes)
    VALUES (@actionId, @rowId, @by, @at, @before, @after, @findingId, @undoes, @redoes)`);
  const ofAction = db.prepare<[Id], RowChange>(`
    SELECT f.row_id AS rowId, f.id AS first, l.id AS last, f.before, l.after
    FROM (SELECT row_id, min(id) AS first, max(id) AS last FROM correction
          WHERE action_id = ? AND undoes IS NULL AND redoes IS NULL GROUP BY row_id) AS ends
    JOIN correction f ON f.id = ends.first JOIN correction l ON l.id = ends.last`);
  const count = db.prepare<[Id], { n: number }>(`
    SELECT count(*) AS n FROM (
      SELECT DISTINCT c.action_id, c.row_id FROM action a JOIN correction c ON c.action_id = a.id
      WHERE a.story_id = ? AND a.state = 'done' AND c.undoes IS NULL AND c.redoes IS NULL)`);
  const editedBy = db.prepare<[string, Id], { rowId: Id }>(`
    SELECT DISTINCT row_id AS rowId FROM live_correction
    WHERE row_id IN (SELECT value FROM json_each(?)) AND person_id = ?`);
  return {
    insert: (correction: NewCorrection): Id =>
      Number(
        insert.run({
          ...correction,
          findingId: correction.findingId ?? null,
          undoes: correction.undoes ?? null,
          redoes: correction.redoes ?? null,
        }).lastInsertRowid,
      ),
    ofAction: (actionId: Id): RowChange[] => ofAction.all(actionId),
    /** Corrected rows of a story, each once an action. */
    count: (storyId: Id): number => count.get(storyId)?.n ?? 0,
    /** Which of the rows this person has edited. */
    editedBy: (rowIds: readonly Id[], personId: Id): Id[] =>
      editedBy.all(JSON.stringify(rowIds), personId).map(({ rowId }) => rowId),
  };
}
