import type { Id, RowIndexEntry } from '../../../../shared/contract/model.ts';

/** A line of the grid: one row, or a run of clean rows folded into one line. */
export type GridItem =
  | { readonly kind: 'row'; readonly position: number; readonly id: Id }
  /** Rows `from` (inclusive) to `to` (exclusive) by position. */
  | { readonly kind: 'fold'; readonly from: number; readonly to: number; readonly id: Id };

export interface FoldOptions {
  readonly folding: boolean;
  readonly showAdvice: boolean;
  /** Rows that stay open although they are clean: the current one, and those that the person unfolded. */
  readonly keepOpen: (rowId: Id) => boolean;
}

/** Whether nobody needs to look at the row: nothing flagged, edited or returned in it. */
export function isClean(row: RowIndexEntry, showAdvice: boolean): boolean {
  return row.findings === 0 && !(showAdvice && row.advice > 0) && !row.changed && row.state !== 'returned';
}

/** The lines of the grid in reading order. A fold is named by its first row, so that it keeps its identity as it grows. */
export function foldRows(index: readonly RowIndexEntry[], options: FoldOptions): GridItem[] {
  const items: GridItem[] = [];
  let from: number | undefined;
  const close = (to: number) => {
    const first = from === undefined ? undefined : index[from];
    if (from !== undefined && first) items.push({ kind: 'fold', from, to, id: first.id });
    from = undefined;
  };
  index.forEach((row, position) => {
    if (options.folding && isClean(row, options.showAdvice) && !options.keepOpen(row.id)) {
      from ??= position;
      return;
    }
    close(position);
    items.push({ kind: 'row', position, id: row.id });
  });
  close(index.length);
  return items;
}
