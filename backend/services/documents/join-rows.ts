import { type CodedText, codeAt, codeSigns, type InlineCode, mostCodes } from '../../../shared/text/codes.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import { type Span, shift } from '../../../shared/text/spans.ts';
import type { Change, Issue, Note, Side, Unit } from '../../formats/document.ts';
import { separatorsOf } from '../cells.ts';
import { type RowDraft, type RowNote, textOf } from './row-draft.ts';

/** Rows of one unit as the unit, with where in it each row's texts begin. */
export interface JoinedRows {
  readonly unit: Unit;
  readonly starts: ReadonlyMap<number, Readonly<Record<Side, number>>>;
}

const sides = ['original', 'machine', 'revision'] as const;

/** States by how much is still to be done: a unit is no further than the row that is least so. */
const order = ['returned', 'open', 'edited', 'confirmed', 'approved'] as const;

/**
 * Puts rows together as one unit, as they stood in the file. What parts them stands in the revision only where there is
 * text on both sides, so that it may have to be taken out by a change of its own. Notes over several rows end where they
 * end in their first row: whoever knows all units says more.
 */
export function joinRows(id: string, paragraph: number, given: readonly RowDraft[]): JoinedRows {
  const rows = withOwnCodes(given);
  const [first] = rows;
  const has = (side: Side): boolean => rows.some((row) => row[side] !== undefined);
  const separators = {
    original: rows.map(() => ''),
    machine: separatorsOf(rows.map((row) => ({ text: textOf(row, 'machine'), separator: row.separator }))),
    revision: separatorsOf(rows.map((row) => ({ text: textOf(row, 'revision'), separator: row.separator }))),
  };
  const starts = new Map<number, Record<Side, number>>();
  const texts = { original: '', machine: '', revision: '' };
  const changes: Change[] = [];
  const notes: Note[] = [];
  const issues: Issue[] = [];
  for (const [index, row] of rows.entries()) {
    const gap = { start: texts.machine.length, end: texts.machine.length + (separators.machine[index]?.length ?? 0) };
    if (separators.machine[index] !== separators.revision[index]) {
      changes.push({ ...gap, text: separators.revision[index] ?? '', ...handOf(row) });
    }
    for (const side of sides) texts[side] += separators[side][index] ?? '';
    const start = { original: texts.original.length, machine: texts.machine.length, revision: texts.revision.length };
    starts.set(row.rowId, start);
    for (const side of sides) texts[side] += textOf(row, side);
    changes.push(...row.changes.map((change) => ({ ...change, ...shift(change, start.machine) })));
    notes.push(...row.notes.map((note) => placed(noteOf(note, row), start[note.side])));
    issues.push(...row.issues.map((issue) => placed(issue, start[issue.side])));
  }
  const coded = (side: Side): CodedText =>
    codedText(
      texts[side],
      rows.flatMap(({ codes }) => codes),
    );
  const isRevised = rows.some(({ revision }) => revision !== undefined);
  const decider = rows.find(({ state }) => state === leastState(rows)) ?? first;
  const isKnown = isRevised && has('machine') && applyEdits(texts.machine, changes) === texts.revision;
  const unit: Unit = {
    id,
    paragraph,
    ...(has('original') && { original: coded('original') }),
    ...(has('machine') && { machine: coded('machine') }),
    ...(isRevised && { revision: coded('revision') }),
    ...(isKnown && { changes: tidied(changes) }),
    state: leastState(rows),
    ...(decider?.decidedBy !== undefined && { decidedBy: decider.decidedBy }),
    ...(decider?.decidedAt !== undefined && { decidedAt: decider.decidedAt }),
    ...(rows.length > 0 && rows.every(({ locked }) => locked) && { locked: true }),
    notes,
    issues: issues.map((issue) => within(issue, texts[issue.side].length)),
  };
  return { unit: isRevised ? unit : withoutRevisionSide(unit), starts };
}

function leastState(rows: readonly RowDraft[]): (typeof order)[number] {
  return order.find((state) => rows.some((row) => row.state === state)) ?? 'open';
}

function handOf({ changes }: RowDraft): Pick<Change, 'author' | 'at'> {
  const { author, at } = changes.at(-1) ?? {};
  return { ...(author !== undefined && { author }), ...(at !== undefined && { at }) };
}

/** Where neighbours of one hand touch they are one change. */
function tidied(changes: readonly Change[]): Change[] {
  const tidy: Change[] = [];
  for (const change of changes) {
    const last = tidy.at(-1);
    if (last && last.end === change.start && last.author === change.author && last.at === change.at) {
      tidy[tidy.length - 1] = { ...last, end: change.end, text: last.text + change.text };
    } else tidy.push(change);
  }
  return tidy;
}

function placed<T extends { readonly span?: Span }>(said: T, by: number): T {
  return said.span ? { ...said, span: { ...said.span, ...shift(said.span, by) } } : said;
}

/** An issue that goes on behind its row ends with the unit. */
function within(issue: Issue, length: number): Issue {
  const { span, ...rest } = issue;
  if (!span || span.end <= length) return issue;
  const inside = { start: Math.min(span.start, length), end: length };
  return inside.end > inside.start ? { ...issue, span: inside } : rest;
}

/** A note that ends in another row ends, for now, with this one. */
function noteOf({ untilRow, ...note }: RowNote, row: RowDraft): Note {
  if (untilRow === undefined || !note.span) return note;
  return { ...note, span: { start: note.span.start, end: textOf(row, note.side).length } };
}

/** Where nothing was changed, what is said of the revision is said of the machine's text. */
function withoutRevisionSide(unit: Unit): Unit {
  if (!unit.machine) return unit;
  const moved = <T extends Note | Issue>(said: T): T =>
    said.side === 'revision' ? { ...said, side: 'machine' } : said;
  return { ...unit, notes: unit.notes.map(moved), issues: unit.issues.map(moved) };
}

/** A text with those of the codes that are in it, in the order in which they first stand there. */
export function codedText(text: string, codes: readonly InlineCode[]): CodedText {
  if (codes.length === 0) return { text };
  const bySign = new Map(codes.map((code) => [code.sign, code]));
  const own = [...new Set(text.match(codeSigns))].flatMap((sign) => bySign.get(sign) ?? []);
  return own.length > 0 ? { text, codes: own } : { text };
}

/** Rows of several units, whose codes have the same signs, with signs of their own. */
function withOwnCodes(rows: readonly RowDraft[]): readonly RowDraft[] {
  const units = new Set(rows.filter(({ codes }) => codes.length > 0).map(({ unit }) => unit));
  if (units.size < 2) return rows;
  let next = 0;
  let pairs = 0;
  return rows.map((row) => {
    if (row.codes.length === 0) return row;
    const offset = pairs;
    const signs = new Map(row.codes.map(({ sign }) => [sign, codeAt(Math.min(next++, mostCodes - 1))]));
    pairs += Math.max(0, ...row.codes.map(({ pair = 0 }) => pair));
    const renamed = (text: string): string => text.replace(codeSigns, (sign) => signs.get(sign) ?? sign);
    return {
      ...row,
      ...Object.fromEntries(sides.flatMap((side) => (row[side] === undefined ? [] : [[side, renamed(row[side])]]))),
      changes: row.changes.map((change) => ({ ...change, text: renamed(change.text) })),
      codes: row.codes.map((code) => ({
        ...code,
        sign: signs.get(code.sign) ?? code.sign,
        ...(code.pair !== undefined && { pair: code.pair + offset }),
      })),
    };
  });
}
