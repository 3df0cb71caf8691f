import type { Database } from 'better-sqlite3';
import type { Id, NoteView, Timestamp } from '../../../shared/contract/model.ts';
import type { Span } from '../../../shared/text/spans.ts';

/** What somebody said in a file, to be stored. */
export interface NewNote {
  readonly actionId: Id;
  readonly rowId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly text: string;
  readonly resolved: boolean;
  readonly side: NoteView['side'];
  readonly span?: Span;
  /** The row that it ends in, where that is another; `span.end` is there then. */
  readonly untilRowId?: Id;
  /** The note that it answers. */
  readonly answers?: Id;
}

/** A note as stored. */
export type NoteRecord = Omit<NewNote, 'actionId'> & {
  readonly id: Id;
  /** When its file was imported: its own time where that says none. */
  readonly importedAt: Timestamp;
};

interface Line {
  readonly id: Id;
  readonly rowId: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly text: string;
  readonly resolved: 0 | 1;
  readonly side: NoteView['side'];
  readonly start: number | null;
  readonly end: number | null;
  readonly untilRowId: Id | null;
  readonly answers: Id | null;
  readonly importedAt: Timestamp;
}

const columns = `n.id, n.row_id AS rowId, n.person_id AS "by", n.at, n.text, n.resolved, n.side, n."start", n."end",
  n.until_row_id AS untilRowId, n.answers, a.at AS importedAt`;

export function createNoteQueries(db: Database) {
  const insert = db.prepare(`
    INSERT INTO note (action_id, row_id, person_id, at, text, resolved, side, "start", "end", until_row_id, answers)
    VALUES (@actionId, @rowId, @by, @at, @text, @resolved, @side, @start, @end, @untilRowId, @answers)`);
  const ofRows = db.prepare<[string], Line>(
    `SELECT ${columns} FROM live_note n JOIN action a ON a.id = n.action_id
    WHERE n.row_id IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
  );
  return {
    insert: ({ span, ...note }: NewNote): Id =>
      Number(
        insert.run({
          ...note,
          resolved: note.resolved ? 1 : 0,
          start: span?.start ?? null,
          end: span?.end ?? null,
          untilRowId: note.untilRowId ?? null,
          answers: note.answers ?? null,
        }).lastInsertRowid,
      ),
    /** In the order of the file, answers behind what they answer. */
    ofRows: (rowIds: readonly Id[]): NoteRecord[] => ofRows.all(JSON.stringify(rowIds)).map(noteOf),
  };
}

function noteOf({ resolved, start, end, untilRowId, answers, ...line }: Line): NoteRecord {
  return {
    ...line,
    resolved: resolved === 1,
    ...(start !== null && end !== null && { span: { start, end } }),
    ...(untilRowId !== null && { untilRowId }),
    ...(answers !== null && { answers }),
  };
}
