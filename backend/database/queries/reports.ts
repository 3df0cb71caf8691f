import type { Database } from 'better-sqlite3';
import type { Family, Severity, Tier } from '../../../shared/checks/check.ts';
import type { DecisionKind, DismissalScope, FindingState, Id, Timestamp } from '../../../shared/contract/model.ts';
import { dismissalInForce, isShown } from './findings.ts';

/** What narrows the stories of a report; `null`: nothing. */
export interface StoryFilter {
  readonly engine: string | null;
  readonly outlet: string | null;
  readonly from: Timestamp | null;
  readonly to: Timestamp | null;
  readonly storyId: Id | null;
}

export interface ReportedStory {
  readonly id: Id;
  readonly name: string;
  readonly createdAt: Timestamp;
  /** Rows, where its figures are not known yet; 0 where they are. */
  readonly due: number;
}

/** A finding, as far as reports count it. */
export interface CountedFinding {
  readonly rowId: Id;
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly state: FindingState;
  readonly inMachine: 0 | 1;
  readonly dismissedBy: Id | null;
  readonly scope: DismissalScope | null;
}

/** What one person last did to a row, of what counts. */
export interface RowWork {
  readonly rowId: Id;
  readonly personId: Id;
  readonly kind: 'edit' | DecisionKind;
  readonly at: Timestamp;
}

/** One line of the record; what one step did to many rows is as many acts. */
export interface RecordedAct {
  readonly rowId: Id;
  readonly personId: Id;
  readonly at: Timestamp;
  readonly actionId: Id;
  /** 1: approved or returned. */
  readonly isReview: 0 | 1;
}

/** What it took to make a row's revision of a source's text. */
export interface RowEdits {
  readonly rowId: Id;
  readonly sourceId: Id;
  readonly version: number;
  readonly words: number;
  readonly revisionWords: number;
  readonly edits: number;
  readonly shifts: number;
  readonly tokens: number;
}

export interface ReportPart {
  readonly storyId: Id;
  readonly tally: string;
  readonly times: Buffer;
}

/** Person 0: all rows of the story. */
export const everybody = 0;

const listed = 'IN (SELECT value FROM json_each(?))';
/** The outlet of a story: as the original, or a machine translation, names it. References are by others. */
const outlets = "s.kind IN ('original', 'machine') AND s.metadata ->> '$.outlet'";

export function createReportQueries(db: Database) {
  const stories = db.prepare<StoryFilter, ReportedStory>(`
    SELECT y.id, y.name, y.created_at AS createdAt,
      CASE WHEN EXISTS (SELECT 1 FROM report_part p WHERE p.story_id = y.id AND p.person_id = ${everybody}) THEN 0
        ELSE (SELECT coalesce(max(r.position), 0) + 1 FROM row r WHERE r.story_id = y.id) END AS due
    FROM story y
    WHERE y.removed_at IS NULL AND (@storyId IS NULL OR y.id = @storyId)
      AND (@from IS NULL OR y.created_at >= @from) AND (@to IS NULL OR y.created_at < @to)
      AND (@engine IS NULL OR EXISTS (
        SELECT 1 FROM source v JOIN source b ON b.id = v.base_source_id
        WHERE v.story_id = y.id AND v.kind = 'revision' AND b.label = @engine))
      AND (@outlet IS NULL OR EXISTS (SELECT 1 FROM source s WHERE s.story_id = y.id AND ${outlets} = @outlet))
    ORDER BY y.id`);
  const engines = db.prepare<[], { label: string }>(`
    SELECT DISTINCT b.label FROM source v JOIN source b ON b.id = v.base_source_id JOIN story y ON y.id = v.story_id
    WHERE v.kind = 'revision' AND y.removed_at IS NULL ORDER BY b.label`);
  const outletNames = db.prepare<[], { outlet: string }>(`
    SELECT DISTINCT s.metadata ->> '$.outlet' AS outlet FROM source s JOIN story y ON y.id = s.story_id
    WHERE ${outlets} IS NOT NULL AND y.removed_at IS NULL ORDER BY outlet`);
  const findings = db.prepare<[string], CountedFinding>(`
    SELECT j.*, d.person_id AS dismissedBy, d.scope,
      CASE WHEN j.dismissalId > 0 THEN 'dismissed' WHEN j.presence = 'present' THEN 'open' ELSE 'fixed' END AS state
    FROM (SELECT f.row_id AS rowId, f.presence, f.check_id AS "check", f.family, f.severity, f.tier,
        f.machine_spans <> '[]' AS inMachine, ${dismissalInForce} AS dismissalId
      FROM finding f WHERE f.row_id ${listed} AND ${isShown}) AS j
    LEFT JOIN dismissal d ON d.id = j.dismissalId`);
  const work = db.prepare<[string, string], RowWork>(`
    SELECT row_id AS rowId, person_id AS personId, 'edit' AS kind, max(at) AS at FROM live_correction
    WHERE row_id ${listed} GROUP BY row_id, person_id
    UNION ALL
    SELECT row_id, person_id, kind, max(at) FROM live_decision WHERE row_id ${listed} GROUP BY row_id, person_id, kind`);
  const acts = db.prepare<{ storyId: Id }, RecordedAct>(`
    SELECT c.row_id AS rowId, c.person_id AS personId, c.at, c.action_id AS actionId, 0 AS isReview
    FROM action a JOIN correction c ON c.action_id = a.id WHERE a.story_id = @storyId AND c.carried = 0
    UNION ALL
    SELECT d.row_id, d.person_id, d.at, d.action_id, d.kind IN ('approve', 'return')
    FROM action a JOIN decision d ON d.action_id = a.id WHERE a.story_id = @storyId
    UNION ALL
    SELECT f.row_id, d.person_id, d.at, d.action_id, 0
    FROM action a JOIN dismissal d ON d.action_id = a.id JOIN finding f ON f.id = d.finding_id
    WHERE a.story_id = @storyId AND f.story_id = @storyId
    ORDER BY 2, 3, 4`);
  const edits = db.prepare<[string], RowEdits>(`
    SELECT row_id AS rowId, source_id AS sourceId, version, words, revision_words AS revisionWords, edits, shifts, tokens
    FROM row_edits WHERE row_id ${listed}`);
  const putEdits = db.prepare<RowEdits>(`
    INSERT OR REPLACE INTO row_edits (row_id, source_id, version, words, revision_words, edits, shifts, tokens)
    VALUES (@rowId, @sourceId, @version, @words, @revisionWords, @edits, @shifts, @tokens)`);
  const putPart = db.prepare<[Id, Id, string, Uint8Array]>(
    'INSERT OR REPLACE INTO report_part (story_id, person_id, tally, times) VALUES (?, ?, ?, ?)',
  );
  const removePart = db.prepare<[Id, Id]>('DELETE FROM report_part WHERE story_id = ? AND person_id = ?');
  const parts = db.prepare<[Id, string], ReportPart>(
    `SELECT story_id AS storyId, tally, times FROM report_part WHERE person_id = ? AND story_id ${listed}`,
  );
  const phrases = db.prepare<[string, Id, Id], { before: string; after: string; rows: number }>(`
    SELECT p.before, p.after, count(*) AS rows FROM row r JOIN phrase_pair p ON p.row_id = r.id
    WHERE r.story_id ${listed} AND p.whole = 0 AND (? = ${everybody} OR p.person_id = ?)
    GROUP BY p.before, p.after`);
  return {
    /** The stories that a filter leaves, in a fixed order. */
    stories: (filter: StoryFilter): ReportedStory[] => stories.all(filter),
    /** Labels of the machine translations that revisions started from. */
    engines: (): string[] => engines.all().map(({ label }) => label),
    outlets: (): string[] => outletNames.all().map(({ outlet }) => outlet),
    findingsOfRows: (rowIds: readonly Id[]): CountedFinding[] => findings.all(JSON.stringify(rowIds)),
    workOnRows: (rowIds: readonly Id[]): RowWork[] => work.all(JSON.stringify(rowIds), JSON.stringify(rowIds)),
    /** The record of a story, person by person in the order of time. */
    acts: (storyId: Id): RecordedAct[] => acts.all({ storyId }),
    editsOfRows: (rowIds: readonly Id[]): RowEdits[] => edits.all(JSON.stringify(rowIds)),
    putEdits: (line: RowEdits): void => void putEdits.run(line),
    /** Stands until anything changes that was counted: triggers take it away. */
    putPart: (storyId: Id, personId: Id, tally: string, times: Uint8Array): void =>
      void putPart.run(storyId, personId, tally, times),
    removePart: (storyId: Id, personId: Id): void => void removePart.run(storyId, personId),
    /** In no particular order; stories without such a part are missing. */
    parts: (personId: Id, storyIds: readonly Id[]): ReportPart[] => parts.all(personId, JSON.stringify(storyIds)),
    /** Corrected phrases with the number of rows they were corrected in; of one person, or everybody's. */
    phrases: (storyIds: readonly Id[], personId: Id) => phrases.all(JSON.stringify(storyIds), personId, personId),
  };
}
