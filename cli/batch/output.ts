import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** A file that appears under its name only when it is complete: until then it lies beside it under another one. */
export class PendingFile {
  readonly path: string;
  readonly #stream: WriteStream;
  #failure: Error | undefined;

  /** @param target where it is meant for; the pending file is made in the same folder, so that renaming is one step */
  constructor(target: string, suffix: string) {
    this.path = `${target}.${process.pid}.${suffix}`;
    this.#stream = createWriteStream(this.path, { flags: 'wx' });
    this.#stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  /** Waits where the disk is slower than we are. */
  async write(text: string): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  /** Everything written, on the disk. */
  async finish(): Promise<void> {
    if (this.#failure) throw this.#failure;
    this.#stream.end();
    await once(this.#stream, 'close');
    if (this.#failure) throw this.#failure;
    const file = await open(this.path, 'r+');
    await file.sync().finally(() => file.close());
  }

  async moveTo(target: string): Promise<void> {
    await rename(this.path, target);
  }

  async copyTo(stream: NodeJS.WriteStream): Promise<void> {
    await pipeline(createReadStream(this.path), stream, { end: false });
  }

  /** Leaves nothing behind, whatever happened before; harmless when it was moved. */
  async discard(): Promise<void> {
    this.#stream.destroy();
    await rm(this.path, { force: true });
  }
}
