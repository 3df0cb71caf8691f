import type { Database } from 'better-sqlite3';
import type { DecisionKind, Id, Timestamp } from '../../../shared/contract/model.ts';

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
    /** Puts on record that a person took the action's decisions back, or made them again. */
    recordReplay: (direction: 'undo' | 'redo', actionId: Id, by: Id, at: Timestamp): void =>
      void (direction === 'undo' ? undo : redo).run({ actionId, by, at }),
    rowsOf: (actionId: Id): Id[] => rowsOf.all(actionId).map(({ rowId }) => rowId),
  };
}
