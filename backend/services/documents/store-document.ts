import { createHash } from 'node:crypto';
import type { DecisionKind, Id, RowState, Timestamp } from '../../../shared/contract/model.ts';
import type { InlineCode } from '../../../shared/text/codes.ts';
import type { DocumentFacts } from '../../database/queries/documents.ts';
import type { BilingualDocument, Note, Unit } from '../../formats/document.ts';
import { createTouched, type Touched } from '../announcer.ts';
import type { Desk } from '../desk.ts';
import { importedSteps } from './imported-steps.ts';
import { type PeopleOfFile, peopleOfFile } from './people-of-file.ts';
import { type PlannedDocument, type PlannedRow, textOn } from './plan-document.ts';
import { storeIssue } from './store-issue.ts';

/** A document whose rows a story has already, in their order. */
export interface NewStoryDocument {
  readonly storyId: Id;
  readonly planned: PlannedDocument;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Who imports it. */
  readonly by: Id;
  /** Whether there is a text to revise. */
  readonly hasRevision: boolean;
}

/** What came of it, for after the transaction. */
export interface StoredDocument {
  readonly touched: Touched;
  readonly hasNewPeople: boolean;
}

/** States that somebody decided on. */
const decisions: Readonly<Partial<Record<RowState, DecisionKind>>> = {
  confirmed: 'confirm',
  approved: 'approve',
  returned: 'return',
};

/**
 * Stores what a story's file says beside its texts, within a transaction: the file itself, where each row stands in it,
 * and on record, with whoever did it and when: changes as corrections, states as decisions, notes, and marked faults. All
 * of it is one step, which is where the story begins: it cannot be undone.
 */
export function storeDocument({ queries, now }: Desk, document: NewStoryDocument): StoredDocument {
  const { storyId, planned, by, hasRevision } = document;
  const at = now();
  const people = peopleOfFile(queries, at);
  const touched = createTouched();
  let action: Id | undefined;
  const actionId = (): Id => {
    const label = { en: 'import', zh: '导入' };
    action ??= queries.actions.insert({ storyId, kind: 'import', label, by, at });
    return action;
  };
  const rowIds = queries.structure.order(storyId);
  storeUnits({ queries }, document, rowIds);
  for (const [index, row] of planned.rows.entries()) {
    const rowId = rowIds[index] ?? 0;
    if (hasRevision) {
      if (storeRow({ queries }, people, actionId, row, rowId, at)) touched.revised(storyId, rowId);
      for (const issue of row.issues) storeIssue(queries, people, actionId, issue, { storyId, rowId, row, now: at });
    }
    for (const note of row.notes) storeNote({ queries }, people, actionId, note, row, rowId, { planned, rowIds, at });
  }
  return { touched, hasNewPeople: people.hasNew() };
}

type Stores = Pick<Desk, 'queries'>;

function storeUnits(
  { queries }: Stores,
  { storyId, planned, fileName, bytes }: NewStoryDocument,
  rowIds: readonly Id[],
): void {
  const { format, units } = planned.document;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const documentId = queries.documents.insert({
    storyId,
    format,
    fileName,
    hash,
    bytes,
    facts: factsOf(planned.document),
  });
  for (const [position, unit] of units.entries()) {
    const { id: address, paragraph, locked = false } = unit;
    queries.documents.insertUnit(documentId, position, { address, paragraph, locked, codes: codesOf(unit) });
  }
  for (const [index, { unit }] of planned.rows.entries()) {
    const locked = units[unit]?.locked ?? false;
    queries.documents.linkRow({ rowId: rowIds[index] ?? 0, documentId, unit, locked });
  }
}

function factsOf({ encoding, originalLanguage, language, tool, metadata, units }: BilingualDocument): DocumentFacts {
  const begun = units.flatMap(({ machine, revision }, unit) => (!machine && revision ? [unit] : []));
  return {
    ...(begun.length > 0 && { begun }),
    encoding,
    metadata,
    ...(originalLanguage !== undefined && { originalLanguage }),
    ...(language !== undefined && { language }),
    ...(tool !== undefined && { tool }),
  };
}

/** All codes of a unit's texts, each once. */
function codesOf({ original, machine, revision }: Unit): InlineCode[] {
  const codes = new Map<string, InlineCode>();
  for (const code of [original, machine, revision].flatMap((text) => text?.codes ?? [])) {
    if (!codes.has(code.sign)) codes.set(code.sign, code);
  }
  return [...codes.values()];
}

/** Corrections and decisions. Answers whether the row's text is another than the machine's. */
function storeRow(
  { queries }: Stores,
  people: PeopleOfFile,
  actionId: () => Id,
  row: PlannedRow,
  rowId: Id,
  now: Timestamp,
): boolean {
  for (const { before, after, author, at } of importedSteps(row)) {
    const by = people.idOf(author, 'translator');
    queries.corrections.insert({ actionId: actionId(), rowId, by, at: timeOf(at, now), before, after });
  }
  const kind = row.state && decisions[row.state];
  if (kind) {
    const by = people.idOf(row.decidedBy, kind === 'confirm' ? 'translator' : 'reviewer');
    queries.decisions.insert({ actionId: actionId(), rowId, by, at: timeOf(row.decidedAt, now), kind });
  }
  if (row.revision === undefined) return false;
  queries.rows.revise(rowId, row.revision);
  return true;
}

interface Around {
  readonly planned: PlannedDocument;
  readonly rowIds: readonly Id[];
  readonly at: Timestamp;
}

function storeNote(
  { queries }: Stores,
  people: PeopleOfFile,
  actionId: () => Id,
  note: Note,
  row: PlannedRow,
  rowId: Id,
  around: Around,
): void {
  const written = ({ author, at, text, resolved = false }: Omit<Note, 'side'>) => ({
    actionId: actionId(),
    rowId,
    by: people.idOf(author, 'reviewer'),
    at: timeOf(at, around.at),
    text,
    resolved,
    side: note.side,
  });
  const answers = queries.notes.insert({ ...written(note), ...placeOf(note, row, around) });
  for (const reply of note.replies ?? []) queries.notes.insert({ ...written(reply), answers });
}

/** Where a note stands; with the row that it ends in, where that is another. */
function placeOf({ span, side, until }: Note, row: PlannedRow, { planned, rowIds }: Around) {
  if (!span) return {};
  const end = until && endOf(until, side, planned);
  if (!end || end.index === planned.rows.indexOf(row)) {
    const length = textOn(row, side).length;
    return { span: { start: Math.min(span.start, length), end: Math.min(end?.offset ?? span.end, length) } };
  }
  return { span: { start: span.start, end: end.offset }, untilRowId: rowIds[end.index] ?? 0 };
}

function endOf(until: { readonly unit: string; readonly end: number }, side: Note['side'], planned: PlannedDocument) {
  const unit = planned.document.units.findIndex(({ id }) => id === until.unit);
  let offset = 0;
  let found: { index: number; offset: number } | undefined;
  for (const [index, row] of planned.rows.entries()) {
    if (row.unit !== unit) continue;
    if (found && side !== 'original') offset += row.separator.length;
    if (!found || until.end > offset) found = { index, offset: Math.max(0, until.end - offset) };
    offset += textOn(row, side).length;
  }
  return found;
}

/** As the record has times: files have them in every zone, and some in none that can be read. */
function timeOf(said: Timestamp | undefined, now: Timestamp): Timestamp {
  const time = said === undefined ? Number.NaN : Date.parse(said);
  return Number.isNaN(time) ? now : new Date(time).toISOString();
}
