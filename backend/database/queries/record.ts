import type { Database } from 'better-sqlite3';
import type { DecisionKind, Id, Timestamp } from '../../../shared/contract/model.ts';

/** Who did something when. */
interface Act {
  readonly rowId: Id;
  readonly author: string;
  readonly at: Timestamp;
  /** 1: it came with the story's file. */
  readonly imported: 0 | 1;
  /** When its step was made. For what came with a file: when that was imported. */
  readonly madeAt: Timestamp;
}

export interface RecordedCorrection extends Act {
  readonly before: string;
  readonly after: string;
}

export interface RecordedDecision extends Act {
  readonly kind: DecisionKind;
  readonly comment: string | null;
}

const act = `x.row_id AS rowId, p.name AS author, x.at, a.kind = 'import' AS imported, a.at AS madeAt`;
const ofStory = (view: string) => `
  FROM row r JOIN ${view} x ON x.row_id = r.id JOIN action a ON a.id = x.action_id JOIN person p ON p.id = x.person_id
  WHERE r.story_id = ? ORDER BY x.action_id, x.id`;

/** The record of whole stories, as it is handed out. */
export function createRecordQueries(db: Database) {
  const corrections = db.prepare<[Id], RecordedCorrection>(
    `SELECT ${act}, x.before, x.after ${ofStory('live_correction')}`,
  );
  const decisions = db.prepare<[Id], RecordedDecision>(`SELECT ${act}, x.kind, x.comment ${ofStory('live_decision')}`);
  return {
    /** What counts of the corrections of a story's rows, in order. */
    corrections: (storyId: Id): RecordedCorrection[] => corrections.all(storyId),
    decisions: (storyId: Id): RecordedDecision[] => decisions.all(storyId),
  };
}
