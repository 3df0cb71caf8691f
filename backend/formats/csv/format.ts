import type { DocumentFormat } from '../document.ts';
import { isHeading } from './columns.ts';
import { documentOf, readTable } from './read.ts';
import { delimiterOf } from './records.ts';
import { writeCsv } from './write.ts';

/** Tables of texts: the original, its translation, what became of it. Written with commas, as UTF-8. */
export const csv: DocumentFormat = {
  id: 'csv',
  name: { en: 'Table (CSV)', zh: '表格（CSV）' },
  extensions: ['csv', 'tsv', 'tab'],
  mediaType: 'text/csv;charset=utf-8',
  carries: new Set(['original', 'machine', 'revision', 'states', 'notes', 'unit-ids']),
  sniff: (bytes) => {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('utf8');
    const [first = ''] = start.replace(/^\ufeff/, '').split(/[\r\n]/);
    return isHeading(first.split(delimiterOf(first)).map((cell) => cell.replace(/^"|"$/g, '')));
  },
  read: (fileName, bytes) => {
    const table = readTable(fileName, bytes);
    const { original, machine, revision } = table.mapping;
    const texts = [original, machine, revision].filter((column) => column !== undefined);
    return texts.length > 1 ? documentOf(table) : undefined;
  },
  write: writeCsv,
};
