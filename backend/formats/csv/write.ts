import { withoutCodes } from '../../../shared/text/codes.ts';
import type { BilingualDocument, Side, Unit } from '../document.ts';
import { writeTable } from './cells.ts';
import { headings, type Role } from './columns.ts';
import { writeState } from './states.ts';

const always: readonly Role[] = ['id', 'original', 'machine', 'revision', 'status', 'note'];
const extra: readonly Role[] = ['note-original', 'note-machine'];

/** A document as a CSV file, a line a unit. Columns for notes on other texts are there where such notes are. */
export function writeCsv({ units }: BilingualDocument): Uint8Array {
  const lines = units.map(cellsOf);
  const columns = [...always, ...extra.filter((role) => lines.some((cells) => cells[role] !== ''))];
  return writeTable([columns.map(nameOf), ...lines.map((cells) => columns.map((role) => cells[role]))]);
}

function nameOf(role: Role): string {
  const [name = role] = headings[role];
  return role === 'id' ? 'ID' : `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function cellsOf(unit: Unit): Record<Role, string> {
  const own: Side = unit.revision ? 'revision' : unit.machine ? 'machine' : 'original';
  const notes = (side: Side): string =>
    unit.notes
      .filter((note) => note.side === side)
      .map(({ text }) => text)
      .join('\n\n');
  const other = (side: Side): string => (side === own ? '' : notes(side));
  return {
    id: unit.id,
    original: withoutCodes(unit.original?.text ?? ''),
    machine: withoutCodes(unit.machine?.text ?? ''),
    revision: withoutCodes(unit.revision?.text ?? ''),
    status: unit.state ? writeState(unit.state) : '',
    note: notes(own),
    'note-original': other('original'),
    'note-machine': other('machine'),
  };
}
