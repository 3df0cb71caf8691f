import type { Id, RowView } from '../../../../shared/contract/model.ts';
import { movedSpans } from '../../../../shared/text/edits.ts';

/**
 * A row as it will be told once the backend has taken what was typed in it: until then it is shown so. Its state is the
 * one that is stored: that it is edited is said when the edit is on the disk.
 *
 * @param text what was typed, in place of the text of source `revision`.
 * @param base the source whose text the revision began with.
 */
export function rowAsTyped(row: RowView, text: string, revision: Id, base: Id | undefined): RowView {
  const before = row.cells[revision] ?? '';
  const machine = base === undefined ? '' : (row.cells[base] ?? '');
  if (text === before) return row;
  return {
    ...row,
    changed: text !== machine,
    cells: { ...row.cells, [revision]: text },
    findingList: row.findingList.map((finding) => {
      const spans = finding.revisionSpans.flatMap((span) =>
        span.rowId === row.id ? movedSpans([span], before, text) : [span],
      );
      return { ...finding, revisionSpans: spans };
    }),
  };
}
