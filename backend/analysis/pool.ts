import type { CheckInfo } from '../../shared/contract/model.ts';
import { countCall, createCallCount, createGivingWay, type GivingWay } from './giving-way.ts';
import type { CounterpartRequest, LoadAnswer, LoadPart, LoadRequest, UpdateAnswer, UpdateRequest } from './messages.ts';
import { createThread, type Thread } from './thread.ts';

/** Worker threads that run the checks. A story always goes to the same thread, which keeps what it knows of it. */
export interface AnalysisPool {
  load(
    request: LoadRequest,
    parts: Iterable<LoadPart>,
    onProgress: (done: number, total: number) => void,
  ): Promise<LoadAnswer | 'cancelled'>;
  /** `unknown`: the story must be loaded (again) first. Never rejects. */
  update(request: UpdateRequest): Promise<UpdateAnswer | 'unknown'>;
  /** What people are told of every check. Rejects with CopydeskError `internal` when the thread dies over it. */
  describe(): Promise<readonly CheckInfo[]>;
  /** What stands for a wording in the row's other language; nothing where nobody can tell. Never rejects. */
  counterpart(request: CounterpartRequest): Promise<string | undefined>;
  /** Somebody asked something of the desk: what takes long in the threads gives way to them. */
  giveWay(): void;
  /** For work of our own on a whole story: to give way as the threads do. */
  givingWay(rows: number): GivingWay;
  cancel(storyId: number): void;
  forget(storyId: number): void;
  close(): Promise<void>;
}

/**
 * @param workerUrl the script of `worker.ts`, as it is or bundled.
 * @param lexicon the memory that all threads read the dictionary from.
 */
export function createAnalysisPool(workerUrl: URL, threads: number, lexicon?: SharedArrayBuffer): AnalysisPool {
  const calls = createCallCount();
  const all = Array.from({ length: Math.max(1, threads) }, () => createThread(workerUrl, calls, lexicon));
  const of = (storyId: number): Thread => all[storyId % all.length] as Thread;
  return {
    load: (request, parts, onProgress) => of(request.storyId).load(request, parts, onProgress),
    update: (request) => of(request.storyId).update(request),
    describe: () => of(0).describe(),
    counterpart: (request) => of(0).counterpart(request),
    giveWay: () => countCall(calls),
    givingWay: (rows) => createGivingWay(calls, rows),
    cancel: (storyId) => of(storyId).cancel(storyId),
    forget: (storyId) => of(storyId).forget(storyId),
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}
