import type { Localized } from '../../shared/localized.ts';
import { type GivenFile, startReading, startReadingPasted } from '../analysis/documents-thread.ts';
import { createRunningWorks } from '../analysis/once-thread.ts';
import type { BackendOptions } from '../backend.ts';
import type { Call } from '../call.ts';
import { documentFormats as registered } from '../formats/registry.ts';
import { isZip } from '../formats/zip/read.ts';
import { type Draft, pastedDraft, readDraft, type TextDraft } from './import-drafts.ts';

/**
 * Bytes (or UTF-16 units) that are read at once, in some hundredths of a second; a thread would take longer to start.
 * Archives hold many times their size.
 */
const few = 200 * 1024;
const fewPacked = 20 * 1024;

/** What is done with each file, in this order. */
const reading: readonly Localized[] = [
  { en: 'Reading the file…', zh: '正在读取文件…' },
  { en: 'Looking at its texts, changes and comments…', zh: '正在识别其中的文本、修订和批注…' },
];

/** Reads what is to be imported, what is large in a thread of its own: other calls are answered meanwhile. */
export function createDraftReader({
  workerUrl,
  documentFormats = registered,
}: Pick<BackendOptions, 'workerUrl' | 'documentFormats'>) {
  const works = createRunningWorks();

  return {
    /** In their order. Rejects with a `CopydeskError` where one cannot be read, or when the call is given up. */
    async files(files: readonly GivenFile[], call: Call): Promise<readonly Draft[]> {
      // Formats that are not of the registry are not known in a thread.
      if (files.every(isSmall) || documentFormats !== registered) {
        return files.map((file) => readDraft(file, documentFormats));
      }
      return works.follow(
        startReading(workerUrl, files),
        call,
        files.flatMap(() => reading),
      );
    },
    /** Throws as `readPasted` does. */
    async pasted(text: string, html: string | undefined, call: Call): Promise<TextDraft> {
      if (Math.max(text.length, html?.length ?? 0) < few) return pastedDraft(text, html);
      return works.follow(startReadingPasted(workerUrl, text, html), call, reading.slice(0, 1));
    },
    /** Ends what is being read. */
    stop: works.stop,
  };
}

function isSmall({ bytes }: GivenFile): boolean {
  return bytes.length < (isZip(bytes) ? fewPacked : few);
}
