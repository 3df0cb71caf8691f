import type { Id } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import type { ChosenText } from '../import-alignment.ts';
import type { Cell } from '../structure/row-cells.ts';

/** The text of a column as its rows have it now, whatever was merged or moved since its file was read. */
export function textOfColumn(
  { id, kind, language, label }: StoredSource,
  order: readonly Id[],
  cells: ReadonlyMap<Id, ReadonlyMap<Id, Cell>>,
): ChosenText {
  let body = '';
  let paragraph: number | undefined;
  for (const rowId of order) {
    const cell = cells.get(rowId)?.get(id);
    if (!cell) continue;
    const parting = body === '' ? '' : cell.paragraph === paragraph ? cell.separator : '\n\n';
    body += parting + cell.text;
    paragraph = cell.paragraph;
  }
  // Its headline is a row already.
  return { kind: kind === 'revision' ? 'machine' : kind, language, label, text: { body, metadata: {} } };
}

/** The sources that stand in the rows beside the revision, in the order of their columns. */
export function columnsOf(queries: Queries, storyId: Id): StoredSource[] {
  return queries.sources.ofStory(storyId).filter(({ kind, aligned }) => kind !== 'revision' && aligned);
}
