import { type MessagePort, Worker } from 'node:worker_threads';
import { CopydeskError, type ErrorShape } from '../../shared/contract/errors.ts';
import { createTmxReading } from '../formats/tmx/prepare.ts';
import type { TmxReading } from '../formats/tmx/prepared.ts';

/** What a thread is started with that reads a translation memory and ends. */
export interface TmxData {
  readonly tmx: { readonly fileName: string };
}

type ToThread = { readonly bytes: Uint8Array } | { readonly end: true };
type FromThread = { readonly reading: TmxReading } | { readonly failure: ErrorShape };

/** Bytes that the thread is given at once, and how often before it has answered: so that neither side waits. */
const pieceLength = 256 * 1024;
const ahead = 2;

/** In the thread: answers every piece with what was in it up to its end, and the end with the rest. */
export async function answerTmx(port: MessagePort, { tmx: { fileName } }: TmxData): Promise<void> {
  const tell = (message: FromThread): void => port.postMessage(message);
  const pieces: ToThread[] = [];
  let wake = (): void => undefined;
  port.on('message', (message: ToThread) => {
    pieces.push(message);
    wake();
  });
  const reading = createTmxReading();
  const handOver = (): void => {
    const taken = reading.take();
    port.postMessage({ reading: taken } satisfies FromThread, [taken.words.buffer]);
  };
  async function* received(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = pieces.shift();
      if (!piece) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('end' in piece) {
        return;
      } else {
        yield piece.bytes;
        handOver();
      }
    }
  }
  try {
    await reading.read(fileName, received());
    handOver();
  } catch (error) {
    tell({ failure: error instanceof CopydeskError ? error.shape : threadFailed(String(error)).shape });
  }
}

/**
 * Outside: has a thread read a translation memory, and hands on what it finds, one after the other; the thread is never
 * more than some pieces ahead. Throws a `CopydeskError` for what cannot be read. The thread ends when the loop does.
 *
 * @param workerUrl the script of the checks; that of the reading is beside it
 */
export async function* readTmxInThread(
  workerUrl: URL,
  fileName: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<TmxReading> {
  const data: TmxData = { tmx: { fileName } };
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

  async function answer(): Promise<TmxReading> {
    for (;;) {
      const message = answers.shift();
      if (message && 'failure' in message) throw new CopydeskError(message.failure);
      if (message) return message.reading;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  const post = (message: ToThread): void => worker.postMessage(message);
  try {
    let unanswered = 0;
    for await (const piece of inPieces(bytes)) {
      post({ bytes: piece });
      unanswered += 1;
      if (unanswered < ahead) continue;
      yield await answer();
      unanswered -= 1;
    }
    post({ end: true });
    for (; unanswered >= 0; unanswered -= 1) yield await answer();
  } finally {
    await worker.terminate();
  }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    // A copy: what is sent of a view would be all that lies behind it.
    for (let at = 0; at < chunk.length; at += pieceLength) yield Uint8Array.from(chunk.subarray(at, at + pieceLength));
  }
}

function threadFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `The memory could not be read: ${why}`, zh: `无法读取记忆库：${why}` },
    mend: { en: 'Nothing was imported. Try again.', zh: '未导入任何内容，请重试。' },
  });
}
