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

/**
 * What parts each text of a passage from what stands before it: nothing where the text is empty or nothing stands
 * before it, so that an emptied row leaves no second space behind.
 */
export function separatorsOf(rows: readonly { readonly text: string; readonly separator: string }[]): string[] {
  let isStarted = false;
  return rows.map(({ text, separator }) => {
    if (text === '') return '';
    const parting = isStarted ? separator : '';
    isStarted = true;
    return parting;
  });
}

/** The paragraphs of a source, out of its segments. */
export function paragraphsOf(segments: readonly { paragraph: number; separator: string; text: string }[]): string[] {
  const paragraphs = Map.groupBy(segments, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].map((parts) => parts.map(({ separator, text }) => separator + text).join(''));
}
