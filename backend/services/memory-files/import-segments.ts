import type { ImportSkip, MemoryImport } from '../../../shared/contract/methods/memory-files.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { readTmxInThread } from '../../analysis/tmx-thread.ts';
import type { Call } from '../../call.ts';
import type { ImportedSegment, OpenMemoryImport } from '../../database/queries/memory-imports.ts';
import type { PreparedPair } from '../../formats/tmx/prepared.ts';
import type { Desk } from '../desk.ts';
import { createKnownPairs } from './known-pairs.ts';
import { skipReason } from './skipped.ts';

/** A memory in a file, to be taken over. */
export interface MemoryFile {
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
}

/** So many segments are written in one go: long enough for the index to be written well, and over before anybody waits. */
const portion = 800;
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

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const bytes of file.read()) {
      bytesRead += bytes.length;
      yield bytes;
    }
  }
  async function step(): Promise<void> {
    check();
    await call.step(Math.min(bytesRead, file.size), file.size);
  }

  for await (const reading of readTmxInThread(workerUrl, file.fileName, counted())) {
    tool ??= reading.tool;
    counts.units += reading.units;
    counts.skipped += reading.skipped.length;
    for (const { why, ...skip } of reading.skipped.slice(0, mostTold - skips.length)) {
      skips.push({ ...skip, ...skipReason(why) });
    }
    let wordsStart = 0;
    for (const pair of reading.pairs) {
      const what = writer.put(pair, reading.words.subarray(wordsStart, pair.wordsEnd));
      wordsStart = pair.wordsEnd;
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

function createWriter(
  imports: Desk['queries']['memoryImports'],
  { firstId }: OpenMemoryImport,
  from: { readonly origin: string; readonly at: string; readonly by: Id },
) {
  /** What is to be written next; its ids follow each other. */
  let waiting: { readonly segment: ImportedSegment; readonly words: Uint8Array }[] = [];
  let renewals: ImportedSegment[] = [];
  let nextId = firstId;
  /** Where the pairs of this file are, counted from its first segment, by a hash of their texts. */
  const known = createKnownPairs();

  function isSame(id: Id, { chinese, english }: PreparedPair): boolean {
    const segment = waiting[id - nextId + waiting.length]?.segment;
    if (segment) return segment.chinese === chinese && segment.final === english;
    return imports.hasTexts(id, chinese, english);
  }

  return {
    put(pair: PreparedPair, words: Uint8Array): 'new' | 'known' | 'twice' {
      const place = known.get(pair.pairKey);
      const twin = place === undefined ? undefined : firstId + place;
      if (twin !== undefined && isSame(twin, pair)) {
        renewals.push(segmentOf(pair, twin, from));
        return 'twice';
      }
      if (imports.isKnown(pair.chinese, pair.chineseKey, pair.english, firstId)) return 'known';
      known.add(pair.pairKey, nextId - firstId);
      waiting.push({ segment: segmentOf(pair, nextId, from), words });
      nextId += 1;
      return 'new';
    },
    waiting: () => waiting.length + renewals.length,
    added: () => nextId - firstId,
    flush(): void {
      imports.quickly(() => {
        for (const { segment, words } of waiting) imports.add(segment, words);
        for (const segment of renewals) imports.renew(segment);
      });
      waiting = [];
      renewals = [];
    },
  };
}

function segmentOf(
  { chinese, english, machine, state, by, at, chineseKey, machineKey }: PreparedPair,
  id: Id,
  from: { readonly origin: string; readonly at: string; readonly by: Id },
): ImportedSegment {
  return {
    id,
    chinese,
    machine: machine === undefined ? null : machine === english ? '' : machine,
    final: english,
    state,
    personId: by === undefined ? from.by : null,
    author: by ?? null,
    at: at ?? from.at,
    origin: from.origin,
    chineseKey,
    machineKey: machineKey ?? null,
    contextKey: null,
  };
}
