import type { Locale } from '../../shared/localized.ts';
import type { ReportTable } from './tables.ts';

/**
 * Tables one after the other as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read Chinese), each
 * under its title and parted by an empty line.
 */
export function tablesCsv(title: string, tables: readonly ReportTable[]): string {
  const lines = [[title], ...tables.flatMap(({ title: name, columns, rows }) => [[], [name], columns, ...rows])];
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** A text that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it text. */
function field(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin-bottom:2rem}th,td{text-align:start;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #8886}
td.number{text-align:end;font-variant-numeric:tabular-nums}`;

/** Tables as one page that needs nothing else. */
export function tablesHtml(title: string, tables: readonly ReportTable[], locale: Locale): string {
  const sections = tables.map(
    ({ id, title: name, columns, rows }) =>
      `<section id="${id}"><h2>${escaped(name)}</h2><table><thead><tr>${columns
        .map((column) => `<th scope="col">${escaped(column)}</th>`)
        .join(
          '',
        )}</tr></thead>\n<tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table></section>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="generator" content="Copydesk"><title>${escaped(title)}</title><style>${style}</style></head>`,
    `<body><h1>${escaped(title)}</h1>`,
    ...sections,
    '</body></html>',
    '',
  ].join('\n');
}

function cell(value: string | number | null): string {
  return typeof value === 'string' ? `<td>${escaped(value)}</td>` : `<td class="number">${value ?? '–'}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
