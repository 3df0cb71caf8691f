import { decodeXml, type XmlText } from '../xml/decode.ts';
import { parseXml, streamXml } from '../xml/parse.ts';
import { createTmxHandler } from './handler.ts';
import type { TmxHeader, TmxUnit } from './unit.ts';

/** What was read of a file since the last time; a header only once. */
export interface TmxPortion {
  readonly header?: TmxHeader;
  readonly units: readonly TmxUnit[];
}

/** Bytes that are parsed in one go: some milliseconds' work. */
const atOnce = 128 * 1024;

/**
 * Reads a TMX file of any size and hands on portion after portion; nothing is read while `take` has not finished, and
 * nothing is kept. Throws a `CopydeskError` for whatever cannot be read, with what came before already handed on.
 */
export async function streamTmx(
  fileName: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (portion: TmxPortion) => void | Promise<void>,
): Promise<void> {
  let header: TmxHeader | undefined;
  let units: TmxUnit[] = [];
  const handler = createTmxHandler(fileName, {
    header: (found) => {
      header ??= found;
    },
    unit: (unit) => units.push(unit),
  });
  let told = false;
  async function handOn(): Promise<void> {
    if (units.length === 0) return;
    const portion = { units, ...(header && !told && { header }) };
    units = [];
    told = true;
    await take(portion);
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length; at += atOnce) {
        yield chunk.subarray(at, at + atOnce);
        // The parser asks for more: it has told all that was in this piece.
        await handOn();
      }
    }
  }
  await streamXml(fileName, pieces(), handler);
  await handOn();
}

/** Reads a whole file and hands on its header and its units one by one. Throws a `CopydeskError` for whatever cannot be read. */
export function hearTmx(
  { fileName, text }: XmlText,
  heard: { header(header: TmxHeader): void; unit(unit: TmxUnit): void },
): void {
  parseXml(fileName, text, createTmxHandler(fileName, heard));
}

/** Reads a whole file that is in the memory. Throws a `CopydeskError` for whatever cannot be read. */
export function readTmx(
  fileName: string,
  bytes: Uint8Array,
): { encoding: string; header: TmxHeader; units: TmxUnit[] } {
  let header: TmxHeader = {};
  const units: TmxUnit[] = [];
  const file = decodeXml(fileName, bytes);
  hearTmx(file, {
    header: (found) => {
      header = found;
    },
    unit: (unit) => units.push(unit),
  });
  return { encoding: file.encoding, header, units };
}
