import type { Term } from '../../../shared/checks/check.ts';
import { writeTable } from '../csv/cells.ts';

/**
 * The term base as a CSV file that spreadsheets open and `readTermTable` reads back. Terms that would be formulas stand
 * behind an apostrophe there: see `backend/formats/csv/cells.ts`.
 */
export function writeTermTable(terms: readonly Term[]): Uint8Array {
  const lines = terms.map(({ chinese, english, status, note = '' }) => [chinese, english, status, note]);
  return writeTable([['Chinese', 'English', 'Status', 'Note'], ...lines]);
}
