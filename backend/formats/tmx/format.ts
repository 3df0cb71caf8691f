import type { DocumentFormat } from '../document.ts';
import { rootOf } from '../xml/head.ts';
import { readTmxDocument } from './document.ts';
import { writeTmxDocument, writeTmxInto } from './write-document.ts';

/** Translation memories, TMX 1.1 to 1.4b; written as 1.4. */
export const tmx: DocumentFormat = {
  id: 'tmx',
  name: { en: 'TMX (translation memory)', zh: 'TMX（翻译记忆库）' },
  extensions: ['tmx'],
  mediaType: 'application/x-tmx+xml',
  carries: new Set(['original', 'revision', 'codes', 'notes', 'unit-ids']),
  sniff: (bytes) => rootOf(bytes) === 'tmx',
  read: readTmxDocument,
  write: (document, into) => (into ? writeTmxInto(document, into) : writeTmxDocument(document)),
};
