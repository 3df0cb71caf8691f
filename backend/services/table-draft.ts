import type { TableView } from '../../shared/contract/drafts.ts';
import { type Mapping, roles } from '../formats/csv/columns.ts';
import { csv } from '../formats/csv/format.ts';
import { documentOf, readTable, type Table } from '../formats/csv/read.ts';
import type { BilingualDocument } from '../formats/document.ts';

/** A table on its way to a story, with what its columns are taken for. */
export interface TableDraft {
  readonly table: Table;
  readonly mapping: Mapping;
}

/** Whether a file is called as tables are, whatever was found in it: a person may know better what its columns are. */
export function isCalledTable(fileName: string): boolean {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return csv.extensions.includes(extension);
}

/** Reads a table with the guess of what its columns are. Throws as `readTable` does. */
export function tableDraft(fileName: string, bytes: Uint8Array): TableDraft {
  const table = readTable(fileName, bytes);
  return { table, mapping: table.mapping };
}

/** The document that a table is, as its columns are taken. */
export function documentOfTable({ table, mapping }: TableDraft): BilingualDocument {
  return documentOf(table, mapping);
}

/** The columns with their roles and first cells. */
export function tableView({ table, mapping }: TableDraft): TableView {
  return {
    hasHeading: table.hasHeading,
    columns: table.columns.map(({ heading, samples }, index) => {
      const role = roles.find((each) => mapping[each] === index);
      return { ...(heading !== undefined && { heading }), ...(role && { role }), samples };
    }),
  };
}

/** The table as a person says it is: a role for each column, or none. The first column with a role has it. */
export function correctedTable(
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  roles: readonly (keyof Mapping | null)[],
  hasHeading: boolean,
): TableDraft {
  const mapping = Object.fromEntries(roles.flatMap((role, index) => (role ? [[role, index]] : [])).reverse());
  return { table: readTable(fileName, bytes, hasHeading), mapping };
}
