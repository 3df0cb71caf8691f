import { z } from 'zod';
import { bulkNames } from '../../review/bulk.ts';
import type { Change } from '../change.ts';
import { limits } from '../limits.ts';
import { by, id, method, offset, rowIds } from './method.ts';

/** What people do to rows and findings. */
export const reviewMethods = {
  /** `session` names one stay in the editor: all its edits of the row are one step of undo. */
  'review.edit': method<Change>()(
    z.strictObject({
      rowId: id,
      text: z.string().max(limits.rowLength),
      version: offset,
      session: z.string().min(1).max(100),
      by,
    }),
  ),
  /** `suggestion` is its 0-based number. */
  'review.apply': method<Change>()(z.strictObject({ findingId: id, suggestion: offset, by })),
  'review.dismiss': method<Change>()(
    z.strictObject({
      findingId: id,
      scope: z.enum(['here', 'story', 'everywhere']),
      reason: z.string().max(2000).optional(),
      by,
    }),
  ),
  /** With a comment it answers what the reviewer said. */
  'review.confirm': method<Change>()(
    z.strictObject({ rowIds, comment: z.string().trim().min(1).max(10_000).optional(), by }),
  ),
  'review.approve': method<Change>()(z.strictObject({ rowIds, by })),
  'review.return': method<Change>()(z.strictObject({ rowIds, comment: z.string().trim().min(1).max(10_000), by })),
  'review.reopen': method<Change>()(z.strictObject({ rowIds, by })),
  /** Decides on all rows of the story that the bulk decision is for (see `planBulk`), as one step. */
  'review.bulk': method<Change>()(z.strictObject({ storyId: id, bulk: z.enum(bulkNames), by })),
  /** Puts the machine's text back. */
  'review.restore': method<Change>()(z.strictObject({ rowIds, by })),
} as const;
