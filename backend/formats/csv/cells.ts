/**
 * A cell that begins with one of these is a formula to spreadsheets, and a file with foreign text in it would run what
 * somebody else has written. Before such a cell we write an apostrophe, as people do by hand: spreadsheets show the text,
 * and reading takes the one apostrophe away again. A cell that has apostrophes there of its own gets one more.
 */
const formula = /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** The cell as it is written between delimiters; `delimiter` is a comma or a tab. */
export function writeCell(text: string, delimiter: ',' | '\t' = ','): string {
  const guarded = formula.test(text) ? `'${text}` : text;
  const needsQuotes = guarded.includes(delimiter) || /["\r\n;\t]|^\s|\s$/.test(guarded);
  return needsQuotes ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A cell as it was before it was guarded. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Lines of cells as a CSV file in UTF-8, with the mark without which Excel does not take it for that, and CR LF. */
export function writeTable(lines: readonly (readonly string[])[]): Uint8Array {
  const text = lines.map((cells) => `${cells.map((cell) => writeCell(cell)).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
