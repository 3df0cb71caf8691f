import { CsvError, parse } from 'csv-parse/sync';
import { unreadable } from '../problems.ts';

/** A line of a table. */
export interface TableRecord {
  /** Where it begins in the file, from 1: a cell may go over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = ['\t', ',', ';', '|'];
/** So many characters of the beginning tell how cells are parted. */
const sampled = 20_000;
/** A table of texts has fewer columns and lines. */
const mostColumns = 200;

/** The sign that parts the cells: the one by which the first lines have the most cells, and equally many. */
export function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, sampled).replace(/"(?:[^"]|"")*"/g, '');
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const score = (sign: Delimiter): number => {
    const counts = lines.slice(0, 30).map((line) => line.split(sign).length - 1);
    const most = Math.max(0, ...counts);
    const [first = 0] = counts;
    return first === 0 ? 0 : counts.filter((count) => count === first).length / counts.length + (most > 0 ? 1 : 0);
  };
  return delimiters.toSorted((a, b) => score(b) - score(a)).find((sign) => score(sign) > 0) ?? ',';
}

/**
 * The lines of a table that are not empty. A cell may be in double quotes and then have line breaks and delimiters; in
 * tables with tabs as spreadsheets copy them a quotation mark is one, unless they are plainly meant otherwise. Throws a
 * `CopydeskError` with the line where a quotation mark is never closed.
 */
export function recordsOf(fileName: string, text: string, delimiter: Delimiter): TableRecord[] {
  if (delimiter !== '\t') return parsed(fileName, text, delimiter, true);
  if (!/(?:^|[\t\r\n])"/.test(text)) return parsed(fileName, text, delimiter, false);
  try {
    return parsed(fileName, text, delimiter, true);
  } catch {
    return parsed(fileName, text, delimiter, false);
  }
}

function parsed(fileName: string, text: string, delimiter: Delimiter, quoted: boolean): TableRecord[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      quote: quoted ? '"' : null,
      // What a person has typed by hand is not always doubled.
      relax_quotes: delimiter !== '\t',
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    const found: TableRecord[] = [];
    for (const { info, record } of records) {
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      const line = info.lines - breaks;
      if (record.length > mostColumns) throw tooManyColumns(fileName, line, record.length);
      if (record.some((cell) => cell.trim() !== '')) found.push({ line, cells: record });
    }
    return found;
  } catch (error) {
    if (error instanceof CsvError) throw broken(fileName, error);
    throw error;
  }
}

function broken(fileName: string, error: CsvError) {
  const line = Number(error.lines ?? 1);
  return unreadable(
    fileName,
    {
      en: `${fileName === '' ? 'This' : `“${fileName}”`} cannot be read as a table: up to line ${line}, a quotation mark is opened that nothing closes.`,
      zh: `无法将${fileName === '' ? '此内容' : `“${fileName}”`}作为表格读取：到第 ${line} 行为止，有一处引号未闭合。`,
    },
    {
      en: 'Save the table again from its spreadsheet, or close the quotation mark in an editor.',
      zh: '请在电子表格程序中重新保存，或在编辑器中补上引号。',
    },
    { line },
  );
}

function tooManyColumns(fileName: string, line: number, columns: number) {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” has ${columns} columns in line ${line}; a table of texts has up to ${mostColumns}.`,
      zh: `“${fileName}”第 ${line} 行有 ${columns} 列；文本表格最多 ${mostColumns} 列。`,
    },
    { en: 'Check that it is the right file.', zh: '请确认文件无误。' },
    { line },
  );
}
