import { z } from 'zod';
import type { AppInfo, Settings } from '../model.ts';
import { id, method, nothing } from './method.ts';

/** How far everything on screen may shrink and grow. */
export const smallestZoom = 0.5;
export const largestZoom = 2;

/** As `shared/commands.ts` writes keys. */
const portableKey = z
  .string()
  .max(40)
  .regex(/^(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[^\sa-z]|[A-Z][A-Za-z]+|F\d{1,2})$/u);

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
        contrast: z.enum(['system', 'more']),
        motion: z.enum(['system', 'less']),
        zoom: z.number().min(smallestZoom).max(largestZoom),
        tour: z.enum(['due', 'seen']),
        keys: z.record(z.string().max(60), z.array(portableKey).max(8)),
        layout: z.record(z.string().max(100), z.json()),
      })
      .partial(),
  ),
} as const;
