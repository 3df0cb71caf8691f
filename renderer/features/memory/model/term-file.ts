import type { Term } from '../../../../shared/checks/check.ts';

/** The term base as a file that spreadsheets open and `terms.readTable` reads back. */
export function termFile(terms: readonly Term[]): string {
  const lines = terms.map(({ chinese, english, status, note = '' }) => [chinese, english, status, note]);
  const text = [['Chinese', 'English', 'Status', 'Note'], ...lines]
    .map((cells) => cells.map(cellOf).join(','))
    .join('\r\n');
  // Excel takes a file for UTF-8 only with this mark.
  return `\uFEFF${text}\r\n`;
}

function cellOf(text: string): string {
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
