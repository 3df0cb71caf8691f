import { z } from 'zod';
import type { ExportedFile } from '../model.ts';
import { id, method } from './method.ts';

/** Stories as files. */
export const exportsMethods = {
  'exports.write': method<ExportedFile>()(z.strictObject({ storyId: id, format: z.enum(['text']) })),
} as const;
