import type { CallWatch } from '../../../../shared/contract/client.ts';

/** Progress that is counted in bytes, for people: from 0 to 100. */
export function inPercent(watch: CallWatch): CallWatch {
  return {
    ...watch,
    onProgress: ({ done, total }) =>
      watch.onProgress?.(total > 0 ? { done: Math.floor((100 * done) / total), total: 100 } : { done: 0, total: 0 }),
  };
}
