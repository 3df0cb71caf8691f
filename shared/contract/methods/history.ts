import { z } from 'zod';
import type { HistoryChange } from '../change.ts';
import { by, id, method } from './method.ts';

/** Undo and redo, a story at a time. */
export const historyMethods = {
  /**
   * The last step of this story that is not undone yet; `not-found` when there is none. With `step`: only where that one is
   * the last, else `conflict`.
   */
  'history.undo': method<HistoryChange>()(z.strictObject({ storyId: id, step: id.optional(), by })),
  'history.redo': method<HistoryChange>()(z.strictObject({ storyId: id, by })),
} as const;
