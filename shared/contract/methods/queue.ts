import { z } from 'zod';
import type { QueueItem } from '../model.ts';
import { id, method, offset } from './method.ts';

/** The findings of a story in an order to work through. */
export const queueMethods = {
  /**
   * Desk tier by default; `advice` adds the rest. Reading order or best first. `from` and `to`: only of rows from one
   * position to before another, so that nobody waits while a story with 100,000 findings is listed.
   */
  'queue.list': method<readonly QueueItem[]>()(
    z.strictObject({
      storyId: id,
      advice: z.boolean().default(false),
      states: z.array(z.enum(['open', 'fixed', 'dismissed'])).default(['open']),
      order: z.enum(['reading', 'score']).default('reading'),
      from: offset.optional(),
      to: offset.optional(),
    }),
  ),
} as const;
