import type { Language, RowState, Timestamp } from '../../../shared/contract/model.ts';
import { withoutCodes } from '../../../shared/text/codes.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import { detectLanguage } from '../../../shared/text/language.ts';
import { shift } from '../../../shared/text/spans.ts';
import type { BilingualDocument, Change, Issue, Note, Unit } from '../../formats/document.ts';
import { cutUnit, type UnitPart } from './cut-unit.ts';

/** A row that a document becomes, before there are ids. */
export interface PlannedRow {
  /** Its unit's number in the document. */
  readonly unit: number;
  readonly passage: number;
  /** What parts it from the row before in its passage. */
  readonly separator: string;
  readonly original?: string;
  /** What the revision starts from. */
  readonly machine?: string;
  /** Missing: as the machine has it. */
  readonly revision?: string;
  /** How the machine's text becomes the revision, as far as the file says it. */
  readonly changes: readonly Change[];
  readonly state?: RowState;
  readonly decidedBy?: string;
  readonly decidedAt?: Timestamp;
  readonly notes: readonly Note[];
  readonly issues: readonly Issue[];
}

/** What becomes of a document: its columns and rows. */
export interface PlannedDocument {
  readonly document: BilingualDocument;
  readonly originalLanguage: Language;
  readonly language: Language;
  readonly hasOriginal: boolean;
  readonly hasMachine: boolean;
  readonly rows: readonly PlannedRow[];
}

/**
 * The rows of a document, in its order: a unit beside an original is one row; a paragraph of one text only is cut into its
 * sentences. A text that nobody knows the machine's version of is what the desk starts from. Units without any text become
 * no row.
 */
export function planDocument(document: BilingualDocument): PlannedDocument {
  const units = document.units.map(withStart);
  const language = languageOf(
    document.language,
    units.map(({ machine }) => machine?.text ?? ''),
  );
  const originalLanguage = languageOf(
    document.originalLanguage,
    units.map(({ original }) => original?.text ?? ''),
  );
  const rows: PlannedRow[] = [];
  for (const [index, unit] of units.entries()) {
    if (!unit.original?.text && !unit.machine?.text && !unit.revision?.text) continue;
    // Passages are counted anew: files leave numbers out, and a paragraph may have none of its own.
    const before = rows.at(-1);
    const isNew = before !== undefined && units[before.unit]?.paragraph !== unit.paragraph;
    const passage = (before?.passage ?? 0) + (isNew ? 1 : 0);
    for (const part of cutUnit(unit, language)) rows.push(rowOf(unit, index, passage, part, rows.at(-1)));
  }
  return {
    document,
    language,
    originalLanguage,
    hasOriginal: units.some(({ original }) => Boolean(original?.text)),
    hasMachine: units.some(({ machine }) => Boolean(machine?.text)),
    rows: withHome(rows, units),
  };
}

/** With something to start from: the revision itself where the file has no machine's text beside it. */
function withStart(unit: Unit): Unit {
  if (unit.machine !== undefined || unit.revision === undefined) return unit;
  const { revision, changes: _, ...rest } = unit;
  return { ...rest, machine: revision };
}

function rowOf(unit: Unit, index: number, passage: number, part: UnitPart, before: PlannedRow | undefined): PlannedRow {
  const { original, machine, revision, state, decidedBy, decidedAt } = unit;
  const text = machine?.text.slice(part.machine.start, part.machine.end);
  const isWhole = part.machine.start === 0 && part.machine.end === (machine?.text.length ?? 0);
  const revised = isWhole ? revision?.text : applyEdits(text ?? '', part.changes);
  const isSame = before?.passage === passage;
  const separator = !isSame ? '' : before.unit === index ? part.separator : spaceBetween(before, text ?? '');
  return {
    unit: index,
    passage,
    separator,
    ...(original !== undefined && { original: original.text }),
    ...(text !== undefined && { machine: text }),
    ...(revised !== undefined && revised !== text && { revision: revised }),
    changes: part.changes,
    ...(state && { state }),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(decidedAt !== undefined && { decidedAt }),
    notes: none,
    issues: none,
  };
}

/** Shared: most rows have neither. */
const none: readonly never[] = [];

/** Units say nothing of what stands between them. */
function spaceBetween(before: PlannedRow, text: string): string {
  const left = before.revision ?? before.machine ?? '';
  return /\s$/.test(left) || /^\s/.test(text) || left === '' ? '' : ' ';
}

/**
 * Notes and issues at the row that they are in: where they begin, else the first one of their unit. A note that ends in
 * another row says so; an issue keeps its end, also where that is behind its row.
 */
function withHome(rows: readonly PlannedRow[], units: readonly Unit[]): readonly PlannedRow[] {
  const hasAny = (unit: number): boolean => {
    const { notes = none, issues = none } = units[unit] ?? {};
    return notes.length > 0 || issues.length > 0;
  };
  const noted = rows.filter(({ unit }) => hasAny(unit));
  if (noted.length === 0) return rows;
  const byUnit = Map.groupBy(noted, ({ unit }) => unit);
  const notes = new Map<PlannedRow, Note[]>();
  const issues = new Map<PlannedRow, Issue[]>();
  for (const [index, unit] of units.entries()) {
    const own = byUnit.get(index) ?? [];
    for (const note of unit.notes) {
      const { row, offset } = homeOf(own, note);
      if (row) notes.set(row, [...(notes.get(row) ?? []), noteIn(row, note, offset, unit.id)]);
    }
    for (const issue of unit.issues) {
      const { row, offset } = homeOf(own, issue);
      const moved = issue.span ? { ...issue, span: shift(issue.span, -offset) } : issue;
      if (row) issues.set(row, [...(issues.get(row) ?? []), moved]);
    }
  }
  return rows.map((row) => {
    const [ownNotes, ownIssues] = [notes.get(row), issues.get(row)];
    return ownNotes || ownIssues ? { ...row, notes: ownNotes ?? none, issues: ownIssues ?? none } : row;
  });
}

/** The row in which something begins, and where that row begins in the unit's text of its side. */
function homeOf(rows: readonly PlannedRow[], { side, span }: Note | Issue) {
  let home: { readonly row: PlannedRow | undefined; readonly offset: number } = { row: rows[0], offset: 0 };
  // An original is never cut.
  if (!span || side === 'original') return home;
  let offset = 0;
  for (const [index, row] of rows.entries()) {
    if (index > 0) offset += row.separator.length;
    if (span.start >= offset) home = { row, offset };
    offset += textOn(row, side).length;
  }
  return home;
}

function noteIn(row: PlannedRow, note: Note, offset: number, unit: string): Note {
  if (!note.span) return note;
  const { length } = textOn(row, note.side);
  const { start, end } = shift(note.span, -offset);
  const span = { start: Math.min(start, length), end: Math.min(end, length) };
  return end > length && !note.until ? { ...note, span, until: { unit, end: note.span.end } } : { ...note, span };
}

/** The row's text on a side; all of the original, which is never cut. */
export function textOn(row: PlannedRow, side: Note['side']): string {
  if (side === 'original') return row.original ?? '';
  return side === 'machine' ? (row.machine ?? '') : (row.revision ?? row.machine ?? '');
}

/** As the file says it, else as its texts look. */
function languageOf(said: string | undefined, texts: readonly string[]): Language {
  const [primary] = (said ?? '').toLowerCase().split('-');
  if (primary === 'zh' || primary === 'yue' || primary === 'cmn') return 'zh';
  if (primary === 'en') return 'en';
  return detectLanguage(withoutCodes(texts.slice(0, 200).join('\n')));
}
