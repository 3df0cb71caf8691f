import { limits } from '../../../shared/contract/limits.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { BilingualDocument, Note, Side, Unit } from '../document.ts';
import { tooLarge, unreadable } from '../problems.ts';
import { decode } from '../text/decode.ts';
import { readCell } from './cells.ts';
import { columnsOf, guessedMapping, isHeading, type Mapping, type TableColumn } from './columns.ts';
import { type Delimiter, delimiterOf, recordsOf, type TableRecord } from './records.ts';
import { readState } from './states.ts';

/** A table of texts as it was understood; what its columns are can be corrected before it becomes a document. */
export interface Table {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: Delimiter;
  /** The first line names the columns. */
  readonly hasHeading: boolean;
  readonly columns: readonly TableColumn[];
  /** What the columns seem to be. */
  readonly mapping: Mapping;
  /** Without the line that names the columns. */
  readonly records: readonly TableRecord[];
}

/** So many problems are told one by one. */
const mostTold = 20;

/**
 * Reads a table with commas, semicolons, tabs or bars. Throws a `CopydeskError` for what is none.
 *
 * @param said whether the first line names the columns; found out where nobody says.
 */
export function readTable(fileName: string, bytes: Uint8Array, said?: boolean): Table {
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName, bytes.length);
  const { text, encoding } = decode(fileName, bytes);
  const delimiter = delimiterOf(text);
  const all = recordsOf(fileName, text, delimiter).map(({ line, cells }) => ({ line, cells: cells.map(readCell) }));
  const [first] = all;
  if (!first) throw emptyTable(fileName);
  const hasHeading = said ?? isHeading(first.cells);
  const records = hasHeading ? all.slice(1) : all;
  const columns = columnsOf(hasHeading ? first.cells : undefined, records);
  return { fileName, encoding, delimiter, hasHeading, columns, mapping: guessedMapping(columns), records };
}

/** The table as a document: a unit for every line with a text in it. `mapping` says which column is what. */
export function documentOf(table: Table, mapping: Mapping = table.mapping): BilingualDocument {
  const problems: Localized[] = [];
  const ids = new Set<string>();
  const units: Unit[] = [];
  for (const { line, cells } of table.records) {
    const cell = (role: keyof Mapping): string => cells[mapping[role] ?? -1] ?? '';
    const [original, machine, revised] = [cell('original'), cell('machine'), cell('revision')];
    if ([original, machine, revised].every((text) => text.trim() === '')) continue;
    const status = cell('status').trim();
    const state = status === '' ? undefined : readState(status);
    if (status !== '' && !state) problems.push(unknownState(line, status));
    const id = cell('id').trim();
    if (id !== '' && ids.has(id)) problems.push(sameId(line, id));
    const address = id !== '' && !ids.has(id) ? id : freeId(units.length + 1, ids);
    ids.add(address);
    const side: Side = revised !== '' ? 'revision' : machine !== '' ? 'machine' : 'original';
    units.push({
      id: address,
      paragraph: units.length,
      ...(original !== '' && { original: { text: original } }),
      ...(machine !== '' && { machine: { text: machine } }),
      // The same text twice says that nothing was changed.
      ...(revised !== '' && revised !== machine && { revision: { text: revised } }),
      ...(state && { state }),
      notes: [
        ...notesIn(cell('note-original'), 'original'),
        ...notesIn(cell('note-machine'), 'machine'),
        ...notesIn(cell('note'), side),
      ],
      issues: [],
    });
  }
  const more = problems.length - mostTold;
  return {
    format: 'csv',
    encoding: table.encoding,
    originalLanguage: 'zh-CN',
    language: 'en',
    metadata: {},
    units,
    problems: more > 0 ? [...problems.slice(0, mostTold), moreProblems(more)] : problems,
  };
}

/** Notes of one cell have a blank line between them. */
function notesIn(cell: string, side: Side): Note[] {
  return cell
    .split(/\n[ \t]*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, side }));
}

function freeId(number: number, taken: ReadonlySet<string>): string {
  for (let next = number; ; next += 1) if (!taken.has(String(next))) return String(next);
}

function unknownState(line: number, status: string): Localized {
  const shown = status.slice(0, 40);
  return {
    en: `Line ${line}: “${shown}” is no state that is known here; the row is taken without.`,
    zh: `第 ${line} 行：无法识别状态“${shown}”，该行将不带状态导入。`,
  };
}

function sameId(line: number, id: string): Localized {
  const shown = id.slice(0, 40);
  return {
    en: `Line ${line} has the number “${shown}” of another line.`,
    zh: `第 ${line} 行的编号“${shown}”与其他行重复。`,
  };
}

function moreProblems(count: number): Localized {
  return { en: `And ${count} more lines like these.`, zh: `另有 ${count} 行存在类似情况。` };
}

function emptyTable(fileName: string) {
  return unreadable(
    fileName,
    { en: `The table “${fileName}” is empty.`, zh: `表格“${fileName}”是空的。` },
    { en: 'Choose the file that holds the texts.', zh: '请选择包含文本的文件。' },
  );
}
