import type { CallWatch, Client } from '../contract/client.ts';
import type { Result } from '../contract/errors.ts';
import type { MemoryImport, MemoryPiece } from '../contract/methods/memory-files.ts';
import type { Id } from '../contract/model.ts';

/** Bytes that are sent at once: little enough for the progress to move. */
const pieceLength = 2 * 1024 * 1024;

/** A file to be sent: the page's `File`, or one on the disk. */
export interface SentFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` up to `end`. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Sends a TMX file of any size and has it taken over, all or nothing. `watch` sees two times the file's bytes go by: sent,
 * and read. Given up, or when something goes wrong, nothing of it is left.
 */
export async function sendMemory(
  client: Client,
  file: SentFile,
  by: Id,
  { onProgress, onBegun }: CallWatch = {},
): Promise<Result<MemoryImport>> {
  let isGivenUp = false;
  let cancelCall = (): void => undefined;
  onBegun?.(() => {
    isGivenUp = true;
    cancelCall();
  });
  const total = file.size * 2;
  const begun = await client.invoke('memory.importBegin', { fileName: file.name, size: file.size });
  if (!begun.ok) return begun;
  const { importId } = begun.data;
  try {
    for (let at = 0; at < file.size && !isGivenUp; at += pieceLength) {
      const bytes = await file.read(at, Math.min(file.size, at + pieceLength));
      const sent = await client.invoke('memory.importChunk', { importId, bytes });
      if (!sent.ok) return sent;
      onProgress?.({ done: at + bytes.length, total });
    }
    // A call that is given up before it began answers as it should.
    return await client.invoke(
      'memory.importCommit',
      { importId, by },
      {
        onProgress: ({ done }) => onProgress?.({ done: file.size + done, total }),
        onBegun: (cancel) => {
          cancelCall = cancel;
          if (isGivenUp) cancel();
        },
      },
    );
  } finally {
    await client.invoke('memory.importCancel', { importId });
  }
}

/** The whole memory as a TMX file, piece by piece; the last one is an error where it could not be read to its end. */
export async function* receiveMemory(client: Client): AsyncGenerator<Result<MemoryPiece>> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const piece: Result<MemoryPiece> = await client.invoke('memory.exportPiece', { after });
    yield piece;
    after = piece.ok ? piece.data.next : undefined;
  }
}
