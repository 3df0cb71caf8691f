import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../backend/database/migrate.ts';
import { sayProgress } from '../support/progress.ts';
import { dataOf, openBench } from './long-desk.ts';

const cache = join(import.meta.dirname, '..', '..', '.cache', 'bench');

/** Goes up when the data itself is made otherwise. */
const edition = 3;

/**
 * Runs `work` on a copy of a data folder that `make` fills once: big data takes minutes to make. It is made again for
 * another schema of the database, so that nothing that is measured was measured while it was brought up to date.
 */
export async function onCopyOf<T>(
  name: string,
  make: (folder: string) => Promise<void>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const kept = join(cache, `${name}-${edition}-schema-${migrations.length}`);
  if (!existsSync(kept)) {
    console.error(`Making ${name}; the next run will find it in ${kept} …`);
    const fresh = `${kept}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await make(fresh);
    await finished(fresh);
    renameSync(fresh, kept);
  }
  const copy = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    cpSync(kept, copy, { recursive: true });
    putOnDisk(copy);
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The system writes what was copied half a minute later: in the middle of what is measured, and it is a gigabyte. */
function putOnDisk(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = openSync(join(entry.parentPath, entry.name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}

/** Waits until the search knows every text, and the list every count. */
async function finished(folder: string): Promise<void> {
  const backend = await openBench(folder);
  try {
    const total = dataOf(await backend.invoke('search.progress', {}))?.total ?? 0;
    const say = sayProgress('texts that the search knows', total);
    for (;;) {
      const progress = dataOf(await backend.invoke('search.progress', {}));
      if (!progress) break;
      say(progress.done);
      // A search first reads what is due; this one finds nothing.
      dataOf(await backend.invoke('search.find', { query: 'qxzvkj' }));
      await new Promise(setImmediate);
    }
    // The list counts what it has not counted yet.
    const { all } = dataOf(await backend.invoke('stories.page', { from: 0, to: 0 }));
    const sayCounted = sayProgress('stories that the list has counted', all);
    for (let from = 0; from < all; from += 200) {
      const to = Math.min(all, from + 200);
      dataOf(await backend.invoke('stories.page', { from, to }));
      sayCounted(to);
    }
  } finally {
    await backend.close();
  }
}
