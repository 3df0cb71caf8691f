import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createCallCount } from '../../backend/analysis/giving-way.ts';
import type { FromWorker, LoadRequest, ToWorker, WorkerData } from '../../backend/analysis/messages.ts';
import { workerLimits } from '../../backend/analysis/thread.ts';
import { workerUrl } from '../../backend/analysis/worker-url.ts';
import { readLexiconFile } from '../../backend/lexicon/read-lexicon.ts';
import type { PassageInput } from '../../shared/checks/finding.ts';
import { noPreferences } from '../../shared/checks/settings.ts';
import { pressStories } from './press-copy.ts';

/**
 * Starts one worker as the desk does, from its bundle, and prints as JSON how long it took to answer for the first time
 * and what it came to hold, its share of the lexicon aside. Runs in a process of its own.
 */
const lexiconStart = performance.now();
const file = readLexiconFile(new URL('../../dist/lexicon/lexicon.bin', import.meta.url));
const lexiconMilliseconds = performance.now() - lexiconStart;
const lexicon = 'memory' in file ? file.memory : undefined;

const start = performance.now();
const worker = new Worker(workerUrl, {
  workerData: { lexicon, calls: createCallCount() } satisfies WorkerData,
  resourceLimits: workerLimits,
});
const sentence = { id: 'r', text: 'The port port opened.', separator: '', original: '港口开放了。' };
await load(1, [{ id: 'p', rows: [sentence] }]);
const startMilliseconds = performance.now() - start;
await load(
  2,
  pressStories(2).flatMap(({ passages }, story) =>
    passages.map(({ id, rows }) => ({
      id: `${story}.${id}`,
      rows: rows.map((row) => ({ ...row, id: `${story}.${row.id}` })),
    })),
  ),
);
const heap = await worker.getHeapStatistics();
const megabytes = (bytes: number) => bytes / 2 ** 20;
console.log(
  JSON.stringify({
    lexiconMilliseconds,
    lexiconMegabytes: megabytes(lexicon?.byteLength ?? 0),
    startMilliseconds,
    workerMegabytes: megabytes(heap.total_heap_size + heap.external_memory + heap.malloced_memory),
  }),
);
await worker.terminate();

async function load(storyId: number, passages: readonly PassageInput[]): Promise<void> {
  const request: LoadRequest = {
    storyId,
    rows: passages.length,
    facts: { references: [] },
    preferences: noPreferences,
  };
  for (const message of [
    { type: 'part', job: storyId, part: { passages } },
    { type: 'load', job: storyId, request },
  ] satisfies ToWorker[])
    worker.postMessage(message);
  for (;;) {
    const [answer] = (await once(worker, 'message')) as [FromWorker];
    if (answer.type === 'loaded') return;
    if (answer.type === 'failed') throw new Error(answer.message);
  }
}
