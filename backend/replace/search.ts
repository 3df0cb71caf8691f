import { Worker } from 'node:worker_threads';
import { type SearchAnswer, type SearchOrder, searchThread } from './search-thread.ts';

/** The expression took too long on a text. */
export class SearchTimeout extends Error {
  /** Which text of the batch. */
  readonly index: number;

  constructor(index: number) {
    super(`The expression did not come to an end on text ${index}.`);
    this.index = index;
  }
}

export interface Search {
  /** The edits of each text. Rejects with {@link SearchTimeout}. */
  of(texts: readonly string[]): Promise<SearchAnswer>;
  close(): Promise<void>;
}

export interface SearchOptions {
  readonly pattern: RegExp;
  readonly replaceWith: string;
  readonly expression: boolean;
  /** See {@link SearchOrder.keepCase}. */
  readonly keepCase?: boolean;
  /** Milliseconds that a batch may take. */
  readonly patience?: number;
}

/**
 * Searches in a thread of its own, which can be ended: an expression such as `(a+)+$` may run for years, and nothing in
 * JavaScript can stop it in the thread that runs it.
 */
export function startSearch(options: SearchOptions): Search {
  const { pattern, replaceWith, expression, keepCase = false, patience = 2000 } = options;
  const at = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const { source, flags } = pattern;
  const order: SearchOrder = { source, flags, replaceWith, expression, keepCase, at };
  const script = `const { parentPort, workerData } = require('node:worker_threads');
(${searchThread.toString()})(parentPort, workerData);`;
  const worker = new Worker(script, { eval: true, workerData: order, execArgv: [] });
  return {
    of: (texts) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          end();
          reject(new SearchTimeout(Atomics.load(new Int32Array(at), 0)));
        }, patience);
        const answered = (answer: SearchAnswer): void => {
          end();
          resolve(answer);
        };
        const failed = (error: Error): void => {
          end();
          reject(error);
        };
        function end(): void {
          clearTimeout(timer);
          worker.off('message', answered);
          worker.off('error', failed);
        }
        worker.on('message', answered).on('error', failed);
        worker.postMessage(texts);
      }),
    async close() {
      await worker.terminate();
    },
  };
}
