/** A worker that never comes back from a text with STUCK in it, as if one check took for ever; for tests. */
import { parentPort } from 'node:worker_threads';
import { createAnalyst } from '../../backend/analysis/analyst.ts';
import type { ToWorker } from '../../backend/analysis/messages.ts';

const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread.');
const analyst = createAnalyst((message) => port.postMessage(message));

port.on('message', (message: ToWorker) => {
  while (JSON.stringify(message).includes('STUCK'));
  analyst.receive(message);
});
