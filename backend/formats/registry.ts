import { limits } from '../../shared/contract/api.ts';
import { csv } from './csv/format.ts';
import type { BilingualDocument, DocumentFormat } from './document.ts';
import { docx } from './docx/format.ts';
import { docxText } from './docx/text-format.ts';
import type { Format, ReadSource } from './format.ts';
import { html } from './html/format.ts';
import { markdown } from './markdown/format.ts';
import { mqm } from './mqm/format.ts';
import { tooLarge } from './problems.ts';
import { sdlxliff } from './sdlxliff/format.ts';
import { isOtherBinary } from './text/binary.ts';
import { plainText } from './text/format.ts';
import { tmx } from './tmx/format.ts';
import { xliff1 } from './xliff-1/format.ts';
import { xliff2 } from './xliff-2/format.ts';

/** Every format of one text, the particular before the general: the first that recognises a file reads it. */
export const formats: readonly Format[] = [html, markdown, docxText, plainText];

/** Every format that may have original, machine text and revision beside each other, or changes and comments. */
export const documentFormats: readonly DocumentFormat[] = [docx, sdlxliff, xliff1, xliff2, tmx, mqm, csv];

/** What a file turned out to be. */
export type ReadFile =
  | { readonly kind: 'text'; readonly source: ReadSource }
  | { readonly kind: 'document'; readonly document: BilingualDocument };

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

export function documentFormatById(id: string): DocumentFormat | undefined {
  return documentFormats.find((format) => format.id === id);
}

/** Looks at the content first, since names lie, then at the name; plain text reads, or refuses, what nothing else knows. */
export function formatOf(fileName: string, bytes: Uint8Array): Format {
  const named = isOtherBinary(bytes) ? undefined : byName(formats, fileName);
  return bySniffing(formats, bytes) ?? named ?? plainText;
}

/**
 * The format whose reader a file is for, if any: a document where it looks like one, or is called like one and looks
 * like no text with marks of its own, nor like a picture or a PDF.
 */
export function documentFormatOf(
  fileName: string,
  bytes: Uint8Array,
  known: readonly DocumentFormat[] = documentFormats,
): DocumentFormat | undefined {
  const sniffed = bySniffing(known, bytes);
  if (sniffed || bySniffing(formats, bytes) || isOtherBinary(bytes)) return sniffed;
  return byName(known, fileName);
}

/**
 * Reads a file in whatever format it is: a document with several texts, changes or notes where it has them, else the one
 * text in it. Throws a `CopydeskError` (`unreadable-file`, `too-large`) with the mend.
 *
 * @param fileName may be a path; messages name it, and its last part helps to guess what it is
 */
export function readFile(
  fileName: string,
  bytes: Uint8Array,
  known: readonly DocumentFormat[] = documentFormats,
): ReadFile {
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName, bytes.length);
  const document = documentFormatOf(fileName, bytes, known)?.read(fileName, bytes);
  if (document) return { kind: 'document', document };
  return { kind: 'text', source: formatOf(fileName, bytes).read(fileName, bytes) };
}

function bySniffing<F extends Format | DocumentFormat>(known: readonly F[], bytes: Uint8Array): F | undefined {
  return known.find((format) => format.sniff(bytes));
}

function byName<F extends Format | DocumentFormat>(known: readonly F[], fileName: string): F | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return known.find(({ extensions }) => extensions.includes(extension));
}
