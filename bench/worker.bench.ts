import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atMost, type Measurement } from './support/measurement.ts';

/** What `support/worker-probe.ts` prints. */
interface Probe {
  readonly lexiconMilliseconds: number;
  readonly lexiconMegabytes: number;
  readonly startMilliseconds: number;
  readonly workerMegabytes: number;
}

/** How fast a worker is there with all its data and what it holds after a long story; the best of five, by the clock. */
export function run(): Promise<Measurement[]> {
  const probe = fileURLToPath(new URL('support/worker-probe.ts', import.meta.url));
  const probes = Array.from(
    { length: 5 },
    () => JSON.parse(execFileSync(process.execPath, [probe], { encoding: 'utf8' })) as Probe,
  );
  const least = (figure: keyof Probe) => Math.min(...probes.map((each) => each[figure]));
  return Promise.resolve([
    atMost('worker: loads the lexicon, ms', least('lexiconMilliseconds'), 150),
    atMost('worker: the lexicon, MB', least('lexiconMegabytes'), 15, 1),
    atMost('worker: from its start to its first answer, ms', least('startMilliseconds'), 400),
    atMost('worker: memory with a story of 1,890 rows, original, 2 second opinions, MB', least('workerMegabytes'), 250),
  ]);
}

if (import.meta.main) console.table(await run());
