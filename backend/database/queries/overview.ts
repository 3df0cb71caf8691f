import type { Database } from 'better-sqlite3';
import type { DecisionKind, Id } from '../../../shared/contract/model.ts';
import { dismissalInForce, isShown } from './findings.ts';

/** A row of a long story at a glance: what costs no look at its texts. */
export interface RowGlance {
  readonly id: Id;
  readonly passage: number;
  /** UTF-16 units of its own revision; `null`: as the machine has it. */
  readonly revised: number | null;
}

/** The findings of a row, counted. */
export interface RowFindings {
  readonly rowId: Id;
  readonly open: number;
  readonly serious: number;
  readonly advice: number;
  readonly fixed: number;
  readonly dismissed: number;
  readonly elsewhere: number;
}

export interface RowDecision {
  readonly rowId: Id;
  readonly decision: DecisionKind;
  readonly decidedIn: Id;
}

const counted = (dismissed: string): string => `
  f.row_id AS rowId,
  sum(f.tier = 'desk' AND f.presence = 'present' AND NOT ${dismissed}) AS open,
  sum(f.tier = 'desk' AND f.presence = 'present' AND f.severity = 'major' AND NOT ${dismissed}) AS serious,
  sum(f.tier = 'advice' AND f.presence = 'present' AND NOT ${dismissed}) AS advice,
  sum(f.tier = 'desk' AND f.presence <> 'present' AND NOT ${dismissed}) AS fixed,
  sum(f.tier = 'desk' AND ${dismissed}) AS dismissed`;

/**
 * Findings of a story that a dismissal may hide: few, while all of them may be hundreds of thousands. So one begins with
 * the dismissals (CROSS JOIN), whatever SQLite thinks of it.
 * The plus keeps SQLite from walking all findings of the story for each of them: the fingerprint tells more.
 */
const perhapsHidden = `
  SELECT f.id FROM live_dismissal d CROSS JOIN finding f ON f.id = d.finding_id WHERE f.story_id = @storyId
  UNION SELECT f.id FROM live_dismissal d CROSS JOIN finding f ON f.fingerprint = d.fingerprint
    WHERE d.scope <> 'here' AND +f.story_id = @storyId
  UNION SELECT f.id FROM live_dismissal d CROSS JOIN finding f ON f.first_fingerprint = d.fingerprint
    WHERE d.scope <> 'here' AND +f.story_id = @storyId
  UNION SELECT f.id FROM live_dismissal d CROSS JOIN finding f ON f.wording = d.fingerprint
    WHERE d.scope <> 'here' AND +f.story_id = @storyId`;

/** Whole stories at a glance, each question once for all of its rows. */
export function createOverviewQueries(db: Database) {
  const rows = db.prepare<[Id], RowGlance>(
    'SELECT id, passage, length(revision) AS revised FROM row WHERE story_id = ? ORDER BY position',
  );
  const lengths = db
    .prepare<[Id], [rowId: Id, sourceId: Id, bytes: number]>(`
      SELECT rs.row_id, s.source_id, octet_length(s.text)
      FROM row r JOIN row_segment rs ON rs.row_id = r.id JOIN segment s ON s.id = rs.segment_id WHERE r.story_id = ?`)
    .raw();
  const corrections = db
    .prepare<[Id], [rowId: Id, correctedIn: Id]>(`
      SELECT c.row_id, max(c.action_id) FROM action a JOIN correction c ON c.action_id = a.id
      WHERE a.story_id = ? AND a.state = 'done' AND c.undoes IS NULL AND c.redoes IS NULL GROUP BY c.row_id`)
    .raw();
  const decisions = db.prepare<[Id], RowDecision>(`
    SELECT d.row_id AS rowId, d.kind AS decision, max(d.action_id) AS decidedIn
    FROM action a JOIN decision d ON d.action_id = a.id
    WHERE a.story_id = ? AND a.state = 'done' AND d.undoes IS NULL AND d.redoes IS NULL GROUP BY d.row_id`);
  const hiddenIds = db.prepare<{ storyId: Id }, Id>(perhapsHidden).pluck();
  // By themselves, since all that is asked of them is in an index, and only they are many.
  const present = db.prepare<{ storyId: Id; hidden: string }, RowFindings>(`
    SELECT ${counted('0')}, 0 AS elsewhere FROM finding f
    WHERE f.story_id = @storyId AND f.presence = 'present' AND f.id NOT IN (SELECT value FROM json_each(@hidden)) GROUP BY f.row_id`);
  const mended = db.prepare<{ storyId: Id; hidden: string }, RowFindings>(`
    SELECT ${counted('0')}, 0 AS elsewhere FROM finding f
    WHERE f.story_id = @storyId AND f.presence IN ('lost', 'gone') AND f.id NOT IN (SELECT value FROM json_each(@hidden)) AND ${isShown}
    GROUP BY f.row_id`);
  const hidden = db.prepare<{ hidden: string }, RowFindings>(`
    WITH judged AS MATERIALIZED (
      SELECT f.row_id, f.story_id, f.tier, f.severity, f.presence, ${dismissalInForce} AS dismissal
      FROM finding f WHERE f.id IN (SELECT value FROM json_each(@hidden)) AND ${isShown})
    SELECT ${counted('(f.dismissal > 0)')},
      sum(f.tier = 'desk' AND d.story_id IS NOT NULL AND d.story_id <> f.story_id) AS elsewhere
    FROM judged f
    LEFT JOIN dismissal d ON d.id = f.dismissal GROUP BY f.row_id`);
  return {
    /** In reading order. */
    rows: (storyId: Id): RowGlance[] => rows.all(storyId),
    /** Bytes of every segment's text: counting its characters would take twice as long. */
    lengths: (storyId: Id) => lengths.all(storyId),
    /** The last action that corrected a row; rows without one are missing. */
    corrections: (storyId: Id) => corrections.all(storyId),
    /** The last decision on a row; rows without one are missing. */
    decisions: (storyId: Id): RowDecision[] => decisions.all(storyId),
    /** Rows without findings are missing; one may come several times, to be added up. */
    findings(storyId: Id): RowFindings[] {
      const ids = hiddenIds.all({ storyId });
      const listed = JSON.stringify(ids);
      const plain = [present, mended].flatMap((counting) => counting.all({ storyId, hidden: listed }));
      return ids.length === 0 ? plain : [...plain, ...hidden.all({ hidden: listed })];
    },
  };
}
