import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '../../shared/contract/api.ts';
import type { ReadSource } from './format.ts';
import { tooLarge } from './problems.ts';
import { formatOf } from './registry.ts';
import { readDecoded } from './text/read.ts';

export type { Guess, ReadSource } from './format.ts';
export { readPastedHtml } from './html/paste.ts';

/**
 * Reads a source from a file's bytes in whatever format it is. `fileName` may be a path; messages name it, and its last
 * part helps to guess what it is. Throws a `CopydeskError` (`unreadable-file`, `too-large`) with the mend.
 */
export function readSource(fileName: string, bytes: Uint8Array): ReadSource {
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName, bytes.length);
  return formatOf(fileName, bytes).read(fileName, bytes);
}

/** As {@link readSource}, from the disk. A file that is too large is refused before it is read. */
export async function readSourceFile(path: string): Promise<ReadSource> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) throw tooLarge(basename(path), size);
    return readSource(basename(path), await file.readFile());
  } finally {
    await file.close();
  }
}

/** Reads what was pasted. Throws when nothing but white space was. */
export function readPasted(text: string): ReadSource {
  return readDecoded({ text, encoding: 'UTF-8' });
}
