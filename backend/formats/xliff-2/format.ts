import { type DocumentFormat, type Part, parts } from '../document.ts';
import { headOf } from '../xliff/sniff.ts';
import { decodeXml } from '../xml/decode.ts';
import { writeInto } from './into.ts';
import { readXliff2 } from './read.ts';
import { writeXliff2 } from './write.ts';

const lost: readonly Part[] = ['changes', 'change-authors'];

/** XLIFF 2.0 and later; written as 2.1. Ids are kept where XLIFF 2 allows them. */
export const xliff2: DocumentFormat = {
  id: 'xliff-2',
  name: { en: 'XLIFF 2.1', zh: 'XLIFF 2.1' },
  extensions: ['xlf', 'xliff'],
  mediaType: 'application/xliff+xml',
  carries: new Set(parts.filter((part) => !lost.includes(part))),
  sniff: (bytes) => headOf(bytes)?.version.startsWith('2.') ?? false,
  read: (fileName, bytes) => readXliff2(decodeXml(fileName, bytes), 'xliff-2'),
  write: (document, into) => (into ? writeInto(document, into) : new TextEncoder().encode(writeXliff2(document))),
};
