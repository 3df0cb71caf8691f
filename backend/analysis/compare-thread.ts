import type { MessagePort } from 'node:worker_threads';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { type Comparison, type ComparisonRequest, compareVersions } from '../services/versions/compare.ts';
import { answerOnce, type RunningWork, startOnce } from './once-thread.ts';

/** What a thread is started with that compares two versions and ends. */
export interface ComparisonData {
  readonly comparison: ComparisonRequest;
}

/** In the thread. */
export function answerComparison(port: MessagePort, { comparison: request }: ComparisonData): Promise<void> {
  return answerOnce(port, (onStep) => compareVersions(request, onStep));
}

/** Outside: starts a thread for one comparison. Rejects with CopydeskError `internal` where it fails. */
export function startComparison(workerUrl: URL, request: ComparisonRequest): RunningWork<Comparison> {
  const data: ComparisonData = { comparison: request };
  return startOnce(workerUrl, 'comparison', data, comparisonFailed);
}

function comparisonFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `The two versions could not be compared: ${why}`, zh: `无法比较两个版本：${why}` },
    mend: { en: 'Nothing was changed. Try again.', zh: '未作任何改动，请重试。' },
  });
}
