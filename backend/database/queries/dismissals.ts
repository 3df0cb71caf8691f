import type { Database } from 'better-sqlite3';
import type { DismissalScope, Id, Timestamp } from '../../../shared/contract/model.ts';

export interface NewDismissal {
  readonly actionId: Id;
  readonly storyId: Id;
  readonly findingId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly scope: DismissalScope;
  /** Of the finding, or its wording: then it is about everything that the check marks with the same words. */
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

/** What becomes of a dismissal after it was made. */
export interface DismissalChange {
  readonly actionId: Id;
  readonly dismissalId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly kind: 'take-back' | 'reason';
  readonly reason?: string | undefined;
}

type Replay = 'undo' | 'redo';

/** Findings that a dismissal covers, in any story; its places are the names of a {@link DismissalTarget}. */
const coveredBy = (columns: string) => `
  SELECT ${columns} FROM finding f WHERE f.id = @findingId
  UNION
  SELECT ${columns} FROM finding f
  WHERE @scope <> 'here' AND (f.fingerprint = @fingerprint OR f.first_fingerprint = @fingerprint OR f.wording = @fingerprint)
    AND (@scope = 'everywhere' OR f.story_id = @storyId)`;

export function createDismissalQueries(db: Database) {
  const insert = db.prepare(`
    INSERT INTO dismissal (action_id, story_id, finding_id, person_id, at, scope, fingerprint, reason)
    VALUES (@actionId, @storyId, @findingId, @by, @at, @scope, @fingerprint, @reason)`);
  const insertChange = db.prepare(`
    INSERT INTO dismissal_change (action_id, dismissal_id, person_id, at, kind, reason)
    VALUES (@actionId, @dismissalId, @by, @at, @kind, @reason)`);
  const replayed = { undo: 'undoes', redo: 'redoes' } as const;
  const replay = (table: string, kept: string, direction: Replay) =>
    db.prepare<{ actionId: Id; by: Id; at: Timestamp }>(`
      INSERT INTO ${table} (action_id, person_id, at, ${kept}, ${replayed[direction]})
      SELECT action_id, @by, @at, ${kept}, id FROM ${table}
      WHERE action_id = @actionId AND undoes IS NULL AND redoes IS NULL ORDER BY id`);
  const ofDismissal = 'story_id, finding_id, scope, fingerprint, reason';
  const ofChange = 'dismissal_id, kind, reason';
  const undo = [replay('dismissal', ofDismissal, 'undo'), replay('dismissal_change', ofChange, 'undo')];
  const redo = [replay('dismissal', ofDismissal, 'redo'), replay('dismissal_change', ofChange, 'redo')];
  const target = 'd.story_id AS storyId, d.finding_id AS findingId, d.scope, d.fingerprint';
  const targets = db.prepare<{ actionId: Id }, DismissalTarget>(`
    SELECT ${target} FROM dismissal d WHERE d.action_id = @actionId AND d.undoes IS NULL AND d.redoes IS NULL
    UNION
    SELECT ${target} FROM dismissal_change c JOIN dismissal d ON d.id = c.dismissal_id WHERE c.action_id = @actionId`);
  const live = db.prepare<[Id], DismissalTarget>(`SELECT ${target} FROM live_dismissal d WHERE d.id = ?`);
  const covered = db.prepare<DismissalTarget, { storyId: Id; rowId: Id }>(
    coveredBy('f.story_id AS storyId, f.row_id AS rowId'),
  );
  const silenced = db.prepare<DismissalTarget, { n: number }>(`
    SELECT count(*) AS n FROM (${coveredBy('f.id, f.presence, f.story_id AS storyId')}) AS c
    JOIN story s ON s.id = c.storyId WHERE c.presence = 'present' AND s.removed_at IS NULL`);
  return {
    insert: (dismissal: NewDismissal): void => void insert.run({ ...dismissal, reason: dismissal.reason ?? null }),
    change: (change: DismissalChange): void => void insertChange.run({ ...change, reason: change.reason ?? null }),
    /** Puts on record that a person took back, or made again, what the action did to dismissals. */
    recordReplay: (direction: Replay, actionId: Id, by: Id, at: Timestamp): void => {
      for (const statement of direction === 'undo' ? undo : redo) statement.run({ actionId, by, at });
    },
    /** The dismissals that an action made, or changed. */
    targets: (actionId: Id): DismissalTarget[] => targets.all({ actionId }),
    /** A dismissal in force. */
    live: (id: Id): DismissalTarget | undefined => live.get(id),
    /** The rows, in any story, whose findings a dismissal covers. */
    covered: (target: DismissalTarget): { storyId: Id; rowId: Id }[] => covered.all(target),
    /** How many findings of stories on the list it keeps from being shown, alone or with others. */
    silenced: (target: DismissalTarget): number => silenced.get(target)?.n ?? 0,
  };
}
