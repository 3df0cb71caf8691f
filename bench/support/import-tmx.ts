import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sendMemory } from '../../shared/memory/transfer.ts';
import { dataOf, openBench } from '../desk/long-desk.ts';

/** What a process of its own found out that did nothing but take a memory over. */
export interface TmxImport {
  readonly seconds: number;
  /** The most memory that the process ever had, in MB. */
  readonly peak: number;
  readonly added: number;
  /** Milliseconds until other calls were answered meanwhile. */
  readonly waits: readonly number[];
}

const [path = '', dataFolder = ''] = process.argv.slice(2);
const backend = await openBench(dataFolder);
try {
  const file = await open(path);
  const { size } = await stat(path);
  const waits: number[] = [];
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      const start = performance.now();
      dataOf(await backend.invoke('people.list', {}));
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const start = performance.now();
  const read = async (from: number, to: number) => {
    const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
    return buffer;
  };
  const { added } = dataOf(await sendMemory(backend, { name: basename(path), size, read }, 1));
  const seconds = (performance.now() - start) / 1000;
  isDone = true;
  await asking;
  await file.close();
  const measured: TmxImport = { seconds, peak: process.resourceUsage().maxRSS / 1024, added, waits };
  console.log(JSON.stringify(measured));
} finally {
  await backend.close();
}
