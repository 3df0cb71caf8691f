import type { MessagePort } from 'node:worker_threads';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { CopydeskError, type ErrorShape } from '../../shared/contract/errors.ts';
import type { Localized } from '../../shared/localized.ts';
import type { Call } from '../call.ts';

type Answer<R> =
  | { readonly step: number }
  | { readonly result: R }
  /** What the work itself has to say to a person. */
  | { readonly refusal: ErrorShape }
  | { readonly failure: string };

/** A piece of work under way in a thread of its own, which ends with it. */
export interface RunningWork<R> {
  readonly result: Promise<R>;
  /** How many of its steps are done. */
  done(): number;
  /** Ends it; the result is then rejected. */
  stop(): void;
}

/** In the thread: does the work, answers and lets the thread end. */
export async function answerOnce<R>(
  port: MessagePort,
  work: (onStep: (step: number) => void) => R | Promise<R>,
): Promise<void> {
  const tell = (answer: Answer<R>): void => port.postMessage(answer);
  tell({ step: 0 });
  try {
    tell({ result: await work((step) => tell({ step })) });
  } catch (error) {
    if (error instanceof CopydeskError) tell({ refusal: error.shape });
    else tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Outside: starts a thread for one piece of work.
 *
 * @param failed makes the error of why it failed; a `CopydeskError` that the work throws comes as it is.
 */
export function startOnce<R>(
  workerUrl: URL,
  name: string,
  workerData: unknown,
  failed: (why: string) => Error,
  resourceLimits: ResourceLimits = {},
): RunningWork<R> {
  let done = 0;
  let listens = false;
  let given = false;
  const worker = new Worker(workerUrl, { execArgv: [], name, workerData, resourceLimits });
  const result = new Promise<R>((resolve, reject) => {
    worker.on('message', (answer: Answer<R>) => {
      listens = true;
      if (given) void worker.terminate();
      else if ('step' in answer) done = answer.step;
      else if ('result' in answer) resolve(answer.result);
      else reject('refusal' in answer ? new CopydeskError(answer.refusal) : failed(answer.failure));
    });
    worker.on('error', (error) => reject(failed(error instanceof Error ? error.message : String(error))));
    worker.on('exit', () => reject(failed('it ended')));
  });
  // A thread that is ended while it still loads has taken the whole process with it: it ends with its first word.
  const stop = (): void => {
    given = true;
    if (listens) void worker.terminate();
  };
  result.then(stop, stop);
  return { result, done: () => done, stop };
}

/** Milliseconds between two looks at how far the work is, and whether it was given up. */
const pollEvery = 40;

/**
 * Waits for the work; tells how far it is and ends it when its call is given up.
 *
 * @param steps how many there are; 0 while that is not known
 * @param words what is being done in each step, for a person
 */
export async function follow<R>(
  work: RunningWork<R>,
  call: Call,
  steps: number,
  words: readonly Localized[] = [],
): Promise<R> {
  try {
    for (;;) {
      const answer = await Promise.race([work.result.then((result) => ({ result })), pause(pollEvery)]);
      if (answer) return answer.result;
      await call.step(work.done(), steps, words[work.done()]);
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

/** Work in threads of their own that one service started: each is followed by its call, all are ended with the desk. */
export function createRunningWorks() {
  const running = new Set<RunningWork<unknown>>();
  return {
    /** As `follow` does, from the first of the words on. */
    async follow<R>(work: RunningWork<R>, call: Call, words: readonly Localized[]): Promise<R> {
      running.add(work);
      try {
        return await follow(work, call, 0, words);
      } finally {
        running.delete(work);
      }
    },
    stop(): void {
      for (const work of running) work.stop();
    },
  };
}
