import type { Id, NoteView, RowView } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { NoteRecord } from '../../database/queries/notes.ts';

/** What the file that rows came from says of them beside their texts; rows of which it says nothing are missing. */
export function fileViews(
  { documents, notes }: Queries,
  rowIds: readonly Id[],
): Map<Id, Pick<RowView, 'notes' | 'codes' | 'locked'>> {
  const said = Map.groupBy(notes.ofRows(rowIds), ({ rowId }) => rowId);
  return new Map(
    documents.ofRows(rowIds).map(({ rowId, codes, locked }) => {
      const own = said.get(rowId);
      return [
        rowId,
        {
          ...(own && { notes: noteViews(own) }),
          ...(codes.length > 0 && { codes }),
          ...(locked && { locked: true as const }),
        },
      ];
    }),
  );
}

/** Notes with their answers. */
export function noteViews(notes: readonly NoteRecord[]): NoteView[] {
  const answers = Map.groupBy(notes, (note) => note.answers);
  return (answers.get(undefined) ?? []).map(({ rowId: _, answers: __, importedAt: ___, ...note }) => {
    const replies = answers.get(note.id)?.map(({ id, by, at, text }) => ({ id, by, at, text }));
    return { ...note, ...(replies && { answers: replies }) };
  });
}
