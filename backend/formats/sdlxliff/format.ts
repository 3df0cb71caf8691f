import type { DocumentFormat } from '../document.ts';
import { headOf } from '../xliff/sniff.ts';
import { decodeXml } from '../xml/decode.ts';
import { readSdlxliff } from './read.ts';

/** The working files of Trados Studio. They are only read: only Trados knows how to write one that it opens again. */
export const sdlxliff: DocumentFormat = {
  id: 'sdlxliff',
  name: { en: 'Trados Studio (SDLXLIFF)', zh: 'Trados Studio（SDLXLIFF）' },
  extensions: ['sdlxliff'],
  mediaType: 'application/x-sdlxliff',
  carries: new Set([
    'original',
    'machine',
    'revision',
    'codes',
    'paragraphs',
    'changes',
    'change-authors',
    'states',
    'deciders',
    'notes',
    'note-authors',
    'note-spans',
    'locked',
    'unit-ids',
  ]),
  sniff: (bytes) => headOf(bytes)?.isSdl ?? false,
  read: (fileName, bytes) => readSdlxliff(decodeXml(fileName, bytes)),
};
