import { closeSync, openSync, readSync } from 'node:fs';
import { type MessagePort, Worker } from 'node:worker_threads';
import { CopydeskError, type ErrorShape } from '../../shared/contract/errors.ts';
import { createTmxReading } from '../formats/tmx/prepare.ts';
import type { TmxReading } from '../formats/tmx/prepared.ts';

/** What a thread is started with that reads a translation memory and ends. */
export interface TmxData {
  readonly tmx: { readonly fileName: string; readonly path: string };
}

/** What was in one piece of the file. */
export interface TmxPiece {
  readonly reading: TmxReading;
  /** Bytes of the file that are read by now. */
  readonly bytesRead: number;
}

/** Outside has taken a piece: the thread may read another. */
const taken = 'taken';
type FromThread = TmxPiece | { readonly isEnd: true } | { readonly failure: ErrorShape };

/**
 * Bytes of the file in a piece. Small, so that what was read is used and forgotten before either side clears up: what is
 * still in use then has to be kept for longer, and V8 makes room for it that it never gives back.
 */
const pieceLength = 64 * 1024;
/** So many pieces may wait to be taken, so that neither side waits for the other. */
const ahead = 4;

/** In the thread: reads the file piece by piece, never more than a few ahead of who takes them. */
export async function answerTmx(port: MessagePort, { tmx: { fileName, path } }: TmxData): Promise<void> {
  const tell = (message: FromThread): void => port.postMessage(message);
  let free = ahead;
  let wake = (): void => undefined;
  port.on('message', () => {
    free += 1;
    wake();
  });
  const reading = createTmxReading();
  let bytesRead = 0;
  const handOver = (): void => {
    const taken = reading.take();
    const { bytes, numbers } = taken.pairs;
    port.postMessage({ reading: taken, bytesRead } satisfies FromThread, [bytes.buffer, numbers.buffer]);
    free -= 1;
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const file = openSync(path, 'r');
    // The same memory again and again: the parser has done with it when it asks for more.
    const piece = Buffer.alloc(pieceLength);
    try {
      for (;;) {
        const length = readSync(file, piece);
        if (length === 0) return;
        bytesRead += length;
        yield piece.subarray(0, length);
        handOver();
        while (free === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      closeSync(file);
    }
  }
  try {
    await reading.read(fileName, pieces());
    handOver();
    tell({ isEnd: true });
  } catch (error) {
    tell({ failure: error instanceof CopydeskError ? error.shape : threadFailed(String(error)).shape });
  }
}

/**
 * Outside: has a thread read a translation memory, and hands on what it finds, one after the other; the thread is never
 * more than some pieces ahead. Throws a `CopydeskError` for what cannot be read. The thread ends when the loop does.
 *
 * @param workerUrl the script of the checks; that of the reading is beside it
 * @param path where the file is
 * @param fileName what a person knows it as
 */
export async function* readTmxInThread(workerUrl: URL, path: string, fileName: string): AsyncGenerator<TmxPiece> {
  const data: TmxData = { tmx: { fileName, path } };
  const worker = new Worker(new URL('./tmx-worker.js', workerUrl), {
    execArgv: [],
    name: 'tmx',
    workerData: data,
    // What it reads it forgets again: without a bound it would only clear up late.
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 },
  });
  const answers: FromThread[] = [];
  let wake = (): void => undefined;
  const tell = (message: FromThread): void => {
    answers.push(message);
    wake();
  };
  worker.on('message', tell);
  worker.on('error', (error) => tell({ failure: threadFailed(String(error)).shape }));
  worker.on('exit', () => tell({ failure: threadFailed('it ended').shape }));
  try {
    for (;;) {
      const message = answers.shift();
      if (!message) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('failure' in message) {
        throw new CopydeskError(message.failure);
      } else if ('isEnd' in message) {
        return;
      } else {
        yield message;
        worker.postMessage(taken);
      }
    }
  } finally {
    await worker.terminate();
  }
}

function threadFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `The memory could not be read: ${why}`, zh: `无法读取记忆库：${why}` },
    mend: { en: 'Nothing was imported. Try again.', zh: '未导入任何内容，请重试。' },
  });
}
