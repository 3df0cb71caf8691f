import { z } from 'zod';
import type { Change } from '../change.ts';
import type { Id } from '../model.ts';
import { by, id, method, offset } from './method.ts';

/** One column of a row that is to be split. */
export interface SplitColumn {
  readonly sourceId: Id;
  readonly text: string;
  /** Where the other columns suggest to split it. */
  readonly offset: number;
}

/** A row as it may be split: the columns that have a text in it. */
export interface SplitProposal {
  readonly rowId: Id;
  readonly version: number;
  readonly columns: readonly SplitColumn[];
}

/** Rows put together or apart where the alignment is wrong. Each is one step of undo. */
export const rowsMethods = {
  /** Neighbours in reading order become one row, which keeps the id of the first. */
  'rows.merge': method<Change>()(z.strictObject({ rowIds: z.array(id).min(2).max(50), by })),
  /** Where the columns of a row would best be split; `at` fixes one of them, and the others follow it. */
  'rows.proposeSplit': method<SplitProposal>()(
    z.strictObject({ rowId: id, at: z.strictObject({ sourceId: id, offset }).optional() }),
  ),
  /** What stands behind the places goes to a new row; a column that is not named stays. */
  'rows.split': method<Change>()(
    z.strictObject({
      rowId: id,
      version: offset,
      at: z
        .array(z.strictObject({ sourceId: id, offset }))
        .min(1)
        .max(100),
      by,
    }),
  ),
  /** The column's last sentence goes to the next row, or its first one to the row before. */
  'rows.shift': method<Change>()(
    z.strictObject({ rowId: id, sourceId: id, direction: z.enum(['previous', 'next']), by }),
  ),
} as const;
