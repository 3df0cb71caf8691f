import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openLexicon } from '../../shared/text/lexicon/open-lexicon.ts';
import { type AlignmentData, answerAlignment } from './align-thread.ts';
import { createAnalyst } from './analyst.ts';
import { answerComparison, type ComparisonData } from './compare-thread.ts';
import type { Ending, FromWorker, ToWorker, WorkerData } from './messages.ts';

/**
 * The entry of a worker thread: checks run here, or one piece of work is done (texts put side by side, versions compared).
 * It never opens the database or a file.
 */
const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread.');
const data = workerData as WorkerData | ComparisonData | AlignmentData;
if ('comparison' in data) await answerComparison(port, data);
else if ('alignment' in data) await answerAlignment(port, data);
else runAnalyst(port, data);

function runAnalyst(line: MessagePort, { lexicon, calls }: WorkerData): void {
  const answer = (message: FromWorker): void => line.postMessage(message);
  const analyst = createAnalyst(answer, lexicon && openLexicon(lexicon), calls);
  line.on('message', (message: ToWorker | Ending) => {
    // Ends this thread only.
    if (message.type === 'close') process.exit(0);
    else analyst.receive(message);
  });
}
