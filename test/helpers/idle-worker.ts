/** A worker that takes everything and says nothing: stories whose checks have found nothing yet. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => undefined);
