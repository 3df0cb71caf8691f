import type { DocumentRecord } from '../../database/queries/documents.ts';
import type { BilingualDocument, DocumentFormat, Unit } from '../../formats/document.ts';
import type { JoinedRows } from './join-rows.ts';
import type { RowDraft } from './row-draft.ts';

/** A story as a document, and what of it has no place there though the format has one. */
export interface StoryDocument {
  readonly document: BilingualDocument;
  /** Rows that are in no unit of the file, by position: they came with a newer version. */
  readonly homeless: readonly number[];
  /** Units of the file without text now: their rows were merged into those of others. */
  readonly emptied: number;
}

/** The file that a story is to be written back into. */
export interface OwnFile {
  readonly record: DocumentRecord;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** What was read of it again; missing where it is one text only. */
  readonly read: BilingualDocument | undefined;
}

/** The units with notes that end in the unit in which they do. */
export function withEnds(joined: readonly (JoinedRows & { readonly rows: readonly RowDraft[] })[]): Unit[] {
  const home = new Map(joined.flatMap((each) => each.rows.map((row) => [row.rowId, each])));
  return joined.map(({ unit, rows }) => {
    const said = rows.flatMap((row) => row.notes);
    if (said.every(({ untilRow }) => untilRow === undefined)) return unit;
    const notes = unit.notes.map((note, index) => {
      const source = said[index];
      const until = source?.untilRow === undefined ? undefined : home.get(source.untilRow);
      if (!source?.span || source.untilRow === undefined || !until || !note.span) return note;
      const end = source.span.end + (until.starts.get(source.untilRow)?.[note.side] ?? 0);
      if (until.unit.id === unit.id) return { ...note, span: { start: note.span.start, end } };
      return { ...note, until: { unit: until.unit.id, end } };
    });
    return { ...unit, notes };
  });
}
