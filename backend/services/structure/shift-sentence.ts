import type { Change } from '../../../shared/contract/api.ts';
import type { Id, Language, Source } from '../../../shared/contract/model.ts';
import { segmentSentences } from '../../../shared/text/segment.ts';
import type { Desk } from '../desk.ts';
import { refuseMixedCodes } from '../documents/row-guards.ts';
import type { Journal } from '../journal.ts';
import type { RowText } from '../texts.ts';
import { carriedCut } from './carried-cut.ts';
import { shiftLabel } from './labels.ts';
import { type Cell, cellsOf, cutCell, joinedCell } from './row-cells.ts';
import { noNeighbour, nothingToMove } from './row-refusals.ts';
import type { RowWork } from './row-work.ts';

/** The last sentence of a column goes to the next row, or its first one to the row before; an edit goes along. */
export function shiftSentence(
  { queries }: Desk,
  journal: Journal,
  work: RowWork,
  text: RowText,
  source: Source,
  direction: 'previous' | 'next',
  by: Id,
): Change {
  const { storyId, position } = text.row;
  const neighbourId = queries.structure.order(storyId)[position + (direction === 'next' ? 1 : -1)];
  if (neighbourId === undefined) throw noNeighbour(position, direction);
  const neighbour = work.rowOf(neighbourId);
  const byRow = cellsOf(queries, [text.row.id, neighbourId]);
  const cell = byRow.get(text.row.id)?.get(source.id);
  if (!cell) throw nothingToMove(position, source);
  refuseMixedCodes(queries, [
    { rowId: text.row.id, texts: [cell.text, text.revision] },
    { rowId: neighbourId, texts: [neighbour.revision] },
  ]);
  const cut = cutOf(cell.text, source.language, direction);
  const [head, tail] = cutCell(cell, cut);
  const [stays, moves] = direction === 'next' ? [head, tail] : [tail, head];
  const space = source.language === 'zh' ? '' : ' ';
  const there = byRow.get(neighbourId)?.get(source.id);
  const joined = direction === 'next' ? joinedCell(moves, there, space) : joinedCell(there, moves, space);
  const { baseId } = work.sourcesOf(storyId);
  const revised = source.id === baseId ? shiftedRevision(text, neighbour, cut, direction) : undefined;
  const put = (row: RowText, own: Cell | undefined, revision: string) => {
    const others = [...(byRow.get(row.row.id)?.values() ?? [])].filter(({ sourceId }) => sourceId !== source.id);
    return work.placementOf(row, own ? [...others, own] : others, baseId, revision, row.row.separator);
  };
  const label = shiftLabel(source.label, position, neighbour.row.position);
  return journal.step({ kind: 'shift', storyId, by, label }, [text.row.id, neighbourId], (write) => {
    const here = put(text, stays, revised?.here ?? text.revision);
    const next = put(neighbour, joined, revised?.there ?? neighbour.revision);
    const rows = [text, neighbour];
    const inherited =
      revised && work.inheritance(rows, { ...here, revision: here.revision ?? next.revision }, text.machine, by);
    write.restructure({
      kind: 'shift',
      rows: [
        { rowId: text.row.id, bundle: 0, kind: 'shifted', after: here },
        { rowId: neighbourId, bundle: 0, kind: 'shifted', after: next },
      ],
    });
    if (inherited) for (const { row } of rows) write.inherit(row.id, inherited);
  });
}

/** Before the last sentence, or behind the first; the only sentence goes as a whole. */
function cutOf(text: string, language: Language, direction: 'previous' | 'next'): number {
  const starts = segmentSentences(text, language).map(({ start }) => start);
  if (direction === 'next') return starts.length < 2 ? 0 : (starts.at(-1) ?? 0);
  return starts[1] ?? text.length;
}

/** What an edited text says in both rows when a sentence of the machine's text goes from one to the other. */
function shiftedRevision(from: RowText, to: RowText, cut: number, direction: 'previous' | 'next') {
  const at = from.row.revision === null ? cut : carriedCut(from.machine, from.revision, cut);
  const [head, tail] = [from.revision.slice(0, at).trimEnd(), from.revision.slice(at).trimStart()];
  const [here, moved] = direction === 'next' ? [head, tail] : [tail, head];
  const parts = direction === 'next' ? [moved, to.revision] : [to.revision, moved];
  const separator = (direction === 'next' ? to.row : from.row).separator || ' ';
  return { here, there: parts.filter((part) => part !== '').join(separator) };
}
