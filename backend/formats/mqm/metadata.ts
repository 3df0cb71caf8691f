import { z } from 'zod';
import { issueTypes } from '../document.ts';

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** What we write into the last column for ourselves: what the other columns have no place for. */
const ours = z.object({
  id: z.string().optional(),
  /** The texts where they have characters that no column can hold, and the span in the one that has it. */
  source: z.string().optional(),
  target: z.string().optional(),
  span: span.optional(),
  type: z.enum(issueTypes).optional(),
  mqm: z.string().optional(),
  check: z.string().optional(),
  severity: z.number().min(0).max(100).optional(),
  side: z.enum(['original', 'revision']).optional(),
});
export type OwnMetadata = z.infer<typeof ours>;

/** Of Marot's own: the comment, and when it was made in milliseconds. What has another type is left out. */
const metadata = z.object({
  note: z.string().optional().catch(undefined),
  timestamp: z.number().optional().catch(undefined),
  copydesk: ours.optional().catch(undefined),
});
export type Metadata = z.infer<typeof metadata>;

export function readMetadata(cell: string): Metadata {
  if (!cell.startsWith('{')) return {};
  try {
    return metadata.parse(JSON.parse(cell));
  } catch {
    // Nobody needs it to read the rest.
    return {};
  }
}
