import type { Id } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';

/** What one source has in a row. */
export interface Cell {
  readonly sourceId: Id;
  readonly paragraph: number;
  /** What parts it from the cell before in its paragraph. */
  readonly separator: string;
  readonly text: string;
  /** The segments it is stored in; none for a text that is new. */
  readonly segments: readonly Id[];
}

/** The cells of rows, by row and source. */
export function cellsOf(queries: Queries, rowIds: readonly Id[]): Map<Id, Map<Id, Cell>> {
  const rows = new Map<Id, Map<Id, Cell>>(rowIds.map((id) => [id, new Map()]));
  for (const { id, rowId, sourceId, paragraph, separator, text } of queries.structure.segmentsOfRows(rowIds)) {
    const cells = rows.get(rowId);
    const known = cells?.get(sourceId);
    const cell = known
      ? { ...known, text: known.text + separator + text, segments: [...known.segments, id] }
      : { sourceId, paragraph, separator, text, segments: [id] };
    cells?.set(sourceId, cell);
  }
  return rows;
}

/** Two cells of one source as one; `space` parts what stood in two paragraphs. */
export function joinedCell(first: Cell | undefined, second: Cell | undefined, space: string): Cell | undefined {
  if (!first || !second) return first ?? second;
  const between = second.paragraph === first.paragraph ? second.separator : space;
  return { ...first, text: first.text + between + second.text, segments: [] };
}

/** The two parts of a cell; white space at the cut parts them, and a part without text is none. */
export function cutCell(cell: Cell, offset: number): readonly [Cell | undefined, Cell | undefined] {
  const first = cell.text.slice(0, offset).trimEnd();
  const second = cell.text.slice(offset).trimStart();
  if (first === '') return [undefined, cell];
  if (second === '') return [cell, undefined];
  const separator = cell.text.slice(first.length, cell.text.length - second.length);
  return [
    { ...cell, text: first, segments: [] },
    { ...cell, separator, text: second, segments: [] },
  ];
}

/** The segments of a cell, stored if they are not yet. */
export function segmentsOf(queries: Queries, cell: Cell): readonly Id[] {
  const { sourceId, paragraph, separator, text } = cell;
  return cell.segments.length > 0
    ? cell.segments
    : [queries.structure.newSegment({ sourceId, paragraph, separator, text })];
}
