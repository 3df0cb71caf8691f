import type { BilingualDocument, DocumentFormat } from '../document.ts';
import { columnsIn } from './columns.ts';
import { readMqm } from './read.ts';
import { writeMqm } from './write.ts';

/** Expert annotations as Marot reads and writes them: MQM, a line an error. */
export const mqm: DocumentFormat = {
  id: 'mqm',
  name: { en: 'MQM annotations (TSV)', zh: 'MQM 标注（TSV）' },
  extensions: ['mqm.tsv'],
  mediaType: 'text/tab-separated-values;charset=utf-8',
  carries: new Set(['original', 'revision', 'issues', 'issue-spans', 'unit-ids']),
  sniff: (bytes) => {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('utf8');
    const [first = ''] = start.replace(/^\ufeff/, '').split(/[\r\n]/);
    return columnsIn(first.split('\t')) !== undefined;
  },
  read: (fileName, bytes) => {
    const [first, ...others] = readMqm(fileName, bytes);
    if (!first || others.length === 0) return first?.document;
    return { ...first.document, problems: [...first.document.problems, moreDocuments(first, others.length)] };
  },
  write: (document) =>
    writeMqm(document, { system: document.tool ?? 'Copydesk', doc: document.metadata.title ?? 'document' }),
};

function moreDocuments({ doc, system }: { doc: string; system: string }, others: number) {
  const known: BilingualDocument['problems'][number] = {
    en: `The file has ${others + 1} translations; this is the first, “${doc}” by ${system}.`,
    zh: `文件中共有 ${others + 1} 份译文；此处为第一份，即 ${system} 译的“${doc}”。`,
  };
  return known;
}
