/** The columns of a file for Marot, in their order. */
export const columns = [
  'system',
  'doc',
  'docSegId',
  'globalSegId',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'metadata',
] as const;
export type Column = (typeof columns)[number];

/** What older files call them, in lower case. */
const otherNames: Readonly<Record<string, Column>> = {
  docsegid: 'docSegId',
  doc_seg_id: 'docSegId',
  doc_id: 'docSegId',
  globalsegid: 'globalSegId',
  global_seg_id: 'globalSegId',
  seg_id: 'globalSegId',
  annotator: 'rater',
  text: 'target',
  translation: 'target',
};

/** Which column is where, by a line that names them; nothing for one that does not. */
export function columnsIn(cells: readonly string[]): Map<Column, number> | undefined {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const column = columns.find((each) => each.toLowerCase() === name) ?? otherNames[name];
    if (column && !found.has(column)) found.set(column, index);
  }
  const needed: readonly Column[] = ['system', 'source', 'target', 'category', 'severity'];
  return needed.every((column) => found.has(column)) ? found : undefined;
}
