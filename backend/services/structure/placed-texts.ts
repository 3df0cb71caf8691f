import type { Id } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { Placement } from '../../database/queries/structure.ts';

/** What stands in a row at a place: the machine's text, and the desk's. */
export interface PlacedText {
  readonly rowId: Id;
  readonly separator: string;
  readonly machine: string;
  readonly revision: string;
}

/** Reads the texts of rows at places where they are, were or will be; in the order of the places. */
export function placedTexts(
  queries: Queries,
  placements: ReadonlyMap<Id, Placement>,
  baseId: Id | undefined,
): Map<Id, PlacedText> {
  const ids = [...placements.values()].flatMap(({ segments }) => segments);
  const segments = new Map(queries.structure.segmentsByIds(ids).map((segment) => [segment.id, segment]));
  const inOrder = [...placements].sort(([, a], [, b]) => a.position - b.position);
  return new Map(
    inOrder.map(([rowId, { separator, revision, segments: own }]) => {
      const parts = own.flatMap((id) => segments.get(id) ?? []).filter(({ sourceId }) => sourceId === baseId);
      const machine = parts.map((part, index) => (index > 0 ? part.separator : '') + part.text).join('');
      return [rowId, { rowId, separator, machine, revision: revision ?? machine }];
    }),
  );
}
