import { z } from 'zod';
import { levels } from '../../checks/settings.ts';
import type { CheckInfo, CheckSettings } from '../model.ts';
import { id, method, nothing } from './method.ts';

/** Words or phrases that checks say nothing of. */
const ignored = z.array(z.string().trim().min(1).max(200)).max(1000);
const checkSetting = z
  .strictObject({
    level: z.enum(['delivered', ...levels]),
    thresholds: z.record(z.string().max(100), z.int()),
    ignored,
  })
  .partial();

/** What people set for the checks. */
export const checksMethods = {
  /** Every check there is, in the order of the documentation. */
  'checks.list': method<readonly CheckInfo[]>()(nothing),
  /** What is set for the desk, and for a story where one is named. */
  'checks.get': method<CheckSettings>()(z.strictObject({ storyId: id.optional() })),
  /**
   * Without `storyId`: of the desk. What is not named stays; a check's `null` is as delivered or, in a story, as the
   * desk has it; a budget of `null` is the desk's. The stories in hand are checked again.
   */
  'checks.change': method<CheckSettings>()(
    z.strictObject({
      storyId: id.optional(),
      checks: z.record(z.string().regex(/^[a-z-]{1,50}\/[a-z-]{1,80}$/), checkSetting.nullable()).optional(),
      ignored: ignored.optional(),
      budget: z.number().min(0).max(1000).nullable().optional(),
    }),
  ),
  /** Everything as delivered; in a story, as the desk has it. */
  'checks.reset': method<CheckSettings>()(z.strictObject({ storyId: id.optional() })),
} as const;
