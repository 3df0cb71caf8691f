import { z } from 'zod';
import type { Change } from '../change.ts';
import { limits } from '../limits.ts';
import type { Id, RowState } from '../model.ts';
import { by, id, method, offset, rowIds } from './method.ts';

/** A row in which the wording stands, and what would be done to it. */
export interface Replacement {
  readonly rowId: Id;
  /** 0-based place in the story. */
  readonly position: number;
  readonly state: RowState;
  /** The text that the edits are of. */
  readonly version: number;
  /** In order, not touching. One that would change nothing is left out. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface Replacements {
  readonly rows: readonly Replacement[];
  /** There are more than are listed: `limits.replacements` were found before the end. */
  readonly more: boolean;
}

const edit = z.strictObject({ start: offset, end: offset, text: z.string().max(limits.rowLength) });

/** Find and replace in the revision of a story. */
export const replaceMethods = {
  /**
   * What would be replaced; nothing is changed. Plain text that is found in any case is replaced in the case it stands
   * in. An expression is JavaScript's, `$1` and `$<name>` in `replaceWith` stand for its
   * groups; one that is wrong or takes too long is refused.
   */
  'replace.find': method<Replacements>()(
    z.strictObject({
      storyId: id,
      find: z.string().min(1).max(1000),
      replaceWith: z.string().max(10_000),
      matchCase: z.boolean().default(false),
      wholeWords: z.boolean().default(false),
      expression: z.boolean().default(false),
      /** Only these; all rows by default. */
      rowIds: rowIds.optional(),
    }),
  ),
  /**
   * Makes these edits as one step, all or none: refused with `conflict` where a row is not of the version any more.
   * What was searched for and what came in its place names the step.
   */
  'replace.apply': method<Change>()(
    z.strictObject({
      storyId: id,
      find: z.string().min(1).max(1000),
      replaceWith: z.string().max(10_000),
      rows: z
        .array(z.strictObject({ rowId: id, version: offset, edits: z.array(edit).min(1) }))
        .min(1)
        .max(200_000),
      by,
    }),
  ),
} as const;
