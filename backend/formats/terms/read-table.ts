import type { Term } from '../../../shared/checks/check.ts';
import type { TermTable } from '../../../shared/contract/methods/terms.ts';
import type { Localized } from '../../../shared/localized.ts';
import { readCell } from '../csv/cells.ts';
import { delimiterOf, recordsOf, type TableRecord } from '../csv/records.ts';
import { createTermList } from './term-list.ts';

type Column = 'chinese' | 'english' | 'status' | 'note';

const order: readonly Column[] = ['chinese', 'english', 'status', 'note'];

/** What people call the columns in the first line; also as this program writes them. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  chinese: ['chinese', 'zh', 'zh-cn', 'source', 'original', '中文', '原文', '术语', '汉语'],
  english: ['english', 'en', 'target', 'translation', 'term', '英文', '译文', '英语', '译法', '翻译'],
  status: ['status', 'state', 'usage', '状态', '用法', '类别'],
  note: ['note', 'notes', 'comment', 'remark', '备注', '说明', '注释'],
};

const statuses: Readonly<Record<string, Term['status']>> = {
  '': 'preferred',
  preferred: 'preferred',
  approved: 'preferred',
  首选: 'preferred',
  推荐: 'preferred',
  admitted: 'admitted',
  allowed: 'admitted',
  可用: 'admitted',
  允许: 'admitted',
  forbidden: 'forbidden',
  deprecated: 'forbidden',
  prohibited: 'forbidden',
  禁用: 'forbidden',
};

/**
 * Reads a table of terms, as saved or copied from a spreadsheet. Lines that cannot be used are told, the rest is taken. Throws
 * a `CopydeskError` where a quotation mark is never closed.
 *
 * @param fileName empty for what was pasted
 */
export function readTermTable(text: string, fileName = ''): TermTable {
  const table = text.replace(/^\ufeff/, '');
  const lines = recordsOf(fileName, table, delimiterOf(table));
  const [first] = lines;
  const named = first && columnsNamedIn(first.cells);
  const body = named ? lines.slice(1) : lines;
  const columns = named ?? (isTurned(body) ? ['english', 'chinese', 'status', 'note'] : order);
  const list = createTermList();
  for (const { line, cells } of body) {
    const cell = (column: Column): string => readCell(cells[columns.indexOf(column)]?.trim() ?? '');
    const status = statusOf(cell('status'));
    const note = cell('note');
    if (status) list.add(line, { chinese: cell('chinese'), english: cell('english'), status, ...(note && { note }) });
    else list.problem(line, noStatus(cell('status')));
  }
  return list.table();
}

/** The columns by the first line, where it names Chinese or English. */
function columnsNamedIn(cells: readonly string[]): (Column | undefined)[] | undefined {
  const columns = cells.map((cell) => {
    const heading = cell.trim().toLowerCase();
    return order.find((column) => headings[column].includes(heading));
  });
  return columns.includes('english') ? columns : undefined;
}

/** Whether English comes first, as far as the first lines tell. */
function isTurned(lines: readonly TableRecord[]): boolean {
  const han = /\p{Script=Han}/u;
  const sample = lines.slice(0, 50);
  const turned = sample.filter(({ cells }) => !han.test(cells[0] ?? '') && han.test(cells[1] ?? '')).length;
  return turned > sample.length / 2;
}

function statusOf(written: string): Term['status'] | undefined {
  return Object.hasOwn(statuses, written.toLowerCase()) ? statuses[written.toLowerCase()] : undefined;
}

function noStatus(written: string): Localized {
  return {
    en: `“${written}” is no status; it can be preferred, admitted or forbidden.`,
    zh: `“${written}”不是有效状态，可填：首选、可用、禁用。`,
  };
}
