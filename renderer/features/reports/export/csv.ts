import type { Cell, ColumnKind, ReportDocument, Table } from '../model/document.ts';

/**
 * A report's tables as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read Chinese): title and
 * figures first, then each table under its name, parted by empty lines. Figures are rounded as the page rounds them;
 * shares are per cent and times seconds, as their columns say.
 */
export function reportCsv(document: ReportDocument, seconds: string): Uint8Array {
  const lines: string[][] = [[document.title], ...document.about.map((line) => [line]), []];
  for (const { name, figure, note } of document.tiles) lines.push([name, figure, note]);
  for (const { title, says, table } of document.sections) {
    lines.push([], [title], [says]);
    if (table) lines.push(...tableLines(table, seconds));
  }
  lines.push([], [document.method.title], ...document.method.lines.map((line) => [line]));
  const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function tableLines({ columns, rows }: Table, seconds: string): string[][] {
  const head = columns.map(({ name, kind }) => {
    if (kind === 'share') return `${name} (%)`;
    return kind === 'time' ? `${name} (${seconds})` : name;
  });
  return [head, ...rows.map((cells) => cells.map((cell, index) => bare(cell, columns[index]?.kind ?? 'text')))];
}

function bare({ value }: Cell, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'share') return (value * 100).toFixed(1);
  return kind === 'count' ? String(value) : value.toFixed(1);
}

/**
 * A field as CSV has it. A spreadsheet would take text that begins like a formula for one and run it: an apostrophe
 * before it makes it text.
 */
export function quoted(field: string): string {
  const text = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(field) && !isNumber(field) ? `'${field}` : field;
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNumber(field: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(field);
}
