import { Worker } from 'node:worker_threads';
import type { Finding } from '../../shared/checks/finding.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { CheckInfo } from '../../shared/contract/model.ts';
import { type CallCount, createGivingWay } from './giving-way.ts';
import type {
  CounterpartRequest,
  Ending,
  FromWorker,
  LoadAnswer,
  LoadPart,
  LoadRequest,
  ToWorker,
  UpdateAnswer,
  UpdateRequest,
  WorkerData,
} from './messages.ts';

/** How long a thread that is to end may take to listen, in milliseconds: as long as it takes to load everything. */
const deaf = 3000;

/** How long a cancelled job may go on before its thread is ended: one check may be at a very long passage. */
const patience = 100;

/**
 * Checking leaves much garbage and keeps little. Without a bound a worker would let 100 MB of it lie; with this one it
 * takes no longer. What it keeps is not bounded: a long story must not end the worker.
 */
export const workerLimits = { maxYoungGenerationSizeMb: 24 };

/** A job that a worker died of is tried once more, alone. */
const attemptsAllowed = 2;

interface Job {
  readonly id: number;
  readonly request: LoadRequest;
  /** Read when the job begins, and once more where its worker died. */
  readonly parts: Iterable<LoadPart>;
  readonly onProgress: (done: number, total: number) => void;
  readonly resolve: (answer: LoadAnswer | 'cancelled') => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
  running: boolean;
  /** What the worker has told of its findings so far. */
  found: { revision: Finding[]; machine?: Finding[] };
  /** The worker that was given all of it. */
  givenTo: Worker | undefined;
  cancelled: boolean;
}

export type Thread = ReturnType<typeof createThread>;

/**
 * One worker thread, started when first needed and again when it dies. Loads run side by side in it, in slices; updates
 * are answered between the slices.
 */
export function createThread(workerUrl: URL, calls: CallCount, lexicon?: SharedArrayBuffer) {
  let worker: Worker | undefined;
  let lastId = 0;
  let closed = false;
  const loads = new Map<number, Job>();
  const updates = new Map<number, (answer: UpdateAnswer | 'unknown') => void>();
  /** Asked for as a help: an answer that gets lost is none. */
  const wishes = new Map<number, (text: string | undefined) => void>();
  const questions = new Map<number, PromiseWithResolvers<readonly CheckInfo[]>>();

  function start(): Worker {
    // The flags of our own process (a test runner's, say) are not meant for the worker.
    const workerData: WorkerData = { lexicon, calls };
    const started = new Worker(workerUrl, { execArgv: [], name: 'analysis', workerData, resourceLimits: workerLimits });
    started.on('message', (message: FromWorker) => started === worker && receive(message));
    started.on('error', (error) => console.error('The analysis thread failed:', error));
    started.on('exit', (code) => {
      if (started !== worker) return;
      console.error(`The analysis thread ended with code ${code} and is started again.`);
      died();
    });
    return started;
  }

  function post(message: ToWorker): void {
    worker ??= start();
    worker.postMessage(message);
  }

  function receive(message: FromWorker): void {
    if (message.type === 'updated' || message.type === 'unknown') {
      settleUpdate(message.job, message.type === 'updated' ? message.answer : 'unknown');
      return;
    }
    if (message.type === 'described') {
      questions.get(message.job)?.resolve(message.checks);
      questions.delete(message.job);
      return;
    }
    if (message.type === 'counterpart' || (message.type === 'failed' && wishes.has(message.job))) {
      settleWish(message.job, message.type === 'counterpart' ? message.text : undefined);
      return;
    }
    if (message.type === 'failed' && questions.has(message.job)) {
      refuseQuestions();
      return;
    }
    // An update that failed is as good as forgotten: the story is loaded anew, which tells whether it fails again.
    if (message.type === 'failed' && updates.has(message.job)) {
      settleUpdate(message.job, 'unknown');
      return;
    }
    const job = loads.get(message.job);
    if (!job) return;
    if (message.type === 'progress') {
      if (!job.cancelled) job.onProgress(message.done, message.total);
      return;
    }
    if (message.type === 'found') {
      const told = job.found[message.side] ?? [];
      for (const finding of message.findings) told.push(finding);
      job.found[message.side] = told;
      return;
    }
    loads.delete(job.id);
    if (message.type === 'loaded') job.resolve(job.found);
    else if (message.type === 'cancelled') job.resolve('cancelled');
    else job.reject(checkFailed(message.message));
    next();
  }

  function settleUpdate(id: number, answer: UpdateAnswer | 'unknown'): void {
    updates.get(id)?.(answer);
    updates.delete(id);
  }

  function settleWish(id: number, text?: string): void {
    wishes.get(id)?.(text);
    wishes.delete(id);
  }

  function died(): void {
    worker = undefined;
    for (const id of [...wishes.keys()]) settleWish(id);
    refuseQuestions();
    for (const id of [...updates.keys()]) settleUpdate(id, 'unknown');
    for (const job of [...loads.values()]) {
      if (job.running) job.attempts += 1;
      job.running = false;
      if (!closed && job.attempts < attemptsAllowed) continue;
      loads.delete(job.id);
      job.reject(workerDied());
    }
    if (!closed) next();
  }

  function refuseQuestions(): void {
    for (const { reject } of questions.values()) reject(noList());
    questions.clear();
  }

  /** Starts what may run now: anything side by side, but a job that a worker died of alone. */
  function next(): void {
    const running = [...loads.values()].filter((job) => job.running);
    if (running.some(({ attempts }) => attempts > 0)) return;
    const waiting = [...loads.values()].filter((job) => !job.running);
    const fresh = waiting.filter(({ attempts }) => attempts === 0);
    const again = running.length + fresh.length === 0 ? waiting.slice(0, 1) : [];
    for (const job of [...fresh, ...again]) {
      job.running = true;
      void give(job);
    }
  }

  /**
   * Hands a story over, a part at a time: reading and sending a long one takes a second, in which others call. Who calls
   * comes first, and the check of such a story takes minutes in any case.
   */
  async function give(job: Job): Promise<void> {
    worker ??= start();
    const to = worker;
    const isWanted = (): boolean => worker === to && loads.get(job.id) === job;
    const way = createGivingWay(calls, job.request.rows);
    job.found = { revision: [] };
    let isFirst = true;
    try {
      for (const part of job.parts) {
        if (!isFirst) await way.listen(() => !isWanted());
        isFirst = false;
        if (!isWanted()) return to.postMessage({ type: 'drop', job: job.id } satisfies ToWorker);
        to.postMessage({ type: 'part', job: job.id, part } satisfies ToWorker);
      }
      to.postMessage({ type: 'load', job: job.id, request: job.request } satisfies ToWorker);
      job.givenTo = to;
    } catch (error) {
      // What could not be read, or not be sent, is the trouble of whoever asked.
      to.postMessage({ type: 'drop', job: job.id } satisfies ToWorker);
      if (isWanted() && loads.delete(job.id)) job.reject(error);
    }
  }

  /** Ends the worker without holding it against the jobs that were in it. */
  async function restart(): Promise<void> {
    const old = worker;
    worker = undefined;
    for (const id of [...wishes.keys()]) settleWish(id);
    for (const id of [...updates.keys()]) settleUpdate(id, 'unknown');
    for (const job of loads.values()) job.running = false;
    await old?.terminate();
    if (closed) return;
    for (const job of questions.keys()) post({ type: 'describe', job });
    next();
  }

  return {
    /**
     * @param parts the story's texts, read as they are sent.
     * @throws CopydeskError `internal` when a check throws or the worker dies twice; whatever reading the parts throws.
     */
    load(
      request: LoadRequest,
      parts: Iterable<LoadPart>,
      onProgress: Job['onProgress'],
    ): Promise<LoadAnswer | 'cancelled'> {
      const { promise, resolve, reject } = Promise.withResolvers<LoadAnswer | 'cancelled'>();
      const id = ++lastId;
      const asked = { id, request, parts, onProgress, resolve, reject };
      const begun = { attempts: 0, running: false, found: { revision: [] }, givenTo: undefined, cancelled: false };
      loads.set(id, { ...asked, ...begun });
      next();
      return promise;
    },
    update(request: UpdateRequest): Promise<UpdateAnswer | 'unknown'> {
      const { promise, resolve } = Promise.withResolvers<UpdateAnswer | 'unknown'>();
      const id = ++lastId;
      updates.set(id, resolve);
      post({ type: 'update', job: id, request });
      return promise;
    },
    describe(): Promise<readonly CheckInfo[]> {
      const question = Promise.withResolvers<readonly CheckInfo[]>();
      const id = ++lastId;
      questions.set(id, question);
      post({ type: 'describe', job: id });
      return question.promise;
    },
    /** Never rejects. */
    counterpart(request: CounterpartRequest): Promise<string | undefined> {
      const { promise, resolve } = Promise.withResolvers<string | undefined>();
      const id = ++lastId;
      wishes.set(id, resolve);
      post({ type: 'counterpart', job: id, request });
      return promise;
    },
    /** Stops the loads of a story, at the latest after 0.1 s by ending the thread. */
    cancel(storyId: number): void {
      for (const job of [...loads.values()].filter(({ request }) => request.storyId === storyId)) {
        job.cancelled = true;
        if (!job.running || job.givenTo !== worker) {
          loads.delete(job.id);
          job.resolve('cancelled');
          continue;
        }
        post({ type: 'cancel', job: job.id });
        setTimeout(() => {
          if (!loads.delete(job.id)) return;
          job.resolve('cancelled');
          void restart();
        }, patience);
      }
    },
    forget(storyId: number): void {
      if (worker) post({ type: 'forget', storyId });
    },
    async close(): Promise<void> {
      closed = true;
      const old = worker;
      died();
      if (old) await end(old);
    },
  };
}

/**
 * Asks a thread to end, and ends it where it does not listen: one that is ended from outside while it still loads has
 * taken the whole process with it.
 */
async function end(worker: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deaf);
  });
  worker.postMessage({ type: 'close' } satisfies Ending);
  await Promise.race([gone, late]);
  clearTimeout(timer);
  await worker.terminate();
}

function checkFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `A check could not cope with this story: ${why}`, zh: `某项检查无法处理此稿件：${why}` },
    mend: safe,
  });
}

function noList(): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: 'The list of checks could not be read.', zh: '无法读取检查项列表。' },
    mend: { en: 'Nothing is lost. Open the page again.', zh: '没有任何内容丢失，请重新打开此页面。' },
  });
}

function workerDied(): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: {
      en: 'The checks stopped twice while they worked on this story.',
      zh: '检查程序在处理此稿件时两次意外中止。',
    },
    mend: safe,
  });
}

const safe = {
  en: 'No text or decision is lost. Go on editing, and run the checks again from the story’s menu.',
  zh: '文本和审校决定均未丢失。您可以继续编辑，并从稿件菜单中重新运行检查。',
};
