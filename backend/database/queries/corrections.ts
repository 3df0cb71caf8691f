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
  /** Made when rows were merged or split, not by editing. */
  readonly carried?: true;
  readonly undoes?: Id;
  readonly redoes?: Id;
}

/** Somebody who edited a row. */
export interface RowEditor {
  readonly rowId: Id;
  readonly by: Id;
  readonly at: Timestamp;
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
    INSERT INTO correction (action_id, row_id, person_id, at, before, after, finding_id, carried, undoes, redoes)
    VALUES (@actionId, @rowId, @by, @at, @before, @after, @findingId, @carried, @undoes, @redoes)`);
  const ofAction = db.prepare<[Id], RowChange>(`
    SELECT f.row_id AS rowId, f.id AS first, l.id AS last, f.before, l.after
    FROM (SELECT row_id, min(id) AS first, max(id) AS last FROM correction
          WHERE action_id = ? AND carried = 0 AND undoes IS NULL AND redoes IS NULL GROUP BY row_id) AS ends
    JOIN correction f ON f.id = ends.first JOIN correction l ON l.id = ends.last`);
  const count = db.prepare<[Id], { n: number }>(`
    SELECT count(*) AS n FROM (
      SELECT DISTINCT c.action_id, c.row_id FROM action a JOIN correction c ON c.action_id = a.id
      WHERE a.story_id = ? AND a.state = 'done' AND c.carried = 0 AND c.undoes IS NULL AND c.redoes IS NULL)`);
  const editorsOf = db.prepare<[string], RowEditor>(`
    SELECT row_id AS rowId, person_id AS "by", max(at) AS at FROM live_correction
    WHERE row_id IN (SELECT value FROM json_each(?)) GROUP BY row_id, person_id ORDER BY max(id)`);
  const editedBy = db.prepare<[string, Id], { rowId: Id }>(`
    SELECT DISTINCT row_id AS rowId FROM live_correction
    WHERE row_id IN (SELECT value FROM json_each(?)) AND person_id = ?`);
  const editors = db.prepare<[Id], { rowId: Id; by: Id }>(`
    SELECT DISTINCT c.row_id AS rowId, c.person_id AS "by" FROM action a JOIN correction c ON c.action_id = a.id
    WHERE a.story_id = ? AND a.state = 'done' AND c.undoes IS NULL AND c.redoes IS NULL`);
  const editorsOfRows = db.prepare<[string], { rowId: Id; by: Id }>(`
    SELECT DISTINCT row_id AS rowId, person_id AS "by" FROM live_correction
    WHERE row_id IN (SELECT value FROM json_each(?))`);
  return {
    insert: (correction: NewCorrection): Id =>
      Number(
        insert.run({
          ...correction,
          findingId: correction.findingId ?? null,
          carried: correction.carried ? 1 : 0,
          undoes: correction.undoes ?? null,
          redoes: correction.redoes ?? null,
        }).lastInsertRowid,
      ),
    ofAction: (actionId: Id): RowChange[] => ofAction.all(actionId),
    /** Corrected rows of a story, each once an action. */
    count: (storyId: Id): number => count.get(storyId)?.n ?? 0,
    /** Whose edits count in each row of a story. */
    editors: (storyId: Id) => editors.all(storyId),
    editorsOfRows: (rowIds: readonly Id[]) => editorsOfRows.all(JSON.stringify(rowIds)),
    /** Who edited the rows, and when last; whoever did it last comes last. */
    editorsOf: (rowIds: readonly Id[]): RowEditor[] => editorsOf.all(JSON.stringify(rowIds)),
    /** Which of the rows this person has edited. */
    editedBy: (rowIds: readonly Id[], personId: Id): Id[] =>
      editedBy.all(JSON.stringify(rowIds), personId).map(({ rowId }) => rowId),
  };
}
