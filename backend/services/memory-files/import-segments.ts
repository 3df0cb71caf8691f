import type { ImportSkip, MemoryImport } from '../../../shared/contract/methods/memory-files.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { readTmxInThread } from '../../analysis/tmx-thread.ts';
import type { Call } from '../../call.ts';
import type { ImportedSegment, OpenMemoryImport } from '../../database/queries/memory-imports.ts';
import { keysAt, type PackedPairs, pairAt, textsAt } from '../../formats/tmx/packed-pairs.ts';
import type { Desk } from '../desk.ts';
import { createKnownPairs } from './known-pairs.ts';
import { skipReason } from './skipped.ts';

/** A memory in a file, to be taken over. */
export interface MemoryFile {
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  /** Where it is on the disk. */
  readonly path: string;
}

/** So many segments are written in one go: a hundredth of a second, after which others have their turn. */
const portion = 250;
/** So many units that nothing was taken of are told one by one. */
const mostTold = 200;
/** From here on it is worth its time to put the index in order. */
const largeImport = 10_000;
/** Longer names of files are cut. */
const longestName = 200;

/**
 * Takes a TMX file over into the memory. A thread reads it; its segments are written portion by portion, so that other
 * calls are answered meanwhile, and shown all at once at the end. Whatever is thrown, nothing of it is shown; it is for
 * the caller to have it cleared away.
 *
 * @param check called again and again; throws when the work is to end
 */
export async function importSegments(
  { queries, transact, now }: Desk,
  workerUrl: URL,
  file: MemoryFile,
  by: Id,
  call: Call,
  check: () => void,
): Promise<MemoryImport> {
  // Whoever gave it up while it was sent wants nothing of it.
  await call.step(0, file.size);
  const at = now();
  const origin = file.fileName.slice(0, longestName);
  const open = transact(() =>
    // No pair of texts takes less than so many bytes.
    queries.memoryImports.begin({ file: origin, personId: by, at }, Math.ceil(file.size / 8)),
  );
  const writer = createWriter(queries.memoryImports, open, { origin, at, by });
  const skips: ImportSkip[] = [];
  const counts = { units: 0, known: 0, twice: 0, skipped: 0 };
  let bytesRead = 0;
  let tool: string | undefined;

  async function step(): Promise<void> {
    check();
    await call.step(Math.min(bytesRead, file.size), file.size);
  }

  for await (const piece of readTmxInThread(workerUrl, file.path, file.fileName)) {
    const { reading } = piece;
    bytesRead = piece.bytesRead;
    tool ??= reading.tool;
    counts.units += reading.units;
    counts.skipped += reading.skipped.length;
    for (const { why, ...skip } of reading.skipped.slice(0, mostTold - skips.length)) {
      skips.push({ ...skip, ...skipReason(why) });
    }
    for (let index = 0; index < reading.pairs.count; index += 1) {
      const what = writer.put(reading.pairs, index);
      if (what !== 'new') counts[what] += 1;
      if (writer.waiting() < portion) continue;
      writer.flush();
      await step();
    }
    await step();
  }
  writer.flush();
  const added = writer.added();
  for (let more = added >= largeImport; more; await step()) more = queries.memoryImports.tidyIndex();
  transact(() => queries.memoryImports.end(open.id, now(), tool ?? null));
  return { fileName: origin, ...(tool !== undefined && { tool }), ...counts, added, skips };
}

/** A pair that waits to be written, and what it becomes. */
interface Waiting {
  readonly pairs: PackedPairs;
  readonly index: number;
  readonly id: Id;
}

function createWriter(imports: Desk['queries']['memoryImports'], { firstId }: OpenMemoryImport, from: From) {
  /** What is to be written next; its ids follow each other. */
  let waiting: Waiting[] = [];
  let renewals: Waiting[] = [];
  let nextId = firstId;
  /** Where the pairs of this file are, counted from its first segment, by a hash of their texts. */
  const known = createKnownPairs();

  function isSame(id: Id, pairs: PackedPairs, index: number): boolean {
    const { chinese, english } = textsAt(pairs, index);
    const twin = waiting[id - nextId + waiting.length];
    if (!twin) return imports.hasTexts(id, chinese, english);
    const other = textsAt(twin.pairs, twin.index);
    return Buffer.compare(other.chinese, chinese) === 0 && Buffer.compare(other.english, english) === 0;
  }

  function isElsewhere(chineseKey: number, pairs: PackedPairs, index: number): boolean {
    // Hardly ever: no text needs to be looked at.
    if (!imports.isKnownChinese(chineseKey, firstId)) return false;
    const { chinese, english } = textsAt(pairs, index);
    return imports.isKnown(chinese, chineseKey, english, firstId);
  }

  return {
    put(pairs: PackedPairs, index: number): 'new' | 'known' | 'twice' {
      const { chineseKey, pairKey } = keysAt(pairs, index);
      const place = known.get(pairKey);
      const twin = place === undefined ? undefined : firstId + place;
      if (twin !== undefined && isSame(twin, pairs, index)) {
        renewals.push({ pairs, index, id: twin });
        return 'twice';
      }
      if (isElsewhere(chineseKey, pairs, index)) return 'known';
      known.add(pairKey, nextId - firstId);
      waiting.push({ pairs, index, id: nextId });
      nextId += 1;
      return 'new';
    },
    waiting: () => waiting.length + renewals.length,
    added: () => nextId - firstId,
    flush(): void {
      imports.quickly(() => {
        for (const each of waiting) imports.add(segmentOf(each, from));
        for (const each of renewals) imports.renew(segmentOf(each, from));
      });
      waiting = [];
      renewals = [];
    },
  };
}

/** What segments of a file have where the file says nothing. */
interface From {
  readonly origin: string;
  readonly at: string;
  readonly by: Id;
}

function segmentOf({ pairs, index, id }: Waiting, from: From): ImportedSegment {
  const { chinese, english, words, machine, state, by, at, chineseKey, machineKey } = pairAt(pairs, index);
  return {
    id,
    chinese,
    // SQLite takes memory of no length for nothing at all.
    machine: machine === undefined ? null : machine.length === 0 ? '' : machine,
    final: english,
    words,
    state,
    personId: by === undefined ? from.by : null,
    author: by ?? null,
    at: at ?? from.at,
    origin: from.origin,
    chineseKey,
    machineKey: machineKey ?? null,
  };
}
