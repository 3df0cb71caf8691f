import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { ReadSource } from './format.ts';
import { readPastedHtml } from './html/paste.ts';
import { tooLarge } from './problems.ts';
import { formatOf } from './registry.ts';
import { readDecoded } from './text/read.ts';

export type { Guess, ReadSource } from './format.ts';

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

/**
 * Reads what was pasted. `html`: the same with its markup, which tells more than the bare text where there are words in it:
 * a copied picture has none. Throws `unreadable-file` when nothing but white space was pasted, `too-large` for more than
 * `limits.pasteLength` UTF-16 units.
 */
export function readPasted(text: string, html?: string): ReadSource {
  const length = Math.max(text.length, html?.length ?? 0);
  if (length > limits.pasteLength) throw pasteTooLong(length);
  return (html !== undefined && readPastedHtml(html)) || readDecoded({ text, encoding: 'UTF-8' });
}

function pasteTooLong(length: number): CopydeskError {
  const count = (number: number): string => number.toLocaleString('en');
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: `The pasted text has ${count(length)} characters; at most ${count(limits.pasteLength)} can be taken.`,
      zh: `粘贴的文本有 ${count(length)} 个字符，超过上限 ${count(limits.pasteLength)}。`,
    },
    mend: { en: 'Paste it in parts, as several stories.', zh: '请分成几部分，作为多篇稿件粘贴。' },
  });
}
