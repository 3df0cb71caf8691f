import { z } from 'zod';
import { columnRoles, type SourceDraft } from '../drafts.ts';
import type { SourceMetadata, StorySummary } from '../model.ts';
import { by, method, name } from './method.ts';

/** Drafts that seem to be sources of one story. */
export interface DraftGroup {
  /** What the story may be called. */
  readonly name: string;
  readonly draftIds: readonly string[];
}

const said = z.string().trim().min(1).max(10_000).optional();

/** What a person says of a source instead of what was found in it; what is missing is not known. */
const metadata = z.strictObject({
  title: said,
  byline: said,
  outlet: said,
  date: said,
  dateline: said,
  photoCredit: said,
  editor: said,
  url: said,
}) satisfies z.ZodType<Partial<Record<keyof SourceMetadata, string | undefined>>>;

/** Files and pasted texts on their way to a story. */
export const importsMethods = {
  'imports.read': method<readonly SourceDraft[]>()(
    z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(100),
    }),
  ),
  /** `html`: the same as a page or a word processor puts it on the clipboard, which tells paragraphs and headings apart. */
  'imports.readPasted': method<SourceDraft>()(z.strictObject({ text: z.string(), html: z.string().optional() })),
  /** Which of the drafts are of one story, in the order of their first ones; every draft is in one group. */
  'imports.group': method<readonly DraftGroup[]>()(z.strictObject({ draftIds: z.array(z.string()).min(1).max(1000) })),
  /**
   * What the columns of a table are, from the first one on (`null`: left out), and whether its first line only names them.
   * Answers the draft as it is then.
   */
  'imports.mapColumns': method<SourceDraft>()(
    z.strictObject({
      draftId: z.string(),
      roles: z.array(z.enum(columnRoles).nullable()).max(1000),
      hasHeading: z.boolean(),
    }),
  ),
  'imports.discard': method<null>()(z.strictObject({ draftIds: z.array(z.string()) })),
  /** All or nothing. Exactly one of the machine sources becomes the base of the revision: the first. */
  'imports.commit': method<StorySummary>()(
    z.strictObject({
      name,
      by,
      sources: z
        .array(
          z.strictObject({
            draftId: z.string(),
            kind: z.enum(['original', 'machine', 'reference']),
            language: z.enum(['zh', 'en']),
            label: name,
            /** As corrected, all of it; missing: as it was found. */
            metadata: metadata.optional(),
          }),
        )
        .min(1)
        .max(100),
    }),
  ),
} as const;
