/**
 * The real worker, for tests of what happens when it dies: it ends the whole thread when a text to be checked has one of
 * these words in it. `DIE-ONCE:<file>` dies only while the file is not there, and makes it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { createAnalyst } from '../../backend/analysis/analyst.ts';
import type { ToWorker } from '../../backend/analysis/messages.ts';

const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread.');
const analyst = createAnalyst((message) => port.postMessage(message));

port.on('message', (message: ToWorker) => {
  const text = JSON.stringify(message);
  const once = /DIE-ONCE:([^\s"]+)/.exec(text)?.[1];
  if (once !== undefined && !existsSync(once)) {
    writeFileSync(once, '');
    process.exit(1);
  }
  if (text.includes('DIE-ALWAYS')) process.exit(1);
  analyst.receive(message);
});
