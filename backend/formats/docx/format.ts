import type { DocumentFormat } from '../document.ts';
import { writeDocxInto } from './into/write-into.ts';
import { kindOf } from './kinds.ts';
import { readDocx } from './read.ts';
import { writeDocx } from './write.ts';

export { type DocxText, readDocxText } from './read.ts';
export { type CleanStory, writeCleanDocx } from './write.ts';

/** Word documents with tracked changes and comments. */
export const docx: DocumentFormat = {
  id: 'docx',
  name: { en: 'Word document', zh: 'Word 文档' },
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  carries: new Set([
    'machine',
    'revision',
    'changes',
    'change-authors',
    'notes',
    'note-authors',
    'note-spans',
    'note-replies',
    'resolved',
    'metadata',
  ]),
  shows: new Set(['issues', 'issue-spans', 'dismissed']),
  // Also documents of other word processors, so that it can be said what to do with them.
  sniff: (bytes) => kindOf(bytes) !== undefined,
  read: readDocx,
  write: (document, into) => (into ? writeDocxInto(document, into) : writeDocx(document)),
};
