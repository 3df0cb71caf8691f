import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Call } from '../call.ts';

type Answer<R> = { readonly step: number } | { readonly result: R } | { readonly failure: string };

/** A piece of work under way in a thread of its own, which ends with it. */
export interface RunningWork<R> {
  readonly result: Promise<R>;
  /** How many of its steps are done. */
  done(): number;
  /** Ends it; the result is then rejected. */
  stop(): void;
}

/** In the thread: does the work, answers and lets the thread end. */
export function answerOnce<R>(port: MessagePort, work: (onStep: (step: number) => void) => R): void {
  const tell = (answer: Answer<R>): void => port.postMessage(answer);
  try {
    tell({ result: work((step) => tell({ step })) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Outside: starts a thread for one piece of work.
 *
 * @param failed makes the error of why it failed.
 */
export function startOnce<R>(
  workerUrl: URL,
  name: string,
  workerData: unknown,
  failed: (why: string) => Error,
): RunningWork<R> {
  let done = 0;
  const worker = new Worker(workerUrl, { execArgv: [], name, workerData });
  const result = new Promise<R>((resolve, reject) => {
    worker.on('message', (answer: Answer<R>) => {
      if ('step' in answer) done = answer.step;
      else if ('result' in answer) resolve(answer.result);
      else reject(failed(answer.failure));
    });
    worker.on('error', (error) => reject(failed(error instanceof Error ? error.message : String(error))));
    worker.on('exit', () => reject(failed('it ended')));
  });
  const stop = (): void => void worker.terminate();
  result.then(stop, stop);
  return { result, done: () => done, stop };
}

/** Milliseconds between two looks at how far the work is, and whether it was given up. */
const pollEvery = 40;

/** Waits for the work; tells how far it is and ends it when its call is given up. */
export async function follow<R>(work: RunningWork<R>, call: Call, steps: number): Promise<R> {
  try {
    for (;;) {
      const answer = await Promise.race([work.result.then((result) => ({ result })), pause(pollEvery)]);
      if (answer) return answer.result;
      await call.step(work.done(), steps);
    }
  } finally {
    work.stop();
  }
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}
