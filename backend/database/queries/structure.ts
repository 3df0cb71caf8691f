import type { Database } from 'better-sqlite3';
import type { Id, RowLook, Timestamp } from '../../../shared/contract/model.ts';

/** Where a row stands in its story, and what it is made of. */
export interface Placement {
  readonly position: number;
  readonly passage: number;
  readonly separator: string;
  readonly revision: string | null;
  readonly segments: readonly Id[];
}

/** How the rows of a story were changed as such. */
export type RestructuringKind = 'merge' | 'split' | 'shift' | 'version';

/** What became of a row; `null` is the shelf: it was, or is, in no row of the story. */
export interface RowChangeRecord {
  readonly rowId: Id;
  readonly bundle: number;
  readonly kind: string;
  readonly moved?: boolean;
  readonly look?: NewLook;
  readonly before: Placement | null;
  readonly after: Placement | null;
}

/** Why a person should look at a row, before the version has a number. */
export type NewLook = Omit<RowLook, 'versionId'>;

export interface SourceChangeRecord {
  readonly beforeId: Id | null;
  readonly afterId: Id;
}

export interface RestructuringRecord {
  readonly id: Id;
  readonly kind: RestructuringKind;
}

/** A segment with the row that it stands in. */
export interface PlacedSegment {
  readonly id: Id;
  readonly rowId: Id;
  readonly sourceId: Id;
  readonly paragraph: number;
  readonly separator: string;
  readonly text: string;
}

/** Stretch of positions that moves as one. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

type ChangeLine = Omit<RowChangeRecord, 'moved' | 'look' | 'before' | 'after'> & {
  readonly moved: 0 | 1;
  readonly look: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

const listed = 'IN (SELECT value FROM json_each(?))';

export function createStructureQueries(db: Database) {
  const shelf = db.prepare<[Id], { id: Id }>('SELECT id FROM story WHERE shelf_of = ?');
  const newShelf = db.prepare<[Timestamp, Timestamp, Timestamp, Id]>(
    "INSERT INTO story (name, created_at, updated_at, removed_at, analysed, shelf_of) VALUES ('', ?, ?, ?, 1, ?)",
  );
  const order = db.prepare<[Id], Id>('SELECT id FROM row WHERE story_id = ? ORDER BY position').pluck();
  const newRow = db.prepare<[Id]>(
    "INSERT INTO row (story_id, position, passage, separator) SELECT ?, coalesce(max(id), 0) + 1, 0, '' FROM row",
  );
  // Naming the revision tells the translation memory, which follows what happens to that column.
  const toShelf = db.prepare<[Id, Id]>('UPDATE row SET story_id = ?, position = id, revision = revision WHERE id = ?');
  const enter = db.prepare<[Id, number, Id]>('UPDATE row SET story_id = ?, position = -1 - ? WHERE id = ?');
  const moveRun = db.prepare<[number, Id, number, number]>(
    'UPDATE row SET position = -1 - (position + ?) WHERE story_id = ? AND position >= ? AND position < ?',
  );
  const settle = db.prepare<[Id]>('UPDATE row SET position = -1 - position WHERE story_id = ? AND position < 0');
  const findingsTo = db.prepare<[Id, Id]>('UPDATE finding SET story_id = ? WHERE row_id = ?');
  const put = db.prepare<[number, string, string | null, Id]>(
    'UPDATE row SET passage = ?, separator = ?, revision = ?, version = version + 1 WHERE id = ?',
  );
  // What follows texts (the memory, the search) shall not look at rows that say what they said.
  const putBeside = db.prepare<[number, string, Id]>(
    'UPDATE row SET passage = ?, separator = ?, version = version + 1 WHERE id = ?',
  );
  const unlink = db.prepare<[Id, Id]>('DELETE FROM row_segment WHERE row_id = ? AND segment_id = ?');
  const linkedTo = db.prepare<[Id], Id>('SELECT segment_id FROM row_segment WHERE row_id = ?').pluck();
  const link = db.prepare<[Id, Id]>('INSERT INTO row_segment (row_id, segment_id) VALUES (?, ?)');
  const placed = db.prepare<[string], Omit<Placement, 'segments'> & { rowId: Id; segments: string }>(`
    SELECT r.id AS rowId, r.position, r.passage, r.separator, r.revision,
      (SELECT json_group_array(segment_id) FROM
        (SELECT segment_id FROM row_segment WHERE row_id = r.id ORDER BY segment_id)) AS segments
    FROM row r WHERE r.id ${listed} ORDER BY r.position`);
  const segmentsOfRows = db.prepare<[string], PlacedSegment>(`
    SELECT s.id, rs.row_id AS rowId, s.source_id AS sourceId, s.paragraph, s.separator, s.text
    FROM row_segment rs JOIN segment s ON s.id = rs.segment_id WHERE rs.row_id ${listed} ORDER BY rs.row_id, s.id`);
  const segmentsByIds = db.prepare<[string], Omit<PlacedSegment, 'rowId'>>(
    `SELECT id, source_id AS sourceId, paragraph, separator, text FROM segment WHERE id ${listed}`,
  );
  const newSegment = db.prepare<{ sourceId: Id; paragraph: number; separator: string; text: string }>(`
    INSERT INTO segment (source_id, position, paragraph, separator, text)
    SELECT @sourceId, coalesce(max(position), -1) + 1, @paragraph, @separator, @text
    FROM segment WHERE source_id = @sourceId`);
  const insert = db.prepare<[Id, Id, Timestamp, RestructuringKind]>(
    'INSERT INTO restructuring (action_id, person_id, at, kind) VALUES (?, ?, ?, ?)',
  );
  const replay = (column: 'undoes' | 'redoes') =>
    db.prepare<{ actionId: Id; by: Id; at: Timestamp }>(`
      INSERT INTO restructuring (action_id, person_id, at, kind, ${column})
      SELECT action_id, @by, @at, kind, id FROM restructuring
      WHERE action_id = @actionId AND undoes IS NULL AND redoes IS NULL`);
  const undo = replay('undoes');
  const redo = replay('redoes');
  const ofAction = db.prepare<[Id], RestructuringRecord>(
    'SELECT id, kind FROM restructuring WHERE action_id = ? AND undoes IS NULL AND redoes IS NULL ORDER BY id',
  );
  const insertChange = db.prepare(`
    INSERT INTO row_change (restructuring_id, row_id, bundle, kind, moved, look, before, after)
    VALUES (@restructuringId, @rowId, @bundle, @kind, @moved, @look, @before, @after)`);
  const changes = db.prepare<[Id], ChangeLine>(`
    SELECT row_id AS rowId, bundle, kind, moved, look, before, after FROM row_change WHERE restructuring_id = ?
    ORDER BY bundle, coalesce(before ->> '$.position', after ->> '$.position')`);
  const insertSource = db.prepare<[Id, Id | null, Id]>(
    'INSERT INTO source_change (restructuring_id, before_id, after_id) VALUES (?, ?, ?)',
  );
  const sources = db.prepare<[Id], SourceChangeRecord>(
    'SELECT before_id AS beforeId, after_id AS afterId FROM source_change WHERE restructuring_id = ? ORDER BY after_id',
  );
  const moveSource = db.prepare<[Id, number, Id]>('UPDATE source SET story_id = ?, position = ? WHERE id = ?');
  const nextSourcePlace = db.prepare<[Id], { place: number }>(
    'SELECT coalesce(max(position), -1) + 1 AS place FROM source WHERE story_id = ?',
  );
  const rebase = db.prepare<[Id, Id, Id]>(
    "UPDATE source SET base_source_id = ? WHERE story_id = ? AND kind = 'revision' AND base_source_id = ?",
  );
  const placeOfSource = db.prepare<[Id], { storyId: Id; position: number }>(
    'SELECT story_id AS storyId, position FROM source WHERE id = ?',
  );

  return {
    /** The story that holds what is not in this one now; made when first needed. */
    shelfOf: (storyId: Id, at: Timestamp): Id =>
      shelf.get(storyId)?.id ?? Number(newShelf.run(at, at, at, storyId).lastInsertRowid),
    /** The ids of the rows in reading order. */
    order: (storyId: Id): Id[] => order.all(storyId) as Id[],
    /** A row without a place yet. */
    newRow: (shelfId: Id): Id => Number(newRow.run(shelfId).lastInsertRowid),
    /** Takes a row out of its story, with the findings listed at it. */
    shelve: (rowId: Id, shelfId: Id): void => {
      toShelf.run(shelfId, rowId);
      findingsTo.run(shelfId, rowId);
    },
    /** Brings rows to positions that must be free once the runs are moved; nothing else may come between. */
    arrange: (storyId: Id, entering: readonly { rowId: Id; position: number }[], runs: readonly Run[]): void => {
      for (const { rowId, position } of entering) {
        enter.run(storyId, position, rowId);
        findingsTo.run(storyId, rowId);
      }
      for (const { from, to, by } of runs) moveRun.run(by, storyId, from, to);
      settle.run(storyId);
    },
    /** Gives a row all but its position. The version goes up. `before`: as it stands now; `null` on the shelf. */
    put: (rowId: Id, { passage, separator, revision, segments }: Placement, before: Placement | null): void => {
      if (before?.revision === revision) putBeside.run(passage, separator, rowId);
      else put.run(passage, separator, revision, rowId);
      const linked = before?.segments ?? (linkedTo.all(rowId) as Id[]);
      for (const segment of linked) if (!segments.includes(segment)) unlink.run(rowId, segment);
      for (const segment of segments) if (!linked.includes(segment)) link.run(rowId, segment);
    },
    /** Where rows stand, in reading order. */
    placements: (rowIds: readonly Id[]): Map<Id, Placement> =>
      new Map(
        placed
          .all(JSON.stringify(rowIds))
          .map(({ rowId, segments, ...rest }) => [rowId, { ...rest, segments: JSON.parse(segments) as Id[] }]),
      ),
    segmentsOfRows: (rowIds: readonly Id[]): PlacedSegment[] => segmentsOfRows.all(JSON.stringify(rowIds)),
    segmentsByIds: (ids: readonly Id[]): Omit<PlacedSegment, 'rowId'>[] => segmentsByIds.all(JSON.stringify(ids)),
    newSegment: (segment: { sourceId: Id; paragraph: number; separator: string; text: string }): Id =>
      Number(newSegment.run(segment).lastInsertRowid),
    insert: (actionId: Id, by: Id, at: Timestamp, kind: RestructuringKind): Id =>
      Number(insert.run(actionId, by, at, kind).lastInsertRowid),
    /** Puts on record that a person took the action's restructuring back, or made it again. */
    recordReplay: (direction: 'undo' | 'redo', actionId: Id, by: Id, at: Timestamp): void =>
      void (direction === 'undo' ? undo : redo).run({ actionId, by, at }),
    ofAction: (actionId: Id): RestructuringRecord[] => ofAction.all(actionId),
    insertChange: (restructuringId: Id, { rowId, bundle, kind, moved, look, before, after }: RowChangeRecord): void =>
      void insertChange.run({
        restructuringId,
        rowId,
        bundle,
        kind,
        moved: moved ? 1 : 0,
        look: look ? JSON.stringify(look) : null,
        before: jsonOf(before),
        after: jsonOf(after),
      }),
    /** By bundle, and within it in reading order. */
    changes: (restructuringId: Id): RowChangeRecord[] =>
      changes.all(restructuringId).map(({ moved, look, before, after, ...line }) => ({
        ...line,
        ...(moved === 1 && { moved: true }),
        ...(look !== null && { look: JSON.parse(look) as NewLook }),
        before: before === null ? null : (JSON.parse(before) as Placement),
        after: after === null ? null : (JSON.parse(after) as Placement),
      })),
    insertSourceChange: (restructuringId: Id, { beforeId, afterId }: SourceChangeRecord): void =>
      void insertSource.run(restructuringId, beforeId, afterId),
    sourceChanges: (restructuringId: Id): SourceChangeRecord[] => sources.all(restructuringId),
    /** Puts a source into a story; on a shelf its id is its place. */
    moveSource: (sourceId: Id, storyId: Id, position = sourceId): void =>
      void moveSource.run(storyId, position, sourceId),
    /** The place after the last column. */
    nextSourcePlace: (storyId: Id): number => nextSourcePlace.get(storyId)?.place ?? 0,
    /** The revision, if it started from the one, starts from the other now. */
    rebase: (storyId: Id, from: Id, to: Id): void => void rebase.run(to, storyId, from),
    placeOfSource: (sourceId: Id) => placeOfSource.get(sourceId),
  };
}

function jsonOf(placement: Placement | null): string | null {
  return placement && JSON.stringify(placement);
}
