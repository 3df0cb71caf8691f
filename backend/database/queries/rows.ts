import type { Database } from 'better-sqlite3';
import type { DecisionKind, Id, Timestamp } from '../../../shared/contract/model.ts';

/** A row as stored, with the two marks in the record that its state follows from. */
export interface RowRecord {
  readonly id: Id;
  readonly storyId: Id;
  readonly position: number;
  readonly passage: number;
  readonly separator: string;
  /** `null`: as the machine has it. */
  readonly revision: string | null;
  readonly version: number;
  /** The last action that corrected it and is not undone. */
  readonly correctedIn: Id | null;
  readonly correctedBy: Id | null;
  /** The last decision that is not undone. */
  readonly decidedIn: Id | null;
  readonly decision: DecisionKind | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Timestamp | null;
  readonly comment: string | null;
}

/** One segment's share of a cell, in reading order within the row. */
export interface CellPart {
  readonly rowId: Id;
  readonly sourceId: Id;
  readonly separator: string;
  readonly text: string;
}

const listed = 'IN (SELECT value FROM json_each(?))';

const record = `
  SELECT r.id, r.story_id AS storyId, r.position, r.passage, r.separator, r.revision, r.version,
    c.action_id AS correctedIn, c.person_id AS correctedBy,
    d.action_id AS decidedIn, d.kind AS decision, d.person_id AS decidedBy, d.at AS decidedAt, d.comment
  FROM row r
  LEFT JOIN correction c ON c.id =
    (SELECT id FROM live_correction WHERE row_id = r.id ORDER BY action_id DESC, id DESC LIMIT 1)
  LEFT JOIN decision d ON d.id =
    (SELECT id FROM live_decision WHERE row_id = r.id ORDER BY action_id DESC, id DESC LIMIT 1)`;

const cell = `
  SELECT rs.row_id AS rowId, s.source_id AS sourceId, s.separator, s.text
  FROM row r JOIN row_segment rs ON rs.row_id = r.id JOIN segment s ON s.id = rs.segment_id`;

export function createRowQueries(db: Database) {
  const ofStory = db.prepare<[Id], RowRecord>(`${record} WHERE r.story_id = ? ORDER BY r.position`);
  const range = db.prepare<[Id, number, number], RowRecord>(
    `${record} WHERE r.story_id = ? AND r.position >= ? AND r.position < ? ORDER BY r.position`,
  );
  const byIds = db.prepare<[string], RowRecord>(`${record} WHERE r.id ${listed} ORDER BY r.story_id, r.position`);
  const cellsOfStory = db.prepare<[Id], CellPart>(`${cell} WHERE r.story_id = ? ORDER BY rs.row_id, s.id`);
  const cellsByIds = db.prepare<[string], CellPart>(`${cell} WHERE r.id ${listed} ORDER BY rs.row_id, s.id`);
  const ofPassagesOf = db.prepare<[string], RowRecord>(`
    ${record} WHERE (r.story_id, r.passage) IN (SELECT story_id, passage FROM row WHERE id ${listed})
    ORDER BY r.position`);
  const passages = db.prepare<[Id], { passage: number; rows: number }>(
    'SELECT passage, count(*) AS rows FROM row WHERE story_id = ? GROUP BY passage ORDER BY min(position)',
  );
  const ofPassages = db.prepare<[Id, string], RowRecord>(
    `${record} WHERE r.story_id = ? AND r.passage ${listed} ORDER BY r.position`,
  );
  // Cells are cut into segments, so a wording may begin in one and end in another: the whole cell is looked at.
  const saying = db
    .prepare<{ storyId: Id; wordings: string }, Id>(`
      SELECT r.id FROM row r WHERE r.story_id = @storyId AND EXISTS (
        SELECT 1 FROM json_each(@wordings) w WHERE instr(lower(coalesce(r.revision, (
          SELECT group_concat(s.text, ' ') FROM row_segment rs JOIN segment s ON s.id = rs.segment_id
          WHERE rs.row_id = r.id AND s.source_id IN (
            SELECT base_source_id FROM source WHERE story_id = @storyId AND kind = 'revision')), '')), w.value) > 0)`)
    .pluck();
  const withChinese = db
    .prepare<{ storyId: Id; terms: string }, Id>(`
      SELECT DISTINCT rs.row_id FROM source o JOIN segment s ON s.source_id = o.id
      JOIN row_segment rs ON rs.segment_id = s.id
      WHERE o.story_id = @storyId AND o.kind = 'original' AND o.aligned = 1
        AND EXISTS (SELECT 1 FROM json_each(@terms) t WHERE instr(s.text, t.value) > 0)`)
    .pluck();
  const insert = db.prepare<[Id, number, number, string]>(
    'INSERT INTO row (story_id, position, passage, separator) VALUES (?, ?, ?, ?)',
  );
  const insertSegment = db.prepare<[Id, number, number, string, string]>(
    'INSERT INTO segment (source_id, position, paragraph, separator, text) VALUES (?, ?, ?, ?, ?)',
  );
  const link = db.prepare<[Id, Id]>('INSERT INTO row_segment (row_id, segment_id) VALUES (?, ?)');
  const segments = db.prepare<[Id], { paragraph: number; separator: string; text: string }>(
    'SELECT paragraph, separator, text FROM segment WHERE source_id = ? ORDER BY position',
  );
  // What was merged or split is stored anew: only what stands in rows counts.
  const alignedSegments = db.prepare<[Id], { paragraph: number; separator: string; text: string }>(`
    SELECT s.paragraph, s.separator, s.text FROM source o JOIN row r ON r.story_id = o.story_id
    JOIN row_segment rs ON rs.row_id = r.id JOIN segment s ON s.id = rs.segment_id AND s.source_id = o.id
    WHERE o.id = ? AND o.aligned = 1 ORDER BY r.position, s.id`);
  const count = db.prepare<[Id], number>('SELECT count(*) FROM row WHERE story_id = ?').pluck();
  const revise = db.prepare<[string | null, Id]>('UPDATE row SET revision = ?, version = version + 1 WHERE id = ?');
  return {
    ofStory: (storyId: Id): RowRecord[] => ofStory.all(storyId),
    count: (storyId: Id): number => count.get(storyId) ?? 0,
    /** Rows `from` to before `to`, by position. */
    range: (storyId: Id, from: number, to: number): RowRecord[] => range.all(storyId, from, to),
    /** In reading order; ids that do not exist are missing. */
    byIds: (ids: readonly Id[]): RowRecord[] => byIds.all(JSON.stringify(ids)),
    /** All rows of the passages that these rows are in. */
    ofPassagesOf: (ids: readonly Id[]): RowRecord[] => ofPassagesOf.all(JSON.stringify(ids)),
    /** A story's passages in reading order, each with how many rows it has. */
    passages: (storyId: Id) => passages.all(storyId),
    ofPassages: (storyId: Id, numbers: readonly number[]): RowRecord[] =>
      ofPassages.all(storyId, JSON.stringify(numbers)),
    /** Rows whose text has any of the wordings, which are given in lower case. */
    saying: (storyId: Id, wordings: readonly string[]): Id[] =>
      saying.all({ storyId, wordings: JSON.stringify(wordings) }),
    /** Rows whose original has any of the terms. */
    withChinese: (storyId: Id, terms: readonly string[]): Id[] =>
      withChinese.all({ storyId, terms: JSON.stringify(terms) }),
    cellsOfStory: (storyId: Id): CellPart[] => cellsOfStory.all(storyId),
    cellsByIds: (ids: readonly Id[]): CellPart[] => cellsByIds.all(JSON.stringify(ids)),
    insert: (storyId: Id, position: number, passage: number, separator: string): Id =>
      Number(insert.run(storyId, position, passage, separator).lastInsertRowid),
    insertSegment: (sourceId: Id, position: number, paragraph: number, separator: string, text: string): Id =>
      Number(insertSegment.run(sourceId, position, paragraph, separator, text).lastInsertRowid),
    link: (rowId: Id, segmentId: Id): void => void link.run(rowId, segmentId),
    /** The segments of a source, in order. */
    segments: (sourceId: Id) => {
      const inRows = alignedSegments.all(sourceId);
      return inRows.length > 0 ? inRows : segments.all(sourceId);
    },
    /** `null` puts the machine's text back. The version goes up. */
    revise: (rowId: Id, revision: string | null): void => void revise.run(revision, rowId),
  };
}
