import type { Database } from 'better-sqlite3';
import type { DecisionKind, DecisionView, Id, Timestamp } from '../../../shared/contract/model.ts';

export interface NewDecision {
  readonly actionId: Id;
  readonly rowId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly kind: DecisionKind;
  readonly comment?: string;
}

export function createDecisionQueries(db: Database) {
  const insert = db.prepare(`
    INSERT INTO decision (action_id, row_id, person_id, at, kind, comment)
    VALUES (@actionId, @rowId, @by, @at, @kind, @comment)`);
  const insertMany = db.prepare(`
    INSERT INTO decision (action_id, row_id, person_id, at, kind, comment)
    SELECT @actionId, value, @by, @at, @kind, @comment FROM json_each(@rowIds)`);
  const remarks = db.prepare<[string], DecisionView & { rowId: Id; comment: string }>(`
    SELECT row_id AS rowId, kind, person_id AS "by", at, comment FROM live_decision
    WHERE row_id IN (SELECT value FROM json_each(?)) AND comment IS NOT NULL ORDER BY row_id, action_id, id`);
  // From the journal: most rows of a story were never decided on, and reading them all would cost more.
  const deciders = db.prepare<[Id], { rowId: Id; by: Id }>(`
    SELECT DISTINCT d.row_id AS rowId, d.person_id AS "by" FROM action a JOIN decision d ON d.action_id = a.id
    WHERE a.story_id = ? AND a.state = 'done' AND d.undoes IS NULL AND d.redoes IS NULL`);
  const decidersOfRows = db.prepare<[string], { rowId: Id; by: Id }>(`
    SELECT DISTINCT row_id AS rowId, person_id AS "by" FROM live_decision
    WHERE row_id IN (SELECT value FROM json_each(?))`);
  const replay = (column: 'undoes' | 'redoes') =>
    db.prepare<{ actionId: Id; by: Id; at: Timestamp }>(`
      INSERT INTO decision (action_id, row_id, person_id, at, kind, comment, ${column})
      SELECT action_id, row_id, @by, @at, kind, comment, id FROM decision
      WHERE action_id = @actionId AND undoes IS NULL AND redoes IS NULL ORDER BY id`);
  const undo = replay('undoes');
  const redo = replay('redoes');
  const rowsOf = db.prepare<[Id], { rowId: Id }>('SELECT DISTINCT row_id AS rowId FROM decision WHERE action_id = ?');
  return {
    insert: (decision: NewDecision): void => void insert.run({ ...decision, comment: decision.comment ?? null }),
    /** The same decision on many rows: one statement, as a story may have 100,000 of them. */
    insertMany: ({ rowIds, comment, ...decision }: Omit<NewDecision, 'rowId'> & { rowIds: readonly Id[] }): void =>
      void insertMany.run({ ...decision, comment: comment ?? null, rowIds: JSON.stringify(rowIds) }),
    /** What was said with decisions that count, in order. */
    remarks: (rowIds: readonly Id[]) => remarks.all(JSON.stringify(rowIds)),
    /** Who decided what counts in each row of a story. */
    deciders: (storyId: Id) => deciders.all(storyId),
    decidersOfRows: (rowIds: readonly Id[]) => decidersOfRows.all(JSON.stringify(rowIds)),
    /** Puts on record that a person took the action's decisions back, or made them again. */
    recordReplay: (direction: 'undo' | 'redo', actionId: Id, by: Id, at: Timestamp): void =>
      void (direction === 'undo' ? undo : redo).run({ actionId, by, at }),
    rowsOf: (actionId: Id): Id[] => rowsOf.all(actionId).map(({ rowId }) => rowId),
  };
}
