import type { Database } from 'better-sqlite3';
import type { DismissalScope, Id, Timestamp } from '../../../shared/contract/model.ts';

export interface NewDismissal {
  readonly actionId: Id;
  readonly storyId: Id;
  readonly findingId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly scope: DismissalScope;
  readonly fingerprint: string;
  readonly reason?: string;
}

/** What a dismissal is about, enough to find every finding that it covers. */
export interface DismissalTarget {
  readonly storyId: Id;
  readonly findingId: Id;
  readonly scope: DismissalScope;
  readonly fingerprint: string;
}

export function createDismissalQueries(db: Database) {
  const insert = db.prepare(`
    INSERT INTO dismissal (action_id, story_id, finding_id, person_id, at, scope, fingerprint, reason)
    VALUES (@actionId, @storyId, @findingId, @by, @at, @scope, @fingerprint, @reason)`);
  const replay = (column: 'undoes' | 'redoes') =>
    db.prepare<{ actionId: Id; by: Id; at: Timestamp }>(`
      INSERT INTO dismissal
        (action_id, story_id, finding_id, person_id, at, scope, fingerprint, reason, ${column})
      SELECT action_id, story_id, finding_id, @by, @at, scope, fingerprint, reason, id FROM dismissal
      WHERE action_id = @actionId AND undoes IS NULL AND redoes IS NULL ORDER BY id`);
  const undo = replay('undoes');
  const redo = replay('redoes');
  const targets = db.prepare<[Id], DismissalTarget>(`
    SELECT story_id AS storyId, finding_id AS findingId, scope, fingerprint FROM dismissal
    WHERE action_id = ? AND undoes IS NULL AND redoes IS NULL`);
  const covered = db.prepare<DismissalTarget, { storyId: Id; rowId: Id }>(`
    SELECT story_id AS storyId, row_id AS rowId FROM finding WHERE id = @findingId
    UNION
    SELECT story_id, row_id FROM finding
    WHERE @scope <> 'here' AND (fingerprint = @fingerprint OR first_fingerprint = @fingerprint)
      AND (@scope = 'everywhere' OR story_id = @storyId)`);
  return {
    insert: (dismissal: NewDismissal): void => void insert.run({ ...dismissal, reason: dismissal.reason ?? null }),
    /** Puts on record that a person took the action's dismissals back, or made them again. */
    recordReplay: (direction: 'undo' | 'redo', actionId: Id, by: Id, at: Timestamp): void =>
      void (direction === 'undo' ? undo : redo).run({ actionId, by, at }),
    targets: (actionId: Id): DismissalTarget[] => targets.all(actionId),
    /** The rows, in any story, whose findings a dismissal covers. */
    covered: (target: DismissalTarget): { storyId: Id; rowId: Id }[] => covered.all(target),
  };
}
