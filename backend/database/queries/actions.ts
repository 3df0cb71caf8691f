import type { Database } from 'better-sqlite3';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';

/** What a person did, as one step of undo. */
export type ActionKind =
  | 'edit'
  | 'apply'
  | 'dismiss'
  | 'take-back'
  | 'reason'
  | 'confirm'
  | 'approve'
  | 'return'
  | 'reopen'
  | 'restore'
  | 'replace'
  | 'merge'
  | 'split'
  | 'shift'
  | 'version'
  | 'teach'
  | 'import';

export interface NewAction {
  readonly storyId: Id;
  readonly kind: ActionKind;
  readonly label: Localized;
  readonly session?: string;
  readonly by: Id;
  readonly at: Timestamp;
}

export interface ActionRecord {
  readonly id: Id;
  readonly kind: ActionKind;
  readonly label: Localized;
}

type Line = Omit<ActionRecord, 'label'> & { readonly label: string };

export function createActionQueries(db: Database) {
  const next = 'SELECT coalesce(max(place), 0) + 1 FROM action WHERE story_id = ';
  const insert = db.prepare(`
    INSERT INTO action (story_id, place, kind, label, state, session, person_id, at)
    VALUES (@storyId, (${next} @storyId), @kind, @label, 'done', @session, @by, @at)`);
  const dropUndone = db.prepare<[Id]>("UPDATE action SET state = 'dropped' WHERE story_id = ? AND state = 'undone'");
  const lastDone = db.prepare<[Id], Line>(
    "SELECT id, kind, label FROM action WHERE story_id = ? AND state = 'done' AND kind <> 'import' ORDER BY place DESC LIMIT 1",
  );
  const firstUndone = db.prepare<[Id], Line>(
    "SELECT id, kind, label FROM action WHERE story_id = ? AND state = 'undone' ORDER BY place LIMIT 1",
  );
  const setState = db.prepare<['done' | 'undone', Id]>('UPDATE action SET state = ? WHERE id = ?');
  const moveToTop = db.prepare<[Id, Id]>(`UPDATE action SET place = (${next} ?) WHERE id = ?`);
  // Only while nothing else happened to the row since: then the order of the two does not matter.
  const openSession = db.prepare<{ storyId: Id; session: string; rowId: Id }, { id: Id }>(`
    SELECT a.id FROM action a
    WHERE a.story_id = @storyId AND a.session = @session AND a.state = 'done' AND a.kind = 'edit'
      AND EXISTS (SELECT 1 FROM correction c WHERE c.action_id = a.id AND c.row_id = @rowId)
      AND NOT EXISTS (SELECT 1 FROM live_correction c WHERE c.row_id = @rowId AND c.action_id > a.id)
      AND NOT EXISTS (SELECT 1 FROM live_decision d WHERE d.row_id = @rowId AND d.action_id > a.id)
      AND NOT EXISTS (
        SELECT 1 FROM row_change c JOIN live_restructuring s ON s.id = c.restructuring_id
        WHERE c.row_id = @rowId AND s.action_id > a.id)
    ORDER BY a.id DESC LIMIT 1`);
  return {
    /** Whatever could be redone cannot be any more. */
    insert: (action: NewAction): Id => {
      dropUndone.run(action.storyId);
      const { label, session, ...rest } = action;
      return Number(insert.run({ ...rest, label: JSON.stringify(label), session: session ?? null }).lastInsertRowid);
    },
    /** What undo takes back next. What a story was imported with is where it began: there is nothing before it. */
    lastDone: (storyId: Id): ActionRecord | undefined => parsed(lastDone.get(storyId)),
    /** What redo makes again next. */
    firstUndone: (storyId: Id): ActionRecord | undefined => parsed(firstUndone.get(storyId)),
    setState: (id: Id, state: 'done' | 'undone'): void => void setState.run(state, id),
    /** The action of an edit session that may go on, moved to the top of what can be undone. */
    resume: (storyId: Id, session: string, rowId: Id): Id | undefined => {
      const found = openSession.get({ storyId, session, rowId });
      if (!found) return undefined;
      dropUndone.run(storyId);
      moveToTop.run(storyId, found.id);
      return found.id;
    },
  };
}

function parsed(line: Line | undefined): ActionRecord | undefined {
  return line && { ...line, label: JSON.parse(line.label) as Localized };
}
