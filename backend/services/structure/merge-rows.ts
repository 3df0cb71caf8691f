import type { Change } from '../../../shared/contract/api.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { Desk } from '../desk.ts';
import { refuseMixedCodes } from '../documents/row-guards.ts';
import type { Journal } from '../journal.ts';
import type { RowText, Texts } from '../texts.ts';
import { mergeLabel } from './labels.ts';
import { cellsOf, joinedCell } from './row-cells.ts';
import { refuseGaps } from './row-refusals.ts';
import type { RowWork } from './row-work.ts';

/** Neighbours become one row, which keeps the id of the first. */
export function mergeRows(
  { queries }: Desk,
  texts: Texts,
  journal: Journal,
  work: RowWork,
  rowIds: readonly Id[],
  by: Id,
): Change {
  const rows = texts.ofRows(rowIds);
  refuseGaps(rows);
  const [first] = rows as [RowText, ...RowText[]];
  const { storyId } = first.row;
  const { columns, baseId } = work.sourcesOf(storyId);
  const byRow = cellsOf(queries, rowIds);
  refuseMixedCodes(
    queries,
    rows.map(({ row, revision }) => ({
      rowId: row.id,
      texts: [revision, ...[...(byRow.get(row.id)?.values() ?? [])].map(({ text }) => text)],
    })),
  );
  const cells = columns.flatMap(({ id, language }) => {
    const own = rows.map(({ row }) => byRow.get(row.id)?.get(id));
    return own.reduce((a, b) => joinedCell(a, b, language === 'zh' ? '' : ' ')) ?? [];
  });
  const last = rows.at(-1) ?? first;
  return journal.step(
    { kind: 'merge', storyId, by, label: mergeLabel(first.row.position, last.row.position) },
    [first.row.id],
    (write) => {
      const after = work.placementOf(first, cells, baseId, joinedRevision(rows), first.row.separator);
      const gone = rows.slice(1).map(({ row }) => ({ rowId: row.id, bundle: 0, kind: 'merged', after: null }));
      const inherited = work.inheritance(
        rows,
        after,
        cells.find(({ sourceId }) => sourceId === baseId)?.text ?? '',
        by,
      );
      write.restructure({
        kind: 'merge',
        rows: [{ rowId: first.row.id, bundle: 0, kind: 'merged', after }, ...gone],
      });
      write.inherit(first.row.id, inherited);
    },
  );
}

/** The desk's text of all rows, parted as the rows are. */
function joinedRevision(rows: readonly RowText[]): string {
  return rows.reduce((text, { row, revision }, index) => {
    if (text === '' || revision === '') return text + revision;
    const isNewPassage = rows[index - 1]?.row.passage !== row.passage;
    return text + (isNewPassage ? ' ' : row.separator) + revision;
  }, '');
}
