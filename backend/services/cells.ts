import type { Id } from '../../shared/contract/model.ts';
import type { CellPart, RowRecord } from '../database/queries/rows.ts';

/** Texts by source, of one row; a source that has nothing here is missing. */
export type Cells = Record<Id, string>;

/** Puts the segments of each row and source together, as they stood in the file. */
export function cellsByRow(parts: readonly CellPart[]): Map<Id, Cells> {
  const rows = new Map<Id, Cells>();
  for (const { rowId, sourceId, separator, text } of parts) {
    const cells = rows.get(rowId) ?? {};
    rows.set(rowId, cells);
    const before = cells[sourceId];
    cells[sourceId] = before === undefined ? text : before + separator + text;
  }
  return rows;
}

/** The current text of a row. */
export function revisionOf(row: Pick<RowRecord, 'revision'>, cells: Cells | undefined, baseId: Id | undefined): string {
  return row.revision ?? machineOf(cells, baseId);
}

/** What the machine has in a row; empty where it has nothing. */
export function machineOf(cells: Cells | undefined, baseId: Id | undefined): string {
  return (baseId === undefined ? undefined : cells?.[baseId]) ?? '';
}
