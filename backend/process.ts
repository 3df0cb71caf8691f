/** The backend as a process of its own: an Electron utility process, or a child process of any Node 24. */
import { CopydeskError } from '../shared/contract/errors.ts';
import { toErrorShape } from '../shared/contract/serve-channel.ts';
import { workerUrl } from './analysis/worker-url.ts';
import type { Backend } from './backend.ts';
import { createBackend } from './create-backend.ts';
import { serveChildProcess } from './hosts/child-process.ts';
import { decodeProcessOptions, type ProcessOptions } from './hosts/process-options.ts';
import { type ParentPort, serveUtilityProcess } from './hosts/utility-process.ts';
import { lexiconUrl } from './lexicon/read-lexicon.ts';

const options = decodeProcessOptions(process.argv[2]);

/** Says where the data is with every refusal: the person has to find it, and this process alone knows. */
async function start({ dataFolder, ...rest }: ProcessOptions): Promise<Backend> {
  try {
    return await createBackend({ dataFolder, ...rest, workerUrl, lexiconUrl });
  } catch (thrown) {
    const shape = toErrorShape(thrown);
    throw new CopydeskError({ ...shape, details: { dataFolder, ...shape.details } }, { cause: thrown });
  }
}

const started = start(options);
// The clients are told; without a client nobody else has to be.
started.catch(() => {});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const backend = await started.catch(() => undefined);
  await backend?.close();
  if (!process.connected) process.exit(0);
  // Answers may still be on their way: leave when the line is empty, not now.
  process.once('disconnect', () => process.exit(0));
  process.disconnect();
}

const { parentPort } = process as { readonly parentPort?: ParentPort };
if (parentPort) serveUtilityProcess(parentPort, started, () => void stop());
else serveChildProcess(process, started, () => void stop());

// Ctrl+C in a terminal reaches this process too; its parent decides when it ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => void stop());
