import { isDeepStrictEqual } from 'node:util';
import type { Queries } from '../../database/queries/index.ts';
import type { BilingualDocument, Issue, Unit } from '../../formats/document.ts';
import { joinRows } from './join-rows.ts';
import { type RowDraft, textOf } from './row-draft.ts';
import { type OwnFile, type StoryDocument, withEnds } from './story-units.ts';

/**
 * The document of the file that a story came from, with what was done since: read again, so that what nobody touched is
 * as it is in it, also where our own words for it would be others.
 */
export function overFile(
  { documents }: Queries,
  { record, format, read }: OwnFile,
  rows: readonly RowDraft[],
  isRevised: boolean,
  facts: Partial<BilingualDocument>,
): StoryDocument {
  const begun = new Set(record.facts.begun);
  const inUnits = new Map(documents.rows(record.id).map(({ rowId, unit }) => [rowId, unit]));
  const groups = new Map<number, RowDraft[]>();
  const homeless: number[] = [];
  let before: { readonly passage: number; readonly unit: number } | undefined;
  for (const row of rows) {
    // A row that came later belongs to what stands before it in its paragraph.
    const unit = inUnits.get(row.rowId) ?? (before?.passage === row.passage ? before.unit : undefined);
    if (unit === undefined) homeless.push(row.position);
    else {
      groups.set(unit, [...(groups.get(unit) ?? []), row]);
      before = { passage: row.passage, unit };
    }
  }
  const joined = documents.units(record.id).map(({ address, paragraph }, position) => {
    const members = groups.get(position) ?? [];
    return { rows: members, ...joinRows(address, paragraph, members) };
  });
  const built = withEnds(joined);
  const own = new Map(
    built.map((unit, position) => [
      unit.id,
      { unit, rows: groups.get(position) ?? [], begun: begun.has(position), isRevised },
    ]),
  );
  const rowful = new Set(inUnits.values());
  const left = new Set(
    built.filter((_, position) => rowful.has(position) && !groups.has(position)).map(({ id }) => id),
  );
  const units = (read?.units ?? built).map((unit) => {
    const now = own.get(unit.id);
    if (left.has(unit.id)) return emptied(unit);
    return now && now.rows.length > 0 ? withNews(unit, now) : unit;
  });
  const base: BilingualDocument = {
    format: format.id,
    encoding: record.facts.encoding,
    metadata: {},
    problems: [],
    units,
  };
  // What a person corrected of the head counts, though there may be no place for it.
  const metadata = facts.metadata ?? read?.metadata ?? {};
  return { document: { ...base, ...facts, ...read, metadata, units }, homeless, emptied: left.size };
}

/** Its rows were merged into those of another unit: their text is there now, and must not be here, too. */
function emptied({ revision: _, changes: __, ...unit }: Unit): Unit {
  return { ...unit, revision: { text: '' }, state: 'edited' };
}

interface UnitNow {
  readonly unit: Unit;
  readonly rows: readonly RowDraft[];
  /** The desk started from the file's own text. */
  readonly begun: boolean;
  /** Whether the story has a revision. */
  readonly isRevised: boolean;
}

/** A unit as the file has it, but for what was done since. */
function withNews(asRead: Unit, { unit: built, rows, begun, isRevised }: UnitNow): Unit {
  const unit = begun ? fromRevision(built) : built;
  const said = sayingOf(asRead);
  const isSame = sayingOf(unit) === said || asCut(rows) === said;
  const isCorrected = rows.some(({ corrected }) => corrected) || !isSame;
  const isDecided = isCorrected || rows.some(({ decided }) => decided);
  const ofFile = rows.flatMap(({ notesOfFile, notes }) => notes.map((_, index) => index < notesOfFile));
  const news = unit.notes.filter((_, index) => ofFile[index] === false);
  return {
    id: asRead.id,
    paragraph: asRead.paragraph,
    ...picked(asRead, ['original', 'locked']),
    ...picked(isCorrected ? unit : asRead, ['machine', 'revision', 'changes']),
    ...picked(isDecided ? unit : asRead, ['state', 'decidedBy', 'decidedAt']),
    notes: isCorrected ? unit.notes : [...asRead.notes, ...news],
    // Without a revision there is nothing that faults could stand in: they are only in the file.
    issues: isRevised ? inOrderOf(asRead.issues, unit.issues) : asRead.issues,
  };
}

/** What is as the file has it in the file's order, then what is news. */
function inOrderOf(asRead: readonly Issue[], now: readonly Issue[]): Issue[] {
  const news = [...now];
  const same = asRead.filter((issue) => {
    const at = news.findIndex((each) => isDeepStrictEqual(each, issue));
    if (at >= 0) news.splice(at, 1);
    return at >= 0;
  });
  return [...same, ...news];
}

/** These properties, as far as they are there. */
function picked(unit: Unit, names: readonly (keyof Unit)[]): Partial<Unit> {
  return Object.fromEntries(names.flatMap((name) => (unit[name] === undefined ? [] : [[name, unit[name]]])));
}

/** The rows as the file's text was cut into them: with all that parted them, also where one has no text any more. */
function asCut(rows: readonly RowDraft[]): string {
  return rows.map((row, index) => (index > 0 ? row.separator : '') + textOf(row, 'revision')).join('');
}

function sayingOf({ machine, revision }: Unit): string {
  return (revision ?? machine)?.text ?? '';
}

/** What the desk started from was the file's own text: there is no other that a machine made. */
function fromRevision({ changes: _, machine, revision, ...unit }: Unit): Unit {
  const text = revision ?? machine;
  const moved = <T extends Unit['notes'][number] | Unit['issues'][number]>(said: T): T =>
    said.side === 'machine' ? { ...said, side: 'revision' } : said;
  return { ...unit, ...(text && { revision: text }), notes: unit.notes.map(moved), issues: unit.issues.map(moved) };
}
