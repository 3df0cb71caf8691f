import type { Input, Replacement, Replacements } from '../../../../shared/contract/api.ts';
import type { Id } from '../../../../shared/contract/model.ts';

/** One place, as it is listed. */
export interface ReplacePlace {
  readonly kind: 'place';
  /** Names the place among all of them. */
  readonly key: string;
  readonly row: Replacement;
  readonly edit: Replacement['edits'][number];
}

/** A line of the list: a place, or the heading over those in approved rows, which are left out by default. */
export type ReplaceLine =
  | ReplacePlace
  | { readonly kind: 'approved'; readonly key: 'approved'; readonly count: number };

/** The places in reading order, those in approved rows apart at the end. */
export function linesOf({ rows }: Pick<Replacements, 'rows'>): ReplaceLine[] {
  const places = rows.flatMap((row) => row.edits.map((edit): ReplacePlace => placeOf(row, edit)));
  const approved = places.filter(({ row }) => row.state === 'approved');
  const open = places.filter(({ row }) => row.state !== 'approved');
  return approved.length === 0
    ? open
    : [...open, { kind: 'approved', key: 'approved', count: approved.length }, ...approved];
}

function placeOf(row: Replacement, edit: ReplacePlace['edit']): ReplacePlace {
  return { kind: 'place', key: `${row.rowId}:${edit.start}`, row, edit };
}

/** What the person decided other than by default: keys of places. */
export type Flipped = ReadonlySet<string>;

export function isIncluded({ key, row }: ReplacePlace, flipped: Flipped): boolean {
  return (row.state !== 'approved') !== flipped.has(key);
}

export function flip(flipped: Flipped, key: string): Flipped {
  const next = new Set(flipped);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Takes all places or leaves all out; approved rows stay as they are. */
export function flipAll(lines: readonly ReplaceLine[], flipped: Flipped, include: boolean): Flipped {
  const next = new Set(flipped);
  for (const line of lines) {
    if (line.kind !== 'place' || line.row.state === 'approved') continue;
    if (include) next.delete(line.key);
    else next.add(line.key);
  }
  return next;
}

/** The rows to send, with the places that are left in. */
export function rowsToReplace(lines: readonly ReplaceLine[], flipped: Flipped): Input<'replace.apply'>['rows'] {
  const rows = new Map<Id, { rowId: Id; version: number; edits: ReplacePlace['edit'][] }>();
  for (const line of lines) {
    if (line.kind !== 'place' || !isIncluded(line, flipped)) continue;
    const { rowId, version } = line.row;
    const row = rows.get(rowId) ?? { rowId, version, edits: [] };
    row.edits.push(line.edit);
    rows.set(rowId, row);
  }
  return [...rows.values()];
}
