import type { Id } from '../../../shared/contract/model.ts';
import type { Locale } from '../../../shared/localized.ts';
import { movedSpans } from '../../../shared/text/edits.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { NoteRecord } from '../../database/queries/notes.ts';
import type { RecordedCorrection, RecordedDecision } from '../../database/queries/record.ts';
import type { RowRecord } from '../../database/queries/rows.ts';
import { type Cells, cellsByRow } from '../cells.ts';
import { rowState } from '../states.ts';
import { isUnnamed } from './people-of-file.ts';
import { rowChanges } from './row-changes.ts';
import type { RowDraft, RowNote } from './row-draft.ts';
import { issuesOf } from './row-issues.ts';

/** All rows of a story in reading order, with all that goes out with them. `locale`: of what the checks say. */
export function storyRows(queries: Queries, storyId: Id, locale: Locale): RowDraft[] {
  const sources = queries.sources.ofStory(storyId);
  const baseId = sources.find(({ kind }) => kind === 'revision')?.baseSourceId;
  const aligned = sources.filter((source) => source.aligned);
  const originals = aligned.filter(({ kind }) => kind === 'original');
  const originalId = (originals.find(({ language }) => language === 'zh') ?? originals[0])?.id;
  const machineId = baseId ?? aligned.find(({ kind }) => kind === 'machine')?.id;
  const records = queries.rows.ofStory(storyId);
  const ids = records.map(({ id }) => id);
  const cells = cellsByRow(queries.rows.cellsOfStory(storyId));
  const units = new Map(queries.documents.ofRows(ids).map((unit) => [unit.rowId, unit]));
  const corrections = Map.groupBy(queries.record.corrections(storyId), ({ rowId }) => rowId);
  const decisions = Map.groupBy(queries.record.decisions(storyId), ({ rowId }) => rowId);
  const findings = Map.groupBy(queries.findings.judgedOfRows(ids), ({ rowId }) => rowId);
  const notes = Map.groupBy(queries.notes.ofRows(ids), ({ rowId }) => rowId);
  const fromFile = queries.documents.issues([...findings.values()].flatMap((own) => own.map(({ id }) => id)));
  const names = new Map(queries.people.list().map(({ id, name }) => [id, name]));
  const nameOf = (personId: Id): string | undefined => named(names.get(personId));
  return records.map((record): RowDraft => {
    const { id: rowId, position, passage, separator } = record;
    const texts = textsOf(record, cells.get(rowId) ?? {}, originalId, machineId);
    const unit = units.get(rowId);
    const corrected = corrections.get(rowId) ?? [];
    const decided = decisions.get(rowId) ?? [];
    const said = notes.get(rowId) ?? [];
    const touched =
      corrected.some(({ imported }) => imported === 0) ||
      revisionAt(corrected, texts.machine) !== (texts.revision ?? texts.machine ?? '');
    const row = { rowId, corrected: touched };
    const ofFile = notesOfFile(said, corrected, texts, nameOf);
    const remarks = remarksOf(decided, texts.machine === undefined ? 'original' : 'revision');
    return {
      ...row,
      position,
      passage,
      separator,
      ...texts,
      changes: rowChanges(texts.machine ?? '', texts.revision ?? texts.machine ?? '', corrected.map(stepOf)),
      state: rowState(record),
      ...deciderOf(decided),
      locked: unit?.locked ?? false,
      notes: [...ofFile, ...remarks],
      issues: issuesOf(findings.get(rowId) ?? [], row, fromFile, nameOf, locale),
      codes: unit?.codes ?? [],
      ...(unit && { unit: unit.unit }),
      decided: decided.some(({ imported }) => imported === 0),
      notesOfFile: ofFile.length,
    };
  });
}

type RowTexts = Pick<RowDraft, 'original' | 'machine' | 'revision'>;

function textsOf(record: RowRecord, own: Cells, originalId: Id | undefined, machineId: Id | undefined): RowTexts {
  const original = originalId === undefined ? undefined : own[originalId];
  const machine = machineId === undefined ? undefined : own[machineId];
  const { revision } = record;
  return {
    ...(original !== undefined && { original }),
    ...(machine !== undefined && { machine }),
    ...(revision !== null && { revision }),
  };
}

/** The text as it was when the file was read: what its own corrections made of the machine's. */
function revisionAt(corrections: readonly RecordedCorrection[], machine = ''): string {
  return corrections.filter(({ imported }) => imported === 1).at(-1)?.after ?? machine;
}

/** Nobody is named where the file named nobody, and no time told where it told none. */
function stepOf({ before, after, author, at, imported, madeAt }: RecordedCorrection) {
  const name = named(author);
  const isTimed = imported === 0 || at !== madeAt;
  return { before, after, ...(name !== undefined && { author: name }), ...(isTimed && { at }) };
}

function named(name: string | undefined): string | undefined {
  return name === undefined || isUnnamed(name) ? undefined : name;
}

/** Of the decision that holds, or was the last. */
function deciderOf(decisions: readonly RecordedDecision[]): Pick<RowDraft, 'decidedBy' | 'decidedAt'> {
  const last = decisions.at(-1);
  if (!last) return {};
  const decidedBy = named(last.author);
  const isTimed = last.imported === 0 || last.at !== last.madeAt;
  return { ...(decidedBy !== undefined && { decidedBy }), ...(isTimed && { decidedAt: last.at }) };
}

/** Notes of the file where they stand in the texts as they are now; those on words that are gone are on the whole row. */
function notesOfFile(
  notes: readonly NoteRecord[],
  corrections: readonly RecordedCorrection[],
  texts: RowTexts,
  nameOf: (personId: Id) => string | undefined,
): RowNote[] {
  const before = revisionAt(corrections, texts.machine);
  const now = texts.revision ?? texts.machine ?? '';
  const signed = ({ by, at, importedAt }: NoteRecord) => {
    const author = nameOf(by);
    return { ...(author !== undefined && { author }), ...(at !== importedAt && { at }) };
  };
  const answers = Map.groupBy(notes, (note) => note.answers);
  return (answers.get(undefined) ?? []).map((note): RowNote => {
    const { text, side, resolved, span, untilRowId } = note;
    const [moved] = span && side === 'revision' ? movedSpans([span], before, now) : [span];
    const replies = answers.get(note.id) ?? [];
    return {
      text,
      ...signed(note),
      ...(resolved && { resolved }),
      side,
      ...(moved && { span: moved }),
      ...(moved && untilRowId !== undefined && { untilRow: untilRowId }),
      ...(replies.length > 0 && { replies: replies.map((reply) => ({ text: reply.text, ...signed(reply) })) }),
    };
  });
}

/** What was said with decisions at the desk: returns as notes, later words as answers; resolved once somebody decided. */
function remarksOf(decisions: readonly RecordedDecision[], side: RowNote['side']): RowNote[] {
  const notes: (RowNote & { replies: NonNullable<RowNote['replies']>[number][] })[] = [];
  for (const { kind, comment, author, at, imported } of decisions) {
    const last = notes.at(-1);
    if (imported === 0 && comment !== null) {
      const said = { text: comment, author, at };
      if (kind === 'return' || !last) notes.push({ ...said, side, replies: [] });
      else last.replies.push(said);
    }
  }
  const settled = decisions.at(-1)?.kind === 'approve';
  return notes.map(({ replies, ...note }) => ({
    ...note,
    ...(settled && { resolved: true }),
    ...(replies.length > 0 && { replies }),
  }));
}
