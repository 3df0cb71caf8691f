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

/**
 * The lines after some rows changed, from those before it: what folding them all anew would give, without looking at all of
 * them. The same array where the lines stay as they are.
 *
 * @param positions of all rows that may fold otherwise than before: also those that `keepOpen` is another for
 */
export function foldAgain(
  items: readonly GridItem[],
  index: readonly RowIndexEntry[],
  positions: readonly number[],
  options: FoldOptions,
): readonly GridItem[] {
  let lines: GridItem[] | undefined;
  for (const position of positions) {
    const row = index[position];
    const now = lines ?? items;
    const at = lineAt(now, position);
    const line = now[at];
    if (!row || !line) continue;
    const folds = options.folding && isClean(row, options.showAdvice) && !options.keepOpen(row.id);
    if (folds === (line.kind === 'fold')) continue;
    lines ??= [...items];
    if (line.kind === 'row') foldIn(lines, at, line);
    else takeOut(lines, at, line, index, position);
  }
  return lines ?? items;
}

/** The line that a position is in. */
function lineAt(items: readonly GridItem[], position: number): number {
  let [from, to] = [0, items.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    const item = items[middle];
    if ((item?.kind === 'fold' ? item.from : (item?.position ?? 0)) <= position) from = middle;
    else to = middle - 1;
  }
  return from;
}

function foldIn(lines: GridItem[], at: number, { position, id }: GridItem & { kind: 'row' }): void {
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const first = above?.kind === 'fold' ? above : { from: position, id };
  const to = below?.kind === 'fold' ? below.to : position + 1;
  const lineCount = 1 + (above?.kind === 'fold' ? 1 : 0) + (below?.kind === 'fold' ? 1 : 0);
  lines.splice(above?.kind === 'fold' ? at - 1 : at, lineCount, { kind: 'fold', from: first.from, to, id: first.id });
}

function takeOut(
  lines: GridItem[],
  at: number,
  fold: GridItem & { kind: 'fold' },
  index: readonly RowIndexEntry[],
  position: number,
): void {
  const parts: GridItem[] = [];
  const [row, next] = [index[position], index[position + 1]];
  if (fold.from < position) parts.push({ ...fold, to: position });
  if (row) parts.push({ kind: 'row', position, id: row.id });
  if (next && position + 1 < fold.to) parts.push({ kind: 'fold', from: position + 1, to: fold.to, id: next.id });
  lines.splice(at, 1, ...parts);
}
