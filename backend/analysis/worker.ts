import { parentPort, workerData } from 'node:worker_threads';
import { openLexicon } from '../../shared/text/lexicon/open-lexicon.ts';
import { createAnalyst } from './analyst.ts';
import type { Ending, FromWorker, ToWorker, WorkerData } from './messages.ts';

/** The entry of a worker thread: checks run here, and nothing else. It never opens the database or a file. */
const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread.');
const { lexicon } = workerData as WorkerData;
const analyst = createAnalyst((message: FromWorker) => port.postMessage(message), lexicon && openLexicon(lexicon));
port.on('message', (message: ToWorker | Ending) => {
  // Ends this thread only.
  if (message.type === 'close') process.exit(0);
  else analyst.receive(message);
});
