import { z } from 'zod';
import type { ExportedFile, ExportFormat } from '../model.ts';
import { id, method } from './method.ts';

/** Stories as files. */
export const exportsMethods = {
  /** In which ways a story can be written, and what each loses of it; the texts first. */
  'exports.formats': method<readonly ExportFormat[]>()(z.strictObject({ storyId: id })),
  /**
   * A story as a file. `format`: the id of an {@link ExportFormat}; `fresh` writes a new file also where the story came
   * from one of this format, which it is written back into otherwise.
   */
  'exports.write': method<ExportedFile>()(
    z.strictObject({
      storyId: id,
      format: z.string().min(1).max(50),
      fresh: z.boolean().optional(),
      /** Of what the checks say; the desk's own where it is missing. */
      language: z.enum(['en', 'zh']).optional(),
    }),
  ),
} as const;
