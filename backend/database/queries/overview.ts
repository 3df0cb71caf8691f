import type { Database } from 'better-sqlite3';
import type { DecisionKind, Id } from '../../../shared/contract/model.ts';
import { type Columns, prepareColumns } from './columns.ts';
import { dismissalInForce, isShown } from './findings.ts';

/** A row of a long story at a glance: what costs no look at its texts. */
export interface RowGlance {
  readonly id: Id;
  readonly passage: number;
  /** UTF-16 units of its own revision; `null`: as the machine has it. */
  readonly revised: number | null;
}

/** A finding that is open, and what it is to its row: advice (0), of the desk tier (1), or one that holds up an approval (2). */
export interface OpenFinding {
  readonly rowId: Id;
  readonly weight: 0 | 1 | 2;
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

/** The findings of a story: those that are open one by one, all others counted, of which a row may have several lines. */
export interface FindingCounts {
  readonly open: Columns<OpenFinding>;
  readonly settled: readonly RowFindings[];
}

/** The bytes of a segment's text, in a row and a source. */
export interface SegmentLength {
  readonly rowId: Id;
  readonly sourceId: Id;
  readonly bytes: number;
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
  const rows = prepareColumns<[Id], RowGlance>(
    db,
    ['id', 'passage', 'revised'],
    'SELECT id, passage, length(revision) AS revised FROM row WHERE story_id = ? ORDER BY position',
  );
  const lengths = prepareColumns<[Id], SegmentLength>(
    db,
    ['rowId', 'sourceId', 'bytes'],
    `SELECT rs.row_id AS rowId, s.source_id AS sourceId, octet_length(s.text) AS bytes
     FROM row r JOIN row_segment rs ON rs.row_id = r.id JOIN segment s ON s.id = rs.segment_id WHERE r.story_id = ?`,
  );
  const corrections = db
    .prepare<[Id], [rowId: Id, correctedIn: Id]>(`
      SELECT c.row_id, max(c.action_id) FROM action a JOIN correction c ON c.action_id = a.id
      WHERE a.story_id = ? AND a.state = 'done' AND c.undoes IS NULL AND c.redoes IS NULL GROUP BY c.row_id`)
    .raw();
  const decisions = prepareColumns<[Id], RowDecision>(
    db,
    ['rowId', 'decision', 'decidedIn'],
    `SELECT d.row_id AS rowId, d.kind AS decision, max(d.action_id) AS decidedIn
     FROM action a JOIN decision d ON d.action_id = a.id
     WHERE a.story_id = ? AND a.state = 'done' AND d.undoes IS NULL AND d.redoes IS NULL GROUP BY d.row_id`,
  );
  const hiddenIds = db.prepare<{ storyId: Id }, Id>(perhapsHidden).pluck();
  // By themselves and one by one, since all that is asked of them is in an index, and only they are many: SQLite would
  // take twice as long to add them up.
  const open = (but: string): string => `
    SELECT f.row_id AS rowId, CASE f.tier WHEN 'desk' THEN 1 + (f.severity = 'major') ELSE 0 END AS weight FROM finding f
    WHERE f.story_id = @storyId AND f.presence = 'present' ${but}`;
  const present = prepareColumns<[{ storyId: Id }], OpenFinding>(db, ['rowId', 'weight'], open(''));
  const presentBut = prepareColumns<[{ storyId: Id; hidden: string }], OpenFinding>(
    db,
    ['rowId', 'weight'],
    open('AND f.id NOT IN (SELECT value FROM json_each(@hidden))'),
  );
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
    rows,
    /** Every segment's bytes: counting its characters would take twice as long. Those of a row are next to each other. */
    lengths,
    /** The last action that corrected a row; rows without one are missing. */
    corrections: (storyId: Id) => corrections.all(storyId),
    /** The last decision on a row; rows without one are missing. */
    decisions,
    findings(storyId: Id): FindingCounts {
      const ids = hiddenIds.all({ storyId });
      const listed = JSON.stringify(ids);
      return {
        open: ids.length === 0 ? present({ storyId }) : presentBut({ storyId, hidden: listed }),
        settled: [
          ...mended.all({ storyId, hidden: listed }),
          ...(ids.length === 0 ? [] : hidden.all({ hidden: listed })),
        ],
      };
    },
  };
}
