import { parentPort, workerData } from 'node:worker_threads';
import { answerDocuments, type DocumentsData } from './documents-thread.ts';

/** The entry of a thread that reads or writes documents and ends: apart from `worker.ts`, since it needs no checks. */
if (!parentPort) throw new Error('This script runs in a worker thread.');
await answerDocuments(parentPort, workerData as DocumentsData);
