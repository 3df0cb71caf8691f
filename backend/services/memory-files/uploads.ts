import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CopydeskError } from '../../../shared/contract/errors.ts';

/** A file that came in piece by piece. */
export interface Upload {
  readonly fileName: string;
  /** Bytes that it has so far. */
  readonly size: number;
  /** Where it is. */
  readonly path: string;
}

/** Files that somebody began to send and did not finish are let go of when so many others were begun. */
const mostAtOnce = 3;

interface Stored {
  readonly fileName: string;
  readonly path: string;
  readonly file: number;
  size: number;
}

/**
 * Keeps files that come in through the contract, which carries a few megabytes at a time, until they are used. They are on
 * the disk below the data folder, never whole in the memory; what a crash left there is removed at the next start.
 */
export function createUploads(folder: string) {
  const stored = new Map<string, Stored>();
  rmSync(folder, { recursive: true, force: true });

  function get(id: string): Stored {
    const found = stored.get(id);
    if (!found) throw unknownUpload();
    return found;
  }

  function drop(id: string): void {
    const found = stored.get(id);
    if (!found) return;
    stored.delete(id);
    closeSync(found.file);
    rmSync(found.path, { force: true });
  }

  return {
    begin(fileName: string): string {
      for (const id of [...stored.keys()].slice(0, Math.max(0, stored.size - mostAtOnce + 1))) drop(id);
      mkdirSync(folder, { recursive: true });
      const id = randomUUID();
      const path = join(folder, id);
      stored.set(id, { fileName, path, file: openSync(path, 'wx'), size: 0 });
      return id;
    },
    /** Adds to its end, and answers how many bytes it has now. Written at once, so that pieces keep their order. */
    append(id: string, bytes: Uint8Array): number {
      const upload = get(id);
      for (let at = 0; at < bytes.length; ) at += writeSync(upload.file, bytes, at);
      upload.size += bytes.length;
      return upload.size;
    },
    get: (id: string): Upload => {
      const { fileName, path, size } = get(id);
      return { fileName, size, path };
    },
    /** Whether it is there or not. */
    drop,
    close(): void {
      for (const id of [...stored.keys()]) drop(id);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unknownUpload(): CopydeskError {
  return new CopydeskError({
    code: 'not-found',
    message: { en: 'The file that was being sent is not here any more.', zh: '正在发送的文件已不在。' },
    mend: { en: 'Nothing of it was kept. Choose the file again.', zh: '未保留任何内容，请重新选择文件。' },
  });
}
