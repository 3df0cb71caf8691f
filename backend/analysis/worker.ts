import { parentPort } from 'node:worker_threads';
import { createAnalyst } from './analyst.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The entry of a worker thread: checks run here, and nothing else. It never opens the database or a file. */
const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread.');
const analyst = createAnalyst((message: FromWorker) => port.postMessage(message));
port.on('message', (message: ToWorker) => analyst.receive(message));
