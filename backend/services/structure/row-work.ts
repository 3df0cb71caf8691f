import type { Id, Source } from '../../../shared/contract/model.ts';
import type { Placement } from '../../database/queries/structure.ts';
import type { Desk } from '../desk.ts';
import { notFound } from '../errors.ts';
import type { RowText, Texts } from '../texts.ts';
import { type Cell, segmentsOf } from './row-cells.ts';
import type { Inheritance } from './structure-record.ts';
import { weakestDecision } from './weaker.ts';

export type RowWork = ReturnType<typeof createRowWork>;

/** What putting rows together and apart needs in common. */
export function createRowWork({ queries, now }: Desk, texts: Texts) {
  /** The columns that are divided into rows, the base of the revision, and the revision itself. */
  function sourcesOf(storyId: Id): {
    readonly columns: readonly Source[];
    readonly baseId: Id;
    readonly revisionId: Id;
  } {
    const sources = queries.sources.ofStory(storyId);
    const revision = sources.find(({ kind }) => kind === 'revision');
    return {
      columns: sources.filter(({ aligned, kind }) => aligned && kind !== 'revision'),
      baseId: revision?.baseSourceId ?? 0,
      revisionId: revision?.id ?? 0,
    };
  }

  function rowOf(rowId: Id): RowText {
    const [row] = texts.ofRows([rowId]);
    if (!row) throw notFound('row', rowId);
    return row;
  }

  /** What a row is made of once its cells are these; a revision that says what the machine says is none. */
  function placementOf(
    row: RowText,
    cells: readonly Cell[],
    baseId: Id,
    revision: string,
    separator: string,
  ): Placement {
    const { position, passage } = row.row;
    const machine = cells.find(({ sourceId }) => sourceId === baseId)?.text ?? '';
    return {
      position,
      passage,
      separator,
      revision: revision === machine ? null : revision,
      segments: cells.flatMap((cell) => segmentsOf(queries, cell)).sort((a, b) => a - b),
    };
  }

  /** What a row takes over with the text of these rows. */
  function inheritance(rows: readonly RowText[], after: Placement, machine: string, by: Id): Inheritance {
    const ids = rows.map(({ row }) => row.id);
    const editors = after.revision === null ? [] : queries.corrections.editorsOf(ids);
    const decision = weakestDecision(
      rows.map(({ row }) => row),
      { by, at: now() },
    );
    return { editors, before: machine, after: after.revision ?? machine, ...(decision && { decision }) };
  }

  return { sourcesOf, rowOf, placementOf, inheritance };
}
