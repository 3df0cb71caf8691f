import { createReadStream } from 'node:fs';

/** Bytes of one line; what is longer is no segment but a mistake, and must not fill the memory. */
export const maxLineBytes = 64 * 1024 * 1024;

/** One line of a file. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without its line end; `undefined` for one that is not UTF-8. */
  readonly text: string | undefined;
}

/** Thrown for a line that is longer than {@link maxLineBytes}. */
export class LongLineError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is longer than ${maxLineBytes} bytes.`);
    this.name = 'LongLineError';
    this.line = line;
  }
}

const lineFeed = 0x0a;

/** The lines of a file of any size, one at a time; `-` is standard input. A byte order mark is left out. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;

  const take = (part: Buffer) => {
    size += part.length;
    if (size > maxLineBytes) throw new LongLineError(number + 1);
    parts.push(part);
  };
  const line = (): Line => {
    const bytes = Buffer.concat(parts);
    parts = [];
    size = 0;
    number++;
    try {
      return { number, text: decoder.decode(bytes).replace(/\r$/, '') };
    } catch {
      return { number, text: undefined };
    }
  };

  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
