import type { Change } from '../../../shared/contract/api.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { Desk } from '../desk.ts';
import type { Journal } from '../journal.ts';
import type { RowText } from '../texts.ts';
import { carriedCut } from './carried-cut.ts';
import { splitLabel } from './labels.ts';
import { type Cell, cellsOf, cutCell } from './row-cells.ts';
import { nothingToSplit } from './row-refusals.ts';
import type { RowWork } from './row-work.ts';

/** What stands behind the places goes to a new row, which takes over what was decided and who edited. */
export function splitRow(
  { queries, now }: Desk,
  journal: Journal,
  work: RowWork,
  text: RowText,
  at: ReadonlyMap<Id, number>,
  by: Id,
): Change {
  const { id: rowId, storyId, position, separator } = text.row;
  const { columns, baseId, revisionId } = work.sourcesOf(storyId);
  const cells = cellsOf(queries, [rowId]).get(rowId) ?? new Map<Id, Cell>();
  const parts = columns.flatMap(({ id }) => {
    const cell = cells.get(id);
    return cell ? [cutCell(cell, at.get(id) ?? cell.text.length)] : [];
  });
  const isEdited = text.row.revision !== null;
  const machineCut = at.get(baseId) ?? text.machine.length;
  const cut = isEdited ? (at.get(revisionId) ?? carriedCut(text.machine, text.revision, machineCut)) : machineCut;
  const [head, tail] = [text.revision.slice(0, cut).trimEnd(), text.revision.slice(cut).trimStart()];
  const firsts = parts.flatMap(([first]) => first ?? []);
  const seconds = parts.flatMap(([, second]) => second ?? []);
  if (firsts.length === 0 || seconds.length === 0) throw nothingToSplit(position);
  const behind = seconds.find(({ sourceId }) => sourceId === baseId)?.separator ?? ' ';
  return journal.step({ kind: 'split', storyId, by, label: splitLabel(position) }, [rowId], (write) => {
    const newId = queries.structure.newRow(queries.structure.shelfOf(storyId, now()));
    for (const { documentId, unit, locked } of queries.documents.ofRows([rowId])) {
      queries.documents.linkRow({ rowId: newId, documentId, unit, locked });
    }
    const first = work.placementOf(text, firsts, baseId, head, separator);
    const second = { ...work.placementOf(text, seconds, baseId, tail, behind), position: position + 1 };
    const machineOf = (own: readonly Cell[]): string => own.find(({ sourceId }) => sourceId === baseId)?.text ?? '';
    const inherited = work.inheritance([text], second, machineOf(seconds), by);
    write.restructure({
      kind: 'split',
      rows: [
        { rowId, bundle: 0, kind: 'split', after: first },
        { rowId: newId, bundle: 0, kind: 'split', after: second },
      ],
    });
    write.inherit(newId, inherited);
  });
}
