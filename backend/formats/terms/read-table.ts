import { parse } from 'csv-parse/sync';
import type { Term } from '../../../shared/checks/check.ts';
import type { TermTable } from '../../../shared/contract/methods/terms.ts';
import type { Localized } from '../../../shared/localized.ts';

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

const longestTerm = 200;
const longestNote = 2000;

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads a table of terms, as saved or copied from a spreadsheet. Lines that cannot be used are told, the rest is taken. */
export function readTermTable(text: string): TermTable {
  const lines = linesOf(text);
  const problems: { line: number; message: Localized }[] = [];
  const [first] = lines;
  const named = first && columnsNamedIn(first.cells);
  const body = named ? lines.slice(1) : lines;
  const columns = named ?? (isTurned(body) ? ['english', 'chinese', 'status', 'note'] : order);
  const entries = new Map<string, Term & { readonly line: number }>();
  for (const { number, cells } of body) {
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
    const term = termOf(cell);
    if ('problem' in term) {
      problems.push({ line: number, message: term.problem });
      continue;
    }
    const key = `${term.chinese}\n${term.english}`;
    const twin = entries.get(key);
    if (!twin) entries.set(key, { ...term, line: number });
    else if (twin.status !== term.status) problems.push({ line: number, message: twice(twin.line) });
  }
  return { entries: [...entries.values()].map(({ line: _, ...term }) => term), problems };
}

function linesOf(text: string): Line[] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = ['\t', ';', ','].find((sign) => head.includes(sign)) ?? ',';
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    // A quotation mark in the middle of a term is one.
    relax_quotes: true,
    skip_empty_lines: true,
    quote: delimiter === '\t' ? null : '"',
  }) as unknown as { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
  return records
    .map(({ info, record }) => ({ number: info.lines, cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
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
function isTurned(lines: readonly Line[]): boolean {
  const han = /\p{Script=Han}/u;
  const sample = lines.slice(0, 50);
  const turned = sample.filter(({ cells }) => !han.test(cells[0] ?? '') && han.test(cells[1] ?? '')).length;
  return turned > sample.length / 2;
}

function termOf(cell: (column: Column) => string): Term | { readonly problem: Localized } {
  const [chinese, english, written, note] = [cell('chinese'), cell('english'), cell('status'), cell('note')];
  if (english === '') return { problem: { en: 'There is no English term.', zh: '缺少英文术语。' } };
  if (Math.max(chinese.length, english.length) > longestTerm) {
    return {
      problem: { en: `A term has no more than ${longestTerm} characters.`, zh: `术语不能超过 ${longestTerm} 个字符。` },
    };
  }
  if (note.length > longestNote) {
    return { problem: { en: 'The note is too long.', zh: '备注过长。' } };
  }
  const status = Object.hasOwn(statuses, written.toLowerCase()) ? statuses[written.toLowerCase()] : undefined;
  if (!status) {
    return {
      problem: {
        en: `“${written}” is no status; it can be preferred, admitted or forbidden.`,
        zh: `“${written}”不是有效状态，可填：首选、可用、禁用。`,
      },
    };
  }
  return { chinese, english, status, ...(note !== '' && { note }) };
}

function twice(line: number): Localized {
  return {
    en: `This term is in line ${line} already, with another status.`,
    zh: `第 ${line} 行已有这一术语，但状态不同。`,
  };
}
