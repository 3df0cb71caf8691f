import { parentPort, workerData } from 'node:worker_threads';
import { answerTmx, type TmxData } from './tmx-thread.ts';

/**
 * The entry of a thread that reads a translation memory and ends: apart from `worker.ts`, since all that the checks know
 * would take more memory than the reading itself.
 */
if (!parentPort) throw new Error('This script runs in a worker thread.');
await answerTmx(parentPort, workerData as TmxData);
