import type { z } from 'zod';
import { analysisMethods } from './methods/analysis.ts';
import { backupsMethods } from './methods/backups.ts';
import { checksMethods } from './methods/checks.ts';
import { dismissalsMethods } from './methods/dismissals.ts';
import { exportsMethods } from './methods/exports.ts';
import { historyMethods } from './methods/history.ts';
import { importsMethods } from './methods/imports.ts';
import { memoryMethods } from './methods/memory.ts';
import { memoryFilesMethods } from './methods/memory-files.ts';
import { peopleMethods } from './methods/people.ts';
import { queueMethods } from './methods/queue.ts';
import { replaceMethods } from './methods/replace.ts';
import { reportsMethods } from './methods/reports.ts';
import { reviewMethods } from './methods/review.ts';
import { rowsMethods } from './methods/rows.ts';
import { searchMethods } from './methods/search.ts';
import { settingsMethods } from './methods/settings.ts';
import { storiesMethods } from './methods/stories.ts';
import { termsMethods } from './methods/terms.ts';
import { versionsMethods } from './methods/versions.ts';

export type { Change, HistoryChange } from './change.ts';
export { limits } from './limits.ts';
export type { Replacement, Replacements } from './methods/replace.ts';

/**
 * All that the interface may ask of the backend: method → schema of its input and type of its output. Everything
 * else (dispatch, clients, hosts) is derived from this object.
 */
export const api = {
  ...settingsMethods,
  ...backupsMethods,
  ...checksMethods,
  ...termsMethods,
  ...memoryMethods,
  ...memoryFilesMethods,
  ...peopleMethods,
  ...storiesMethods,
  ...searchMethods,
  ...importsMethods,
  ...queueMethods,
  ...reviewMethods,
  ...replaceMethods,
  ...rowsMethods,
  ...versionsMethods,
  ...dismissalsMethods,
  ...historyMethods,
  ...analysisMethods,
  ...exportsMethods,
  ...reportsMethods,
} as const;

export type Api = typeof api;
export type MethodName = keyof Api;
/** What a caller may send: defaults may be left out. */
export type Input<M extends MethodName> = z.input<Api[M]['input']>;
/** What a method gets after validation. */
export type ParsedInput<M extends MethodName> = z.output<Api[M]['input']>;
export type Output<M extends MethodName> =
  | NonNullable<Api[M]['output']>
  | (null extends Api[M]['output'] ? null : never);
