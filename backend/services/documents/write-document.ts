import { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { BilingualDocument, DocumentFormat, Part } from '../../formats/document.ts';
import { withoutAnyCodes } from './clean-document.ts';
import { type Keeping, lostInFile } from './lost-in-file.ts';

/** A document as a file. */
export interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** What of the document is not in it. */
  readonly lost: readonly Localized[];
}

/**
 * Writes a document, reads the file again and says what of the document is not in it.
 *
 * @param format one that can be written, prepared
 * @param into the file that it is written into
 * @param onWritten called before it is read again
 */
export function writeDocument(
  format: DocumentFormat,
  document: BilingualDocument,
  into: Uint8Array | undefined,
  onWritten: () => void = () => undefined,
): WrittenDocument {
  const given = format.carries.has('codes') ? document : withoutAnyCodes(document);
  const bytes = format.write?.(given, into);
  if (!bytes) throw new Error(`${format.id} is only read.`);
  onWritten();
  return { bytes, lost: lostInFile(document, readBack(format, bytes), keepingOf(format), given) };
}

/** What a format keeps of documents. One of paragraphs only has them by being so. */
export function keepingOf({ carries, shows }: DocumentFormat): Keeping {
  const paragraphs: readonly Part[] = carries.has('original') ? [] : ['paragraphs'];
  return { carries, shows: new Set([...(shows ?? []), ...paragraphs]) };
}

/** Some formats are for programs, and only written; a file of others may be larger than any that is read. */
function readBack(format: DocumentFormat, bytes: Uint8Array): BilingualDocument | undefined {
  try {
    return format.read(`file.${format.extensions[0] ?? format.id}`, bytes);
  } catch (error) {
    if (error instanceof CopydeskError) return undefined;
    throw error;
  }
}
