import type { Id } from '../../../shared/contract/model.ts';
import { countWords, tokenCounts, translationEdits } from '../../../shared/text/ter.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { RowEdits } from '../../database/queries/reports.ts';
import type { RowRecord } from '../../database/queries/rows.ts';
import { cellsByRow } from '../cells.ts';
import { rowState } from '../states.ts';

/** The machine translations of a story: the one that the revision started from, and the others. */
export interface Machines {
  readonly baseId: Id;
  readonly otherIds: readonly Id[];
}

/** Whether anybody worked on a row. */
const isWorked = (row: RowRecord): boolean => rowState(row) !== 'open';

/** What was counted for the present versions of these rows, by row and source. */
export function knownEdits(queries: Queries, rows: readonly RowRecord[]): Map<Id, Map<Id, RowEdits>> {
  const known = new Map<Id, Map<Id, RowEdits>>(rows.map(({ id }) => [id, new Map()]));
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  for (const line of queries.reports.editsOfRows([...known.keys()])) {
    if (line.version === versions.get(line.rowId)) known.get(line.rowId)?.set(line.sourceId, line);
  }
  return known;
}

/**
 * Counts, row by row, what it took to make these rows' revisions of the machine translations, as far as it is not
 * known. The other translations are compared only where somebody worked on the row: elsewhere the revision is nothing
 * but the base, and would say how the engines differ, not how good they are.
 */
export function* countEdits(
  queries: Queries,
  rows: readonly RowRecord[],
  { baseId, otherIds }: Machines,
): Generator<RowEdits> {
  const known = knownEdits(queries, rows);
  const wanted = (row: RowRecord): Id[] => (isWorked(row) ? [baseId, ...otherIds] : [baseId]);
  const due = rows.filter((row) => wanted(row).some((sourceId) => !known.get(row.id)?.has(sourceId)));
  if (due.length === 0) return;
  const cells = cellsByRow(queries.rows.cellsByIds(due.map(({ id }) => id)));
  for (const row of due) {
    const texts = cells.get(row.id) ?? {};
    const revision = row.revision ?? texts[baseId] ?? '';
    for (const sourceId of wanted(row)) {
      const text = texts[sourceId];
      // An engine that has nothing here is not said to have everything wrong.
      if (known.get(row.id)?.has(sourceId) || (text === undefined && sourceId !== baseId)) continue;
      yield { rowId: row.id, sourceId, version: row.version, ...compared(text ?? '', revision) };
    }
  }
}

type Comparison = Omit<RowEdits, 'rowId' | 'sourceId' | 'version'>;

function compared(machine: string, revision: string): Comparison {
  if (machine === revision) {
    const { words, tokens } = tokenCounts(revision);
    return { words, revisionWords: words, edits: 0, shifts: 0, tokens };
  }
  const { edits, shifts, words: tokens } = translationEdits(machine, revision);
  return { words: countWords(machine), revisionWords: countWords(revision), edits, shifts, tokens };
}
