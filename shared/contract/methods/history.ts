import { z } from 'zod';
import type { HistoryChange } from '../change.ts';
import { by, id, method } from './method.ts';

/** Undo and redo, a story at a time. */
export const historyMethods = {
  /** The last step of this story that is not undone yet; `not-found` when there is none. */
  'history.undo': method<HistoryChange>()(z.strictObject({ storyId: id, by })),
  'history.redo': method<HistoryChange>()(z.strictObject({ storyId: id, by })),
} as const;
