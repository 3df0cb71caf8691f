import type { CallWatch, Client } from '../../../../shared/contract/client.ts';
import { cancelled } from '../../../../shared/contract/client-channel.ts';
import type { Result } from '../../../../shared/contract/errors.ts';
import type { ExportedFile } from '../../../../shared/contract/model.ts';
import { receiveMemory } from '../../../../shared/memory/transfer.ts';

/** The whole memory as one TMX file, fetched piece by piece; it can be given up. */
export async function memoryFile(client: Client, { onBegun, onProgress }: CallWatch): Promise<Result<ExportedFile>> {
  let isGivenUp = false;
  onBegun?.(() => {
    isGivenUp = true;
  });
  const size = await client.invoke('memory.size', {});
  const total = size.ok ? size.data.segments : 0;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for await (const piece of receiveMemory(client)) {
    if (!piece.ok) return piece;
    if (isGivenUp) return { ok: false, error: cancelled };
    pieces.push(new Uint8Array(piece.data.bytes));
    done = Math.min(total, done + piece.data.segments);
    onProgress?.({ done, total });
  }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return { ok: true, data: { fileName: 'copydesk-memory.tmx', mediaType: 'application/x-tmx+xml', bytes } };
}
