import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { type Comparison, type ComparisonRequest, compareVersions } from '../services/versions/compare.ts';

/** What a thread is started with that compares two versions and ends. */
export interface ComparisonData {
  readonly comparison: ComparisonRequest;
}

type Answer = { readonly step: number } | { readonly comparison: Comparison } | { readonly failure: string };

/** A comparison under way in a thread of its own. */
export interface RunningComparison {
  readonly result: Promise<Comparison>;
  /** How many of its steps are done. */
  done(): number;
  stop(): void;
}

/** In the thread: compares, answers and lets the thread end. */
export function answerComparison(port: MessagePort, { comparison: request }: ComparisonData): void {
  const tell = (answer: Answer): void => port.postMessage(answer);
  try {
    tell({ comparison: compareVersions(request, (step) => tell({ step })) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}

/** Outside: starts a thread for one comparison. Rejects with CopydeskError `internal` where it fails. */
export function startComparison(workerUrl: URL, request: ComparisonRequest): RunningComparison {
  let done = 0;
  const workerData: ComparisonData = { comparison: request };
  const worker = new Worker(workerUrl, { execArgv: [], name: 'comparison', workerData });
  const result = new Promise<Comparison>((resolve, reject) => {
    worker.on('message', (answer: Answer) => {
      if ('step' in answer) done = answer.step;
      else if ('comparison' in answer) resolve(answer.comparison);
      else reject(comparisonFailed(answer.failure));
    });
    worker.on('error', (error) => reject(comparisonFailed(error instanceof Error ? error.message : String(error))));
    worker.on('exit', () => reject(comparisonFailed('it ended')));
  });
  const stop = (): void => void worker.terminate();
  result.then(stop, stop);
  return { result, done: () => done, stop };
}

function comparisonFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `The two versions could not be compared: ${why}`, zh: `无法比较两个版本：${why}` },
    mend: { en: 'Nothing was changed. Try again.', zh: '未作任何改动，请重试。' },
  });
}
