import type { MessagePort } from 'node:worker_threads';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { BilingualDocument } from '../formats/document.ts';
import { documentFormatById, documentFormats } from '../formats/registry.ts';
import { type WrittenDocument, writeDocument } from '../services/documents/write-document.ts';
import { type Draft, pastedDraft, readDraft, type TextDraft } from '../services/import-drafts.ts';
import { answerOnce, type RunningWork, startOnce } from './once-thread.ts';

/** A file as it was handed over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document and the format, by its id in the registry, that it is to be written in. */
export interface WritingTask {
  readonly format: string;
  readonly document: BilingualDocument;
  /** The file that it is written into. */
  readonly into?: Uint8Array;
}

/** What a thread is started with that reads or writes documents and ends. */
export type DocumentsData =
  | { readonly files: readonly GivenFile[] }
  | { readonly pasted: { readonly text: string; readonly html?: string } }
  /** A file whose format is known, by its id in the registry. */
  | { readonly known: GivenFile & { readonly format: string } }
  | { readonly writing: WritingTask };

/** In the thread. */
export function answerDocuments(port: MessagePort, data: DocumentsData): Promise<void> {
  return answerOnce(port, async (onStep) => {
    if ('files' in data) {
      return data.files.map((file, index) => {
        onStep(2 * index);
        return readDraft(file, documentFormats, () => onStep(2 * index + 1));
      });
    }
    if ('pasted' in data) return pastedDraft(data.pasted.text, data.pasted.html);
    if ('known' in data) return documentFormatById(data.known.format)?.read(data.known.name, data.known.bytes);
    const { format: id, document, into } = data.writing;
    const format = documentFormatById(id);
    if (!format) throw new Error(`There is no format ${id}.`);
    await format.prepare?.();
    return writeDocument(format, document, into, () => onStep(1));
  });
}

/**
 * Reading leaves much garbage; without a bound it would lie about. A file that needs more than all of this is none that a
 * desk could work with, and is refused before it takes the whole process with it. In megabytes.
 */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 24 };

/** Outside: has a thread read files, two steps each. Rejects with what the readers throw, in the files' order. */
export function startReading(workerUrl: URL, files: readonly GivenFile[]): RunningWork<Draft[]> {
  return start(workerUrl, { files }, readingFailed);
}

/** Outside: has a thread read what was pasted. */
export function startReadingPasted(workerUrl: URL, text: string, html: string | undefined): RunningWork<TextDraft> {
  return start(workerUrl, { pasted: { text, ...(html !== undefined && { html }) } }, readingFailed);
}

/** Outside: has a thread read a file in a format of the registry again. */
export function startReadingAgain(
  workerUrl: URL,
  format: string,
  { name, bytes }: GivenFile,
): RunningWork<BilingualDocument | undefined> {
  return start(workerUrl, { known: { format, name, bytes } }, readingFailed);
}

/** Outside: has a thread write a document in a format of the registry and read it again, in two steps. */
export function startWriting(workerUrl: URL, writing: WritingTask): RunningWork<WrittenDocument> {
  return start(workerUrl, { writing }, writingFailed);
}

/** @param workerUrl the script of the checks; that of the documents is beside it */
function start<R>(workerUrl: URL, data: DocumentsData, failed: (why: string) => Error): RunningWork<R> {
  return startOnce(new URL('./documents-worker.js', workerUrl), 'documents', data, failed, memory);
}

function readingFailed(why: string): CopydeskError {
  if (/out of memory|memory limit/i.test(why)) return tooMuch();
  return new CopydeskError({
    code: 'internal',
    message: { en: `The file could not be read: ${why}`, zh: `无法读取文件：${why}` },
    mend: { en: 'Nothing was imported. Try again.', zh: '未导入任何内容，请重试。' },
  });
}

function tooMuch(): CopydeskError {
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: 'There is more in this file than can be kept in the memory at once.',
      zh: '此文件内容过多，无法一次载入内存。',
    },
    mend: {
      en: 'Nothing was imported. Check that it is the text of one story; otherwise cut it into its stories.',
      zh: '未导入任何内容。请确认它是单篇稿件的文本；若含多篇稿件，请拆分后再导入。',
    },
  });
}

function writingFailed(why: string): CopydeskError {
  return new CopydeskError({
    code: 'internal',
    message: { en: `The file could not be written: ${why}`, zh: `无法写出文件：${why}` },
    mend: {
      en: 'The story is safe. Try again, or export it in another format.',
      zh: '稿件未受影响。请重试，或改用其他格式导出。',
    },
  });
}
