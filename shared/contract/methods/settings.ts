import { z } from 'zod';
import type { AppInfo, Settings } from '../model.ts';
import { id, method, nothing } from './method.ts';

/** What people set for the desk, and what is told of the program. */
export const settingsMethods = {
  'app.info': method<AppInfo>()(nothing),
  'settings.get': method<Settings>()(nothing),
  'settings.change': method<Settings>()(
    z
      .strictObject({
        locale: z.enum(['system', 'en', 'zh']),
        theme: z.enum(['system', 'light', 'dark']),
        personId: id,
        approveOwnEdits: z.boolean(),
        budget: z.number().min(0).max(1000),
        layout: z.record(z.string().max(100), z.json()),
      })
      .partial(),
  ),
} as const;
