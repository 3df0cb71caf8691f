import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Note, Unit } from '../../../../backend/formats/document.ts';
import { docx } from '../../../../backend/formats/docx/format.ts';
import { writeDocxInto } from '../../../../backend/formats/docx/into/write-into.ts';
import { openZip } from '../../../../backend/formats/zip/read.ts';
import { dialects } from './dialects/index.ts';

/** The text that a note is on; of one over several units its first and last part. */
function marked(
  units: readonly Unit[],
  unit: Unit,
  { side, span, until }: Pick<Note, 'side' | 'span' | 'until'>,
): string {
  const textOf = (each: Unit | undefined) => each?.[side]?.text ?? each?.machine?.text ?? '';
  const first = span ? textOf(unit).slice(span.start, span.end) : textOf(unit);
  const last = until && textOf(units.find(({ id }) => id === until.unit)).slice(0, until.end);
  return last === undefined ? first : `${first}…${last}`;
}

const revisionOf = ({ machine, revision }: Unit): string => (revision ?? machine)?.text ?? '';

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))('%s', (_, dialect) => {
  const document = docx.read('a.docx', dialect.bytes);
  const units = document?.units ?? [];

  it('is recognised', () => {
    expect(docx.sniff(dialect.bytes)).toBe(true);
  });

  it('is read: what stands there with all changes rejected, and with all accepted', () => {
    const texts = units.map(({ machine, revision }) => (revision ? [machine?.text, revision.text] : machine?.text));
    expect(texts).toEqual(dialect.texts);
  });

  it('says who changed it', () => {
    const authors = units.flatMap(({ changes = [] }) => changes.map(({ author }) => author));
    expect(authors.filter((author, i) => author !== authors[i - 1])).toEqual(
      (dialect.authors ?? []).filter((author, i, all) => author !== all[i - 1]),
    );
  });

  it('has its comments where they are', () => {
    const notes = units.flatMap((unit) =>
      unit.notes.map(({ side, span, until, ...note }) => ({
        ...note,
        on: marked(units, unit, { side, span, until }),
      })),
    );
    expect(notes).toEqual(dialect.notes ?? []);
  });

  it('tells what was left out', () => {
    const problems = document?.problems.map(({ en }) => en) ?? [];
    expect(problems.map((each, i) => dialect.problems?.[i]?.test(each))).toEqual(
      dialect.problems?.map(() => true) ?? [],
    );
  });

  it('stays as it is, byte for byte, where nothing was done', () => {
    expect(document && writeDocxInto(document, dialect.bytes)).toEqual(dialect.bytes);
  });

  it.each(units.map((unit, i) => [i, unit.machine?.text] as const))('takes a correction of unit %i (%j)', (i) => {
    const wanted: BilingualDocument = {
      format: 'docx',
      encoding: 'UTF-8',
      metadata: {},
      problems: [],
      units: units.map((unit, k) =>
        k === i ? { ...unit, revision: { text: `${revisionOf(unit).slice(0, -2)}改！` } } : unit,
      ),
    };
    const bytes = writeDocxInto(wanted, dialect.bytes);
    const result = docx.read('a.docx', bytes);
    expect(result?.units.map(({ machine }) => machine)).toEqual(units.map(({ machine }) => machine));
    expect(result?.units.map(revisionOf)).toEqual(wanted.units.map(revisionOf));
    expect(result?.units.flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual(
      units.flatMap(({ notes }) => notes.map(({ text }) => text)),
    );
    const [before, after] = [openZip('a', dialect.bytes), openZip('b', bytes)];
    expect(after.names).toEqual(before.names);
    const changed = before.names.filter((name) => !Buffer.from(before.read(name)).equals(after.read(name)));
    expect(changed).toEqual([expect.stringMatching(/^word\/document2?\.xml$/)]);
  });

  it('takes a comment', () => {
    const [unit, ...others] = units;
    if (!document || !unit) throw new Error('It was not read.');
    const note: Note = { text: 'Ours', author: 'Desk', side: 'machine', span: { start: 0, end: 2 } };
    const wanted = { ...document, units: [{ ...unit, notes: [...unit.notes, note] }, ...others] };
    const result = docx.read('a.docx', writeDocxInto(wanted, dialect.bytes));
    const side = unit.revision ? 'revision' : 'machine';
    expect(result).toEqual({ ...wanted, units: [{ ...unit, notes: [...unit.notes, { ...note, side }] }, ...others] });
  });
});
