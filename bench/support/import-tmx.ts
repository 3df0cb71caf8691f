import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { forkBackend } from '../../backend/hosts/fork-backend.ts';
import { createClient } from '../../shared/contract/client-channel.ts';
import { sendMemory } from '../../shared/memory/transfer.ts';
import { dataOf } from '../desk/long-desk.ts';
import { peakMemory } from './peak-memory.ts';

/** What a backend took that did nothing but take a memory over. */
export interface TmxImport {
  readonly seconds: number;
  /** The most memory that its process ever had, in MB; nothing where the system does not say. */
  readonly peak: number | undefined;
  readonly added: number;
  /** Milliseconds until other calls were answered meanwhile. */
  readonly waits: readonly number[];
}

const script = join(import.meta.dirname, '../../dist/backend/process.js');

/**
 * Has a backend take a memory over as the desk does: in a process of its own, to which a client sends the file and other
 * calls. Asked from within that process, a call would always come when it has time for it.
 */
export async function importTmx(path: string, dataFolder: string): Promise<TmxImport> {
  const child = forkBackend({ script, dataFolder, version: 'bench', sample: false });
  try {
    const client = createClient(child.connect());
    const [person] = dataOf(await client.invoke('people.list', {}));
    const file = await open(path);
    const { size } = await stat(path);
    const waits: number[] = [];
    let isDone = false;
    const asking = (async () => {
      while (!isDone) {
        const start = performance.now();
        dataOf(await client.invoke('people.list', {}));
        waits.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const start = performance.now();
    const read = async (from: number, to: number) => {
      const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
      return buffer;
    };
    const { added } = dataOf(await sendMemory(client, { name: basename(path), size, read }, person?.id ?? 0));
    const seconds = (performance.now() - start) / 1000;
    isDone = true;
    await asking;
    await file.close();
    return { seconds, peak: child.pid === undefined ? undefined : peakMemory(child.pid), added, waits };
  } finally {
    await child.close();
  }
}
