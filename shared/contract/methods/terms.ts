import { z } from 'zod';
import type { TermEntry } from '../model.ts';
import { id, method, name, nothing } from './method.ts';

/** The term base. */
export const termsMethods = {
  /** The term base, by Chinese term. */
  'terms.list': method<readonly TermEntry[]>()(nothing),
  /** A new entry; one that is there already gets this status and note. */
  'terms.put': method<TermEntry>()(
    z.strictObject({
      chinese: name,
      english: name,
      status: z.enum(['preferred', 'admitted', 'forbidden']),
      note: z.string().trim().max(2000).optional(),
    }),
  ),
  'terms.remove': method<null>()(z.strictObject({ termId: id })),
} as const;
