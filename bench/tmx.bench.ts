import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTmx } from './support/import-tmx.ts';
import { writeLargeTmx } from './support/large-tmx.ts';
import { atMost, type Measurement } from './support/measurement.ts';

const units = 250_000;

/** A translation memory of 100 MB comes in, in a backend that does nothing else. */
export async function run(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-tmx-'));
  try {
    const path = join(folder, 'memory.tmx');
    writeLargeTmx(path, units);
    const { seconds, peak, added, waits } = await importTmx(path, join(folder, 'desk'));
    const slowest = waits.toSorted((a, b) => a - b);
    const memory = 'TMX: memory of the backend, peak (MB)';
    return [
      { name: 'TMX: size of the file (MB)', value: (statSync(path).size / 1e6).toFixed(0) },
      { name: 'TMX: segments added', value: added.toLocaleString('en') },
      atMost('TMX: taking it over (s)', seconds, 60, 1),
      peak === undefined ? { name: memory, value: 'unknown' } : atMost(memory, peak, 300),
      atMost('TMX: another call meanwhile, 95th percentile (ms)', slowest[Math.floor(waits.length * 0.95)] ?? 0, 100),
      { name: 'TMX: another call meanwhile, slowest (ms)', value: (slowest.at(-1) ?? 0).toFixed(0) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
