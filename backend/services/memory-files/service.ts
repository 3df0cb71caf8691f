import { join } from 'node:path';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import { limits } from '../../../shared/contract/limits.ts';
import type { BackendOptions } from '../../backend.ts';
import type { Call } from '../../call.ts';
import type { Handlers } from '../../dispatch.ts';
import type { Desk } from '../desk.ts';
import { isClosing } from '../errors.ts';
import type { PeopleService } from '../people.ts';
import type { SegmentFeed } from '../segment-feed.ts';
import { exportPiece } from './export-segments.ts';
import { importSegments } from './import-segments.ts';
import { createUploads } from './uploads.ts';

export type MemoryFilesService = Pick<
  Handlers,
  'memory.importBegin' | 'memory.importChunk' | 'memory.importCommit' | 'memory.importCancel' | 'memory.exportPiece'
>;

/** So many segments are cleared away in one go. */
const clearedAtOnce = 1000;

/** Memories that come in and go out as TMX files. */
export function createMemoryFilesService(
  desk: Desk,
  people: PeopleService,
  feed: SegmentFeed,
  { dataFolder, version, workerUrl }: Pick<BackendOptions, 'dataFolder' | 'version' | 'workerUrl'>,
  onError: (error: unknown) => void,
) {
  const { queries, transact, emit } = desk;
  const uploads = createUploads(join(dataFolder, 'incoming'));
  let importing = false;
  let closed = false;

  /** Takes away what is left of imports that did not come to their end, and lets others have their turn. */
  async function clear(): Promise<void> {
    for (const open of queries.memoryImports.open()) {
      for (;;) {
        if (closed) return;
        if (queries.memoryImports.clear(open, clearedAtOnce) === 0) break;
        await new Promise(setImmediate);
      }
      transact(() => queries.memoryImports.drop(open.id));
    }
  }

  /** What people did a moment ago is in the memory, too. */
  async function learn(call: Call): Promise<void> {
    do {
      feed.catchUp();
      await call.step(0, 0);
    } while (!closed && queries.memory.dueCount() > 0);
  }

  const handlers: MemoryFilesService = {
    'memory.importBegin': ({ fileName, size }) => {
      if (size > limits.memoryFileBytes) throw tooLarge(fileName, size);
      return { importId: uploads.begin(fileName) };
    },
    'memory.importChunk': ({ importId, bytes }) => {
      const { fileName, size } = uploads.get(importId);
      if (size + bytes.length > limits.memoryFileBytes) {
        uploads.drop(importId);
        throw tooLarge(fileName, size + bytes.length);
      }
      return { received: uploads.append(importId, bytes) };
    },
    'memory.importCommit': async ({ importId, by }, call) => {
      people.get(by);
      const file = uploads.get(importId);
      if (importing) throw isBusy();
      importing = true;
      try {
        await clear();
        await learn(call);
        const summary = await importSegments(desk, workerUrl, file, by, call, () => {
          if (closed) throw isClosing();
        });
        emit('memory-changed', {});
        return summary;
      } finally {
        // Only what did not come to its end is left to be cleared away.
        await clear();
        importing = false;
        uploads.drop(importId);
      }
    },
    'memory.importCancel': ({ importId }) => {
      uploads.drop(importId);
      return null;
    },
    'memory.exportPiece': async ({ after }, call) => {
      await learn(call);
      return exportPiece(desk, after, version);
    },
  };

  return {
    handlers,
    /** Clears away what a crash left behind. */
    begin(): void {
      clear().catch(onError);
    },
    stop(): void {
      closed = true;
      uploads.close();
    },
  };
}

const megabyte = 1024 * 1024;

function tooLarge(fileName: string, size: number): CopydeskError {
  const [has, limit] = [(size / megabyte).toFixed(0), limits.memoryFileBytes / megabyte];
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: `“${fileName}” is ${has} MB; memories of up to ${limit} MB are taken over.`,
      zh: `“${fileName}”大小为 ${has} MB，超过了 ${limit} MB 的上限。`,
    },
    mend: {
      en: 'Nothing of it was kept. Export the memory in several files, and import one after the other.',
      zh: '未保留任何内容。请将记忆库分成几个文件导出，再依次导入。',
    },
    details: { fileName, size, limit: limits.memoryFileBytes },
  });
}

function isBusy(): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: { en: 'Another memory is being taken over at this moment.', zh: '正在导入另一个记忆库。' },
    mend: { en: 'Wait until it is done, then try again.', zh: '请等待其完成后重试。' },
  });
}
