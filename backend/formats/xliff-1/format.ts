import { type DocumentFormat, type Part, parts } from '../document.ts';
import { headOf } from '../xliff/sniff.ts';
import { decodeXml } from '../xml/decode.ts';
import { writeInto } from './into.ts';
import { readXliff1 } from './read.ts';
import { writeXliff1 } from './write.ts';

const lost: readonly Part[] = ['changes', 'change-authors'];

/** XLIFF 1.0 to 1.2, with the dialects of memoQ, Phrase and others; written as 1.2. */
export const xliff1: DocumentFormat = {
  id: 'xliff-1',
  name: { en: 'XLIFF 1.2', zh: 'XLIFF 1.2' },
  extensions: ['xlf', 'xliff', 'mqxliff', 'mxliff'],
  mediaType: 'application/x-xliff+xml',
  carries: new Set(parts.filter((part) => !lost.includes(part))),
  sniff: (bytes) => headOf(bytes)?.version.startsWith('1.') ?? false,
  read: (fileName, bytes) => readXliff1(decodeXml(fileName, bytes), 'xliff-1'),
  write: (document, into) => (into ? writeInto(document, into) : new TextEncoder().encode(writeXliff1(document))),
};
