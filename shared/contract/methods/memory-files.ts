import { z } from 'zod';
import type { Localized } from '../../localized.ts';
import { limits } from '../limits.ts';
import { by, method } from './method.ts';

/** A unit that nothing was taken of. */
export interface ImportSkip {
  /** In the file, from 1. */
  readonly line: number;
  /** The unit's own id, where it has one. */
  readonly unit?: string;
  readonly message: Localized;
}

/** What came of taking a memory over. */
export interface MemoryImport {
  readonly fileName: string;
  /** What the file was written with, where it says so. */
  readonly tool?: string;
  /** Units in the file; one with several texts of a language makes several segments. */
  readonly units: number;
  readonly added: number;
  /** Segments that the memory had just so. */
  readonly known: number;
  /** Segments that are in the file more than once; the newest names and dates were kept. */
  readonly twice: number;
  /** Units that nothing was taken of. */
  readonly skipped: number;
  /** The first of them. */
  readonly skips: readonly ImportSkip[];
}

/** A piece of the memory as a file. */
export interface MemoryPiece {
  readonly bytes: Uint8Array;
  /** How many segments were looked at for it. */
  readonly segments: number;
  /** Asks for the next; absent at the end. */
  readonly next?: number;
}

const importId = z.string().min(1).max(100);

/**
 * The translation memory in and out of TMX files. A file of any size is sent in pieces (`importBegin`, then `importChunk`
 * again and again), and read by `importCommit`, which can be watched and given up. `shared/memory/transfer.ts` does all
 * this.
 */
export const memoryFilesMethods = {
  /** `size` in bytes. Throws `too-large` before anything is sent. */
  'memory.importBegin': method<{ readonly importId: string }>()(
    z.strictObject({ fileName: z.string().min(1).max(1000), size: z.int().nonnegative() }),
  ),
  /** The next bytes, at most `limits.chunkBytes`. Answers how many there are now. */
  'memory.importChunk': method<{ readonly received: number }>()(
    z.strictObject({
      importId,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= limits.chunkBytes),
    }),
  ),
  /**
   * Takes all of the file over, or nothing of it: it is seen by nobody before it is whole. The progress is counted in
   * bytes. What was sent is let go of, however it ends. `conflict` while another one comes in.
   */
  'memory.importCommit': method<MemoryImport>()(z.strictObject({ importId, by })),
  /** Lets go of what was sent. */
  'memory.importCancel': method<null>()(z.strictObject({ importId })),
  /**
   * A piece of the memory as TMX, the one behind segment `after`; `next` asks for the one after it. All pieces after each
   * other are the file. Segments without Chinese are left out.
   */
  'memory.exportPiece': method<MemoryPiece>()(z.strictObject({ after: z.int().nonnegative().default(0) })),
} as const;
