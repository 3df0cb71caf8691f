import type { Database } from 'better-sqlite3';
import type { Family, Severity, Tier } from '../../../shared/checks/check.ts';
import { wordingOf } from '../../../shared/checks/engine/fingerprint.ts';
import type {
  DismissalScope,
  FindingState,
  FindingView,
  Id,
  QueueItem,
  Timestamp,
} from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';

/** `lost`: an edit took its wording away and the checks have not seen that yet. `gone`: they have. */
export type Presence = 'present' | 'lost' | 'gone';

/** The parts of a finding that the checks say. */
export type FindingContent = Pick<
  FindingView,
  | 'check'
  | 'family'
  | 'severity'
  | 'tier'
  | 'mqm'
  | 'score'
  | 'text'
  | 'title'
  | 'message'
  | 'reason'
  | 'suggestions'
  | 'related'
  | 'machineSpans'
  | 'revisionSpans'
> & { readonly fingerprint: string };

export interface NewFinding extends FindingContent {
  readonly storyId: Id;
  readonly rowId: Id;
}

export interface StoredFinding extends NewFinding {
  readonly id: Id;
  readonly presence: Presence;
  readonly firstFingerprint: string;
}

/** A finding as people see it: with what follows from edits and dismissals. */
export interface JudgedFinding extends StoredFinding {
  readonly state: FindingState;
  readonly dismissal?: NonNullable<FindingView['dismissal']>;
}

/** How many findings of a tier and state are listed under a row. */
export interface FindingTally {
  readonly rowId: Id;
  readonly tier: Tier;
  readonly state: FindingState;
  readonly severity: Severity;
  /** 1: dismissed by what was dismissed in another story. */
  readonly elsewhere: 0 | 1;
  readonly n: number;
}

/** An open finding that is like another: where it stands in its row. */
export interface AlikeFinding {
  readonly storyId: Id;
  readonly rowId: Id;
  readonly start: number;
  readonly end: number;
}

interface Line extends Record<JsonField, string> {
  readonly id: Id;
  readonly storyId: Id;
  readonly rowId: Id;
  readonly presence: Presence;
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly mqm: string;
  readonly score: number;
  readonly text: string;
  readonly fingerprint: string;
  readonly firstFingerprint: string;
}

interface JudgedLine extends Line {
  readonly state: FindingState;
  /** 0 for none. */
  readonly dismissalId: Id;
  readonly dismissedIn: Id | null;
  readonly dismissedBy: Id | null;
  readonly dismissedAt: Timestamp | null;
  readonly dismissalScope: DismissalScope | null;
  readonly dismissalReason: string | null;
}

/** `start`: its place in the row. */
type QueueLine = Omit<QueueItem, 'title' | 'elsewhere'> & {
  readonly title: string;
  readonly start: number;
  readonly elsewhere: 0 | 1;
};

const jsonFields = [
  'title',
  'message',
  'reason',
  'suggestions',
  'related',
  'machineSpans',
  'revisionSpans',
] as const satisfies readonly (keyof FindingContent)[];

type JsonField = (typeof jsonFields)[number];

const columns = `f.id, f.story_id AS storyId, f.row_id AS rowId, f.presence, f.check_id AS "check", f.family, f.severity,
  f.tier, f.mqm, f.score, f.text, f.title, f.message, f.reason, f.suggestions, f.related,
  f.machine_spans AS machineSpans, f.revision_spans AS revisionSpans, f.fingerprint,
  f.first_fingerprint AS firstFingerprint`;

/** The last dismissal in force: of the finding itself, or of the same thing in the story or everywhere. */
export const dismissalInForce = `max(
  coalesce((SELECT max(id) FROM live_dismissal WHERE finding_id = f.id), 0),
  coalesce((SELECT max(id) FROM live_dismissal
            WHERE fingerprint IN (f.fingerprint, f.first_fingerprint, f.wording) AND scope <> 'here' AND (scope = 'everywhere' OR story_id = f.story_id)), 0))`;

// What an edit brought in and a later edit took away again was never anybody's work, unless a suggestion mended it.
export const isShown = `(f.presence = 'present' OR f.machine_spans <> '[]'
  OR EXISTS (SELECT 1 FROM live_correction c WHERE c.finding_id = f.id)
  OR EXISTS (SELECT 1 FROM live_dismissal d WHERE d.finding_id = f.id))`;

function judged(where: string): string {
  return `
    SELECT j.*, d.person_id AS dismissedBy, d.at AS dismissedAt, d.scope AS dismissalScope, d.story_id AS dismissedIn,
      CASE WHEN c.id IS NULL THEN d.reason ELSE c.reason END AS dismissalReason,
      CASE WHEN j.dismissalId > 0 THEN 'dismissed' WHEN j.presence = 'present' THEN 'open' ELSE 'fixed' END AS state
    FROM (SELECT ${columns}, ${dismissalInForce} AS dismissalId FROM finding f WHERE ${where} AND ${isShown}) AS j
    LEFT JOIN dismissal d ON d.id = j.dismissalId
    LEFT JOIN dismissal_change c ON c.id =
      (SELECT max(id) FROM live_dismissal_change WHERE dismissal_id = j.dismissalId AND kind = 'reason')
    ORDER BY j.id`;
}

/** Only what a line of the queue shows: a long story has thousands. */
const queueOfStorySql = `
  SELECT q.findingId, q.rowId, q.position, q."check", q.family, q.severity, q.tier, q.score, q.title, q.text, q.start,
    CASE WHEN q.dismissalId > 0 THEN 'dismissed' WHEN q.presence = 'present' THEN 'open' ELSE 'fixed' END AS state,
    d.story_id IS NOT NULL AND d.story_id <> q.storyId AS elsewhere
  FROM (
    SELECT f.id AS findingId, f.story_id AS storyId, f.presence, f.row_id AS rowId, r.position, f.check_id AS "check", f.family, f.severity, f.tier,
      ${dismissalInForce} AS dismissalId, f.score, f.title, f.text, coalesce(f.revision_spans ->> '$[0].start', 0) AS start
    FROM row r CROSS JOIN finding f ON f.row_id = r.id
    WHERE r.story_id = @storyId AND r.position >= @from AND r.position < @to AND (@advice OR f.tier = 'desk')
      AND ${isShown}) AS q
  LEFT JOIN dismissal d ON d.id = q.dismissalId
  ORDER BY q.position, q.start, q.findingId`;

function tallied(where: string): string {
  return `
    SELECT t.rowId, t.tier, t.severity, count(*) AS n,
      CASE WHEN t.dismissalId > 0 THEN 'dismissed' WHEN t.presence = 'present' THEN 'open' ELSE 'fixed' END AS state,
      d.story_id IS NOT NULL AND d.story_id <> t.storyId AS elsewhere
    FROM (
      SELECT f.row_id AS rowId, f.story_id AS storyId, f.tier, f.severity, f.presence, ${dismissalInForce} AS dismissalId
      FROM finding f WHERE ${where} AND ${isShown}) AS t
    LEFT JOIN dismissal d ON d.id = t.dismissalId
    GROUP BY t.rowId, t.tier, t.severity, state, elsewhere`;
}

const listed = 'IN (SELECT value FROM json_each(?))';

export function createFindingQueries(db: Database) {
  const judgedOfRows = db.prepare<[string], JudgedLine>(judged(`f.row_id ${listed}`));
  const judgedById = db.prepare<[Id], JudgedLine>(judged('f.id = ?'));
  const queueOfStory = db.prepare<[{ storyId: Id; from: number; to: number; advice: 0 | 1 }], QueueLine>(
    queueOfStorySql,
  );
  const talliesOfRows = db.prepare<[string], FindingTally>(tallied(`f.row_id ${listed}`));
  const ofRows = db.prepare<[string], Line>(`SELECT ${columns} FROM finding f WHERE f.row_id ${listed} ORDER BY f.id`);
  const touching = db.prepare<[Id], Line>(`
    SELECT ${columns} FROM finding_row t JOIN finding f ON f.id = t.finding_id
    WHERE t.row_id = ? AND f.presence <> 'gone'`);
  const withPlacesIn = db.prepare<{ rowIds: string }, Line>(`
    SELECT ${columns} FROM finding f WHERE f.id IN (
      SELECT id FROM finding WHERE row_id IN (SELECT value FROM json_each(@rowIds))
      UNION SELECT finding_id FROM finding_row WHERE row_id IN (SELECT value FROM json_each(@rowIds)))`);
  const openAlike = db.prepare<[string], AlikeFinding>(`
    SELECT a.storyId, a.rowId, a.start, a.end FROM (
      SELECT f.id, f.story_id AS storyId, f.row_id AS rowId, r.position, ${dismissalInForce} AS dismissalId,
        coalesce(f.revision_spans ->> '$[0].start', 0) AS start, coalesce(f.revision_spans ->> '$[0].end', 0) AS end
      FROM finding f JOIN row r ON r.id = f.row_id JOIN story s ON s.id = f.story_id
      WHERE f.wording = ? AND f.presence = 'present' AND s.removed_at IS NULL) AS a
    WHERE a.dismissalId = 0 ORDER BY a.storyId, a.position, a.start, a.id`);
  const listedTouching = db.prepare<[string], { rowId: Id }>(`
    SELECT DISTINCT f.row_id AS rowId FROM finding_row t JOIN finding f ON f.id = t.finding_id
    WHERE t.row_id ${listed} AND f.presence <> 'gone'`);
  const insert = db.prepare(`
    INSERT INTO finding (story_id, row_id, presence, check_id, family, severity, tier, mqm, score, text, title, message,
      reason, suggestions, related, machine_spans, revision_spans, fingerprint, first_fingerprint, wording)
    VALUES (@storyId, @rowId, 'present', @check, @family, @severity, @tier, @mqm, @score, @text, @title, @message,
      @reason, @suggestions, @related, @machineSpans, @revisionSpans, @fingerprint, @fingerprint, @wording)`);
  const update = db.prepare(`
    UPDATE finding SET row_id = @rowId, presence = @presence, severity = @severity, tier = @tier, mqm = @mqm,
      score = @score, text = @text, title = @title, message = @message, reason = @reason, suggestions = @suggestions,
      related = @related, machine_spans = @machineSpans, revision_spans = @revisionSpans, fingerprint = @fingerprint,
      wording = @wording
    WHERE id = @id`);
  const move = db.prepare(`
    UPDATE finding SET presence = @presence, suggestions = @suggestions, related = @related,
      revision_spans = @revisionSpans
    WHERE id = @id`);
  const setPresence = db.prepare<[Presence, Id]>('UPDATE finding SET presence = ? WHERE id = ?');
  const unlink = db.prepare<[Id]>('DELETE FROM finding_row WHERE finding_id = ?');
  const link = db.prepare<[Id, Id]>('INSERT OR IGNORE INTO finding_row (row_id, finding_id) VALUES (?, ?)');

  function linkRows(id: Id, finding: NewFinding): void {
    link.run(finding.rowId, id);
    for (const rowId of rowsOf(finding)) link.run(rowId, id);
  }

  return {
    /** Findings of a story's rows, by position `from` to before `to`, in reading order; with `advice` of both tiers. */
    queueOfStory(storyId: Id, from: number, to: number, advice: boolean): QueueItem[] {
      // There are as many titles as checks, mostly: each is read once.
      const titles = new Map<string, Localized>();
      const titleOf = (json: string): Localized => {
        const title = titles.get(json) ?? (JSON.parse(json) as Localized);
        titles.set(json, title);
        return title;
      };
      const lines = queueOfStory.all({ storyId, from, to, advice: advice ? 1 : 0 });
      return lines.map(({ start: _, title, elsewhere, ...rest }) => ({
        ...rest,
        title: titleOf(title),
        ...(elsewhere === 1 && { elsewhere: true as const }),
      }));
    },
    judgedOfRows: (rowIds: readonly Id[]): JudgedFinding[] =>
      judgedOfRows.all(JSON.stringify(rowIds)).map(judgedFinding),
    judgedById: (id: Id): JudgedFinding | undefined => {
      const line = judgedById.get(id);
      return line && judgedFinding(line);
    },
    talliesOfRows: (rowIds: readonly Id[]): FindingTally[] => talliesOfRows.all(JSON.stringify(rowIds)),
    /** All that were ever found, also what is gone. */
    ofRows: (rowIds: readonly Id[]): StoredFinding[] => ofRows.all(JSON.stringify(rowIds)).map(storedFinding),
    /** Findings with any place in this row, their own or a related one, as far as they are not gone. */
    touching: (rowId: Id): StoredFinding[] => touching.all(rowId).map(storedFinding),
    /** Findings listed at these rows or with any place in them, also those that are gone. */
    withPlacesIn: (rowIds: readonly Id[]): StoredFinding[] =>
      withPlacesIn.all({ rowIds: JSON.stringify(rowIds) }).map(storedFinding),
    /** Open findings of any tier, in every story on the list, whose check and wording have this name. */
    openAlike: (wording: string): AlikeFinding[] => openAlike.all(wording),
    /** The rows at which findings with a place in these rows are listed. */
    listedTouching: (rowIds: readonly Id[]): Id[] =>
      listedTouching.all(JSON.stringify(rowIds)).map(({ rowId }) => rowId),
    insert: (finding: NewFinding): Id => {
      const id = Number(insert.run(withJson(finding)).lastInsertRowid);
      linkRows(id, finding);
      return id;
    },
    update: (finding: StoredFinding): void => {
      update.run(withJson(finding));
      unlink.run(finding.id);
      linkRows(finding.id, finding);
    },
    /** A finding whose words moved, as it was and as it is: what no edit of a text changes is not written again. */
    move: (before: StoredFinding, after: StoredFinding): void => {
      const { id, presence, suggestions, related, revisionSpans } = after;
      move.run({
        id,
        presence,
        suggestions: JSON.stringify(suggestions),
        related: JSON.stringify(related),
        revisionSpans: JSON.stringify(revisionSpans),
      });
      if (rowsOf(before).size === rowsOf(after).size) return;
      unlink.run(id);
      linkRows(id, after);
    },
    setPresence: (id: Id, presence: Presence): void => void setPresence.run(presence, id),
  };
}

function rowsOf(finding: NewFinding): Set<Id> {
  const places = [
    ...finding.revisionSpans,
    ...finding.related,
    ...finding.suggestions.flatMap((suggestion) => suggestion.edits),
  ];
  return new Set(places.map((place) => place.rowId));
}

function withJson(finding: NewFinding): Record<string, unknown> {
  const wording = wordingOf(finding.check, finding.text);
  return {
    ...finding,
    wording,
    ...Object.fromEntries(jsonFields.map((field) => [field, JSON.stringify(finding[field])])),
  };
}

function storedFinding<L extends Line>(line: L): Omit<L, JsonField> & Pick<FindingContent, JsonField> {
  const parsed = Object.fromEntries(jsonFields.map((field) => [field, JSON.parse(line[field]) as unknown]));
  return { ...line, ...(parsed as Pick<FindingContent, JsonField>) };
}

function judgedFinding(line: JudgedLine): JudgedFinding {
  const { dismissalId, dismissedIn, dismissedBy, dismissedAt, dismissalScope, dismissalReason, ...rest } = line;
  const finding = storedFinding(rest);
  if (dismissedIn === null || dismissedBy === null || dismissedAt === null || dismissalScope === null) return finding;
  return {
    ...finding,
    dismissal: {
      id: dismissalId,
      storyId: dismissedIn,
      scope: dismissalScope,
      by: dismissedBy,
      at: dismissedAt,
      ...(dismissalReason === null ? {} : { reason: dismissalReason }),
    },
  };
}
