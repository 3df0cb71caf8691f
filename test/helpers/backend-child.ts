/**
 * A process that runs a backend and edits the row with id 1, to be killed meanwhile. Its one argument is JSON:
 * `{dataFolder, edits}`. It prints one JSON line for what happened: `ready`, `refused` with the error, `edited` for every
 * acknowledged edit, written through before the next edit begins, `failed`, and `finished`; then it waits for a line.
 */

import { writeSync } from 'node:fs';
import { workerUrl } from '../../backend/analysis/worker-url.ts';
import { createBackend } from '../../backend/create-backend.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';

interface Task {
  readonly dataFolder: string;
  /** How many edits; 0 to start and stay. */
  readonly edits: number;
}

const { dataFolder, edits } = JSON.parse(process.argv[2] ?? '') as Task;

/** Synchronously: what was acknowledged must be known even when the process is killed in the next moment. */
function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

try {
  const backend = await createBackend({ dataFolder, version: 'child', workerUrl });
  say({ type: 'ready' });
  let version = 0;
  for (let n = 1; n <= edits; n++) {
    const text = `Edit number ${n} of the the row.`;
    const result = await backend.invoke('review.edit', { rowId: 1, text, version, session: `edit ${n}`, by: 1 });
    if (!result.ok) {
      say({ type: 'failed', n, error: result.error });
      break;
    }
    version = result.data.rows[0]?.version ?? version;
    say({ type: 'edited', n, text });
  }
  say({ type: 'finished' });
  process.stdin.on('data', () => void backend.close().then(() => process.exit(0)));
} catch (error) {
  say({ type: 'refused', error: error instanceof CopydeskError ? error.shape : String(error) });
  process.exit(1);
}
