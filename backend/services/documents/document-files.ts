import type { Localized } from '../../../shared/localized.ts';
import { startReadingAgain, startWriting } from '../../analysis/documents-thread.ts';
import { createRunningWorks } from '../../analysis/once-thread.ts';
import type { Call } from '../../call.ts';
import type { BilingualDocument, DocumentFormat } from '../../formats/document.ts';
import { documentFormats as registered } from '../../formats/registry.ts';
import { isZip } from '../../formats/zip/read.ts';
import type { OwnFile } from './story-units.ts';
import { type WrittenDocument, writeDocument } from './write-document.ts';

/** Units, and bytes, that are written or read at once, in some hundredths of a second. Archives hold many times their size. */
const few = { units: 800, bytes: 200 * 1024, packed: 20 * 1024 };

const readingAgain: readonly Localized[] = [
  { en: 'Reading the file that the story came from…', zh: '正在读取稿件的来源文件…' },
];
const writing: readonly Localized[] = [
  { en: 'Writing the file…', zh: '正在写出文件…' },
  { en: 'Looking whether everything is in it…', zh: '正在核对文件内容是否完整…' },
];

/** Reads and writes documents of stories, what is long in a thread of its own: other calls are answered meanwhile. */
export function createDocumentFiles(workerUrl: URL) {
  const works = createRunningWorks();

  /** Formats that are not of the registry are not known in a thread. */
  function isSmall(format: DocumentFormat, units: number, bytes?: Uint8Array): boolean {
    const most = bytes && isZip(bytes) ? few.packed : few.bytes;
    return !registered.includes(format) || (units < few.units && (bytes?.length ?? 0) < most);
  }

  return {
    /** The file that a story came from, with what is in it. Throws as its reader does. */
    async read({ record, format, bytes }: Omit<OwnFile, 'read'>, call: Call): Promise<BilingualDocument | undefined> {
      if (isSmall(format, 0, bytes)) return format.read(record.fileName, bytes);
      const file = { name: record.fileName, bytes };
      return works.follow(startReadingAgain(workerUrl, format.id, file), call, readingAgain);
    },
    /** A document as a file, or into one. */
    async write(
      format: DocumentFormat,
      document: BilingualDocument,
      into: Uint8Array | undefined,
      call: Call,
    ): Promise<WrittenDocument> {
      if (isSmall(format, document.units.length, into)) {
        await format.prepare?.();
        return writeDocument(format, document, into);
      }
      const task = { format: format.id, document, ...(into && { into }) };
      return works.follow(startWriting(workerUrl, task), call, writing);
    },
    /** Ends what is being written. */
    stop: works.stop,
  };
}
