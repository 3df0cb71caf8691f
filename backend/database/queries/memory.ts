import type { Database } from 'better-sqlite3';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';

export type SegmentState = 'approved' | 'confirmed' | 'edited';

/** A segment to be kept. */
export interface NewSegment {
  readonly rowId: Id | null;
  readonly chinese: string | null;
  /** `''`: the same as `final`; `null`: there is none. */
  readonly machine: string | null;
  readonly final: string;
  readonly state: SegmentState;
  readonly personId: Id | null;
  readonly author: string | null;
  readonly at: Timestamp;
  readonly origin: string | null;
  readonly chineseKey: number | null;
  readonly machineKey: number | null;
  readonly contextKey: number | null;
}

/** A segment as it is looked up, with where it is from. */
export interface SegmentRecord {
  readonly id: Id;
  readonly chinese: string | null;
  readonly machine: string | null;
  readonly final: string;
  readonly state: SegmentState;
  /** Who decided, or who edited. */
  readonly by: string | null;
  readonly at: Timestamp;
  readonly origin: string | null;
  readonly contextKey: number | null;
  readonly rowId: Id | null;
  readonly storyId: Id | null;
  readonly story: string | null;
  readonly position: number | null;
}

/** A row of a story (none on its shelf) and those right before and after it. */
export interface Neighbourhood {
  readonly rowId: Id;
  readonly storyId: Id;
  readonly before: Id | null;
  readonly after: Id | null;
  /** The row's text, where it is not the machine's. */
  readonly revision: string | null;
}

const listed = 'IN (SELECT value FROM json_each(?))';

/** Segments of an import that is not whole are shown to nobody. */
const whole = (id: string): string =>
  `NOT EXISTS (SELECT 1 FROM memory_import i WHERE i.ended_at IS NULL AND ${id} BETWEEN i.first_id AND i.last_id)`;

const record = `
  SELECT m.id, m.chinese, m.machine, m.final, m.state, coalesce(p.name, m.author) AS "by", m.at, m.origin,
    m.context_key AS contextKey, m.row_id AS rowId, r.story_id AS storyId, s.name AS story, r.position
  FROM memory_segment m
  LEFT JOIN person p ON p.id = m.person_id
  LEFT JOIN row r ON r.id = m.row_id
  LEFT JOIN story s ON s.id = r.story_id AND s.removed_at IS NULL`;

/** The translation memory: segments, and the words that they are found by. */
export function createMemoryQueries(db: Database) {
  const due = db.prepare<[number], { rowId: Id }>('SELECT row_id AS rowId FROM memory_due ORDER BY row_id LIMIT ?');
  const countDue = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM memory_due');
  const settle = db.prepare<[string]>(`DELETE FROM memory_due WHERE row_id ${listed}`);
  const around = db.prepare<[string], Neighbourhood>(`
    SELECT r.id AS rowId, r.story_id AS storyId, b.id AS before, a.id AS after, r.revision FROM row r
    JOIN story s ON s.id = r.story_id AND s.shelf_of IS NULL
    LEFT JOIN row b ON b.story_id = r.story_id AND b.position = r.position - 1
    LEFT JOIN row a ON a.story_id = r.story_id AND a.position = r.position + 1
    WHERE r.id ${listed}`);
  const corrected = db.prepare<[string], { rowId: Id; at: Timestamp }>(`
    SELECT row_id AS rowId, max(at) AS at FROM live_correction WHERE row_id ${listed} GROUP BY row_id`);
  const idOfRow = db.prepare<[Id], { id: Id; final: string; removedAt: Timestamp | null }>(
    'SELECT id, final, removed_at AS removedAt FROM memory_segment WHERE row_id = ?',
  );
  const insert = db.prepare<[NewSegment]>(`
    INSERT INTO memory_segment (row_id, chinese, machine, final, state, person_id, author, at, origin,
      chinese_key, machine_key, context_key)
    VALUES (@rowId, @chinese, @machine, @final, @state, @personId, @author, @at, @origin,
      @chineseKey, @machineKey, @contextKey)`);
  const update = db.prepare<[NewSegment & { readonly id: Id; readonly removedAt: Timestamp | null }]>(`
    UPDATE memory_segment SET chinese = @chinese, machine = @machine, final = @final, state = @state,
      person_id = @personId, author = @author, at = @at, origin = @origin, chinese_key = @chineseKey,
      machine_key = @machineKey, context_key = @contextKey, removed_at = @removedAt
    WHERE id = @id`);
  const forget = db.prepare<[Id]>('DELETE FROM memory_segment WHERE id = ?');
  const setRemoved = db.prepare<[Timestamp | null, Id | null, Id]>(
    'UPDATE memory_segment SET removed_at = ?, removed_by = ? WHERE id = ?',
  );
  const index = db.prepare<[Id, string]>('INSERT INTO memory_word (rowid, words) VALUES (?, ?)');
  const unindex = db.prepare<[Id]>('DELETE FROM memory_word WHERE rowid = ?');
  const byIds = db.prepare<[string], SegmentRecord>(
    `${record} WHERE m.removed_at IS NULL AND ${whole('m.id')} AND m.id ${listed}`,
  );
  const byId = db.prepare<[Id], SegmentRecord>(`${record} WHERE m.id = ?`);
  const latest = db.prepare<[Id, number], SegmentRecord>(
    `${record} WHERE m.removed_at IS NULL AND m.id < ? AND ${whole('m.id')} ORDER BY m.id DESC LIMIT ?`,
  );
  const withKey = (column: 'chinese_key' | 'machine_key') =>
    db
      .prepare<[number, number], Id>(
        `SELECT id FROM memory_segment WHERE ${column} = ? AND ${whole('memory_segment.id')} ORDER BY id DESC LIMIT ?`,
      )
      .pluck();
  const exact = withKey('chinese_key');
  const exactMachine = withKey('machine_key');
  const hasKey = (column: 'chinese_key' | 'machine_key') =>
    db.prepare<[number, Id], { id: Id }>(
      `SELECT id FROM memory_segment
        WHERE ${column} = ? AND row_id IS NOT ? AND removed_at IS NULL AND ${whole('memory_segment.id')} LIMIT 1`,
    );
  const hasChinese = hasKey('chinese_key');
  const hasMachine = hasKey('machine_key');
  const having = db
    .prepare<[string, number], Id>(
      `SELECT rowid FROM memory_word WHERE memory_word MATCH ? AND ${whole('memory_word.rowid')} LIMIT ?`,
    )
    .pluck();
  const newestHaving = db
    .prepare<[string, Id], Id>(
      `SELECT rowid FROM memory_word WHERE memory_word MATCH ? AND rowid < ? AND ${whole('memory_word.rowid')}
        ORDER BY rowid DESC`,
    )
    .pluck();
  const beginning = db
    .prepare<[string, string, number], string>(
      'SELECT term FROM memory_vocabulary WHERE term > ? AND term < ? ORDER BY term LIMIT ?',
    )
    .pluck();
  // Two counts that an index answers by itself.
  const oldest = db.prepare<[Id, number], SegmentRecord>(
    `${record} WHERE m.removed_at IS NULL AND m.id > ? AND ${whole('m.id')} ORDER BY m.id LIMIT ?`,
  );
  const count = db.prepare<[], { n: number }>(`
    SELECT (SELECT count(*) FROM memory_segment WHERE removed_at IS NULL) - coalesce(sum((
      SELECT count(*) FROM memory_segment m WHERE m.id BETWEEN i.first_id AND i.last_id)), 0) AS n
    FROM memory_import i WHERE i.ended_at IS NULL`);
  const optimize = db.prepare("INSERT INTO memory_word (memory_word) VALUES ('optimize')");
  return {
    /** Rows of which the memory has to learn. */
    due: (limit: number): Id[] => due.all(limit).map(({ rowId }) => rowId),
    dueCount: (): number => countDue.get()?.n ?? 0,
    settle: (rowIds: readonly Id[]): void => void settle.run(JSON.stringify(rowIds)),
    around: (rowIds: readonly Id[]): Neighbourhood[] => around.all(JSON.stringify(rowIds)),
    /** When each row was corrected last. */
    correctedAt: (rowIds: readonly Id[]): Map<Id, Timestamp> =>
      new Map(corrected.all(JSON.stringify(rowIds)).map(({ rowId, at }) => [rowId, at])),
    /** Adds a segment, or puts it in the place of what the memory had of its row. Answers its id. */
    put: (segment: NewSegment, words: string): Id => {
      const known = segment.rowId === null ? undefined : idOfRow.get(segment.rowId);
      if (!known) {
        const id = Number(insert.run(segment).lastInsertRowid);
        index.run(id, words);
        return id;
      }
      // What was taken out comes back with another text only.
      const removedAt = known.final === segment.final ? known.removedAt : null;
      update.run({ ...segment, id: known.id, removedAt });
      unindex.run(known.id);
      index.run(known.id, words);
      return known.id;
    },
    /** What the memory had of the row is forgotten. */
    forgetRow: (rowId: Id): void => {
      const known = idOfRow.get(rowId);
      if (!known) return;
      forget.run(known.id);
      unindex.run(known.id);
    },
    /** Takes a segment out, or puts it back. Answers whether there is such a segment. */
    setRemoved: (id: Id, at: Timestamp | null, by: Id | null): boolean => setRemoved.run(at, by, id).changes > 0,
    byIds: (ids: readonly Id[]): SegmentRecord[] => byIds.all(JSON.stringify(ids)),
    byId: (id: Id): SegmentRecord | undefined => byId.get(id),
    /** The newest segments before an id. */
    latest: (before: Id, limit: number): SegmentRecord[] => latest.all(before, limit),
    /** The oldest segments after an id. */
    oldest: (after: Id, limit: number): SegmentRecord[] => oldest.all(after, limit),
    /** The newest segments whose text has this hash. */
    withChinese: (key: number, limit: number): Id[] => exact.all(key, limit),
    withMachine: (key: number, limit: number): Id[] => exactMachine.all(key, limit),
    /** Whether a segment other than the row's own has a text with this hash. */
    hasChinese: (key: number, except: Id): boolean => hasChinese.get(key, except) !== undefined,
    hasMachine: (key: number, except: Id): boolean => hasMachine.get(key, except) !== undefined,
    /** Segments that have the words, in any order, at most so many. */
    having: (match: string, limit: number): Id[] => having.all(match, limit),
    /** The same, the newest first, before an id: to be read only as far as needed. */
    newestHaving: (match: string, before: Id): IterableIterator<Id> => newestHaving.iterate(match, before),
    /** Longer words of the index that begin so, at most so many. */
    wordsBeginning: (word: string, most: number): string[] => beginning.all(word, `${word}\u{10ffff}`, most),
    count: (): number => count.get()?.n ?? 0,
    /** Makes one of the index's many parts: worth its time after a large import only. */
    optimize: (): void => void optimize.run(),
  };
}
