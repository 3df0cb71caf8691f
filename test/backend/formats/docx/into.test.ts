import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Change, Note, Unit } from '../../../../backend/formats/document.ts';
import { docx } from '../../../../backend/formats/docx/format.ts';
import { writeDocxInto } from '../../../../backend/formats/docx/into/write-into.ts';
import { wholeLetter } from '../../../../backend/formats/docx/segments.ts';
import { writeDocx } from '../../../../backend/formats/docx/write.ts';
import { openZip } from '../../../../backend/formats/zip/read.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { sayable } from './carried.ts';
import { packed } from './dialects/dialect.ts';

const read = (bytes: Uint8Array): BilingualDocument => {
  const document = docx.read('a.docx', bytes);
  if (!document) throw new Error('It has one text only.');
  return document;
};

const documents = arbitraryDocument({ format: 'docx', codes: false, lineBreaks: true })
  .map(sayable)
  .filter(({ units }) => units.some(({ revision, notes }) => revision || notes.length > 0));

/** With a comment at least, so that they are documents also when all changes in them are taken back. */
const commented = documents.filter(({ units }) => units.some(({ notes }) => notes.length > 0));

/** Without an end of a paragraph that was deleted: when it comes back it makes two units of one, see below. */
const inOnePiece = commented.filter(({ units }) => units.every(({ machine }) => !machine?.text.includes('\n\n')));

/** Other changes of the machine's text, none beside another. */
const corrections = fc.array(
  fc.record({
    skip: fc.integer({ min: 1, max: 5 }),
    length: fc.nat(4),
    text: fc.constantFrom('', '新', 'a word', ' ', '“好”', 'x\ny', '一段。\n\n又一段。'),
    author: fc.constantFrom('Ann', '李雷', 'Bo'),
  }),
  { maxLength: 3 },
);

function corrected(unit: Unit, cuts: readonly { skip: number; length: number; text: string; author: string }[]): Unit {
  const letters = [...(unit.machine?.text ?? '')];
  const place = (index: number) => letters.slice(0, index).join('').length;
  const changes: Change[] = [];
  let at = 0;
  for (const { skip, length, text, author } of cuts) {
    const [from, to] = [at + skip, Math.min(letters.length - 1, at + skip + length)];
    if (from >= letters.length - 1) break;
    const removed = letters.slice(from, to).join('');
    if (removed !== text) changes.push({ start: place(from), end: place(to), text, author });
    at = to;
  }
  const { revision: _, changes: __, ...rest } = unit;
  const text = applyEdits(unit.machine?.text ?? '', changes);
  return text === unit.machine?.text ? rest : { ...rest, revision: { text }, changes };
}

/** A change that is in the file already stays as it is there: whose it was first. */
function inFile(unit: Unit | undefined, change: Change): Change {
  const { start, end, text } = change;
  return unit?.changes?.find((each) => each.start === start && each.end === end && each.text === text) ?? change;
}

const textsOf = ({ units }: BilingualDocument) =>
  units.map(({ machine, revision }) => [machine?.text, (revision ?? machine)?.text]);

describe('a document that is written into its file', () => {
  it('has all other changes in it, and those it had where the text is the same', () => {
    fc.assert(
      fc.property(inOnePiece, fc.array(corrections, { minLength: 5, maxLength: 5 }), (document, cuts) => {
        const wanted = { ...document, units: document.units.map((unit, i) => corrected(unit, cuts[i] ?? [])) };
        const result = read(writeDocxInto(wanted, writeDocx(document)));
        expect(textsOf(result)).toEqual(textsOf(wanted));
        const isAsBefore = (i: number) => wanted.units[i]?.revision?.text === document.units[i]?.revision?.text;
        expect(result.units.map(({ changes }) => changes)).toEqual(
          wanted.units.map(({ changes }, i) =>
            isAsBefore(i) ? document.units[i]?.changes : changes?.map((each) => inFile(document.units[i], each)),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is written into again and again: paragraphs are parted, joined, and come together again', () => {
    const rounds = fc.array(fc.array(corrections, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 3 });
    /** An end that comes back makes two units of one, so that only all text together is the same. */
    const wholeOf = (document: BilingualDocument) =>
      [0, 1].map((i) =>
        textsOf(document)
          .flatMap((texts) => texts[i] || [])
          .join('\n\n'),
      );
    fc.assert(
      fc.property(commented, rounds, (document, all) => {
        let bytes = writeDocx(document);
        for (const cuts of all) {
          const now = read(bytes);
          const wanted = { ...now, units: now.units.map((unit, i) => corrected(unit, cuts[i] ?? [])) };
          bytes = writeDocxInto(wanted, bytes);
          expect(wholeOf(read(bytes))).toEqual(wholeOf(wanted));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every byte where nothing has changed', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const bytes = writeDocx(document);
        expect(writeDocxInto(read(bytes), bytes)).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('gets new comments, answers and decisions', () => {
    const place = fc.record({ from: fc.nat(30), length: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(documents, place, fc.boolean(), (document, { from, length }, isDecided) => {
        const [unit, ...others] = document.units;
        const text = (unit?.revision ?? unit?.machine)?.text ?? '';
        if (!unit || from + length >= text.length) return;
        const span = { start: wholeLetter(text, from, 'start'), end: wholeLetter(text, from + length, 'end') };
        if (span.start === 0 && span.end === text.length) return;
        const note: Note = {
          text: 'New\n新批注',
          author: 'Ann',
          side: unit.revision ? 'revision' : 'machine',
          span,
          ...(isDecided && { resolved: true }),
          replies: [{ text: 'Answer', author: 'Bo' }],
        };
        const old = unit.notes.map(
          (each): Note => ({
            ...each,
            resolved: !each.resolved,
            replies: [...(each.replies ?? []), { text: 'One more', author: 'Ann' }],
          }),
        );
        const wanted = { ...document, units: [{ ...unit, notes: [...old, note] }, ...others] };
        const notes = read(writeDocxInto(wanted, writeDocx(document))).units[0]?.notes ?? [];
        expect(notes.at(-1)).toEqual(note);
        expect(notes.slice(0, -1)).toEqual(
          old.map(({ resolved, ...each }) => ({ ...each, ...(resolved && { resolved }) })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the file around a correction', () => {
  const properties = '<w:rPr><w:b/><w:rPrChange w:id="9" w:author="Bo"><w:rPr/></w:rPrChange></w:rPr>';
  const bold = (text: string) => `<w:r w:rsidR="00A1">${properties}<w:t>${text}</w:t></w:r>`;
  const gone = '<w:del w:id="4" w:author="Bo"><w:r><w:delText xml:space="preserve">Zero </w:delText></w:r></w:del>';
  const first = `<w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="Quote"/></w:pPr>${gone}${bold('One two.')}</w:p>`;
  const link =
    '<w:p><w:hyperlink r:id="rId7"><w:r><w:t>The link</w:t></w:r></w:hyperlink><w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/></w:p>';
  const section = '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr><w:r><w:t>Last</w:t></w:r></w:p>';
  const file = packed({ body: `${first}\r\n <!-- a note -->${link}${section}` });
  const story = (bytes: Uint8Array) => new TextDecoder().decode(openZip('a', bytes).read('word/document.xml'));
  const three: Change[] = [
    { start: 0, end: 5, text: '', author: 'Bo' },
    { start: 9, end: 12, text: 'three', author: 'Ann' },
  ];
  const correctedTo = (...texts: (string | undefined)[]) => {
    const document = read(file);
    const units = document.units.map((unit, i): Unit => {
      const { revision = unit.revision } = texts[i] === undefined ? {} : { revision: { text: texts[i] } };
      return {
        ...unit,
        ...(revision && { revision }),
        changes: i === 0 ? three : [{ start: 0, end: 0, text: '-', author: 'Ann' }],
      };
    });
    return story(writeDocxInto({ ...document, units }, file));
  };

  it('keeps what was not touched, letter by letter', () => {
    const xml = correctedTo(undefined, undefined, 'Latest');
    expect(xml).toContain(`${first}\r\n <!-- a note -->${link}`);
  });

  it('has new and deleted text in the formatting of the text beside it', () => {
    const plain = '<w:rPr><w:b/></w:rPr>';
    expect(correctedTo('One three.')).toContain(
      `<w:del w:id="10" w:author="Ann"><w:r w:rsidR="00A1">${properties}<w:delText xml:space="preserve">two</w:delText></w:r></w:del>` +
        `<w:ins w:id="11" w:author="Ann"><w:r w:rsidR="00A1">${plain}<w:t xml:space="preserve">three</w:t></w:r></w:ins>`,
    );
  });

  it('keeps the other changes of the paragraph as they were', () => {
    expect(correctedTo('One three.')).toContain(gone);
  });

  it('has a link with its new text in it', () => {
    expect(correctedTo(undefined, 'The page')).toMatch(
      /<w:hyperlink r:id="rId7"><w:r>.*<w:del [^>]*>.*link.*<\/w:del><w:ins [^>]*>.*page.*<\/w:ins><\/w:hyperlink><w:bookmarkStart/,
    );
  });

  it('ends its section with the second part of a paragraph that was parted', () => {
    expect(correctedTo(undefined, undefined, 'Last\n\nand least')).toMatch(
      /<w:p><w:pPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>.*Last.*<\/w:p><w:p><w:pPr><w:sectPr>.*and least/,
    );
  });

  it('lists the parts for comments that it had not', () => {
    const document = read(file);
    const [unit, ...others] = document.units;
    const notes: Note[] = [{ text: 'New', author: 'Ann', side: 'machine' }];
    const bytes = writeDocxInto({ ...document, units: unit ? [{ ...unit, notes }, ...others] : [] }, file);
    const zip = openZip('a', bytes);
    const textOf = (name: string) => new TextDecoder().decode(zip.read(name));
    for (const name of ['comments', 'commentsExtended']) {
      expect(textOf('[Content_Types].xml')).toContain(`PartName="/word/${name}.xml"`);
      expect(textOf('word/_rels/document.xml.rels')).toContain(`Target="${name}.xml"`);
      expect(textOf(`word/${name}.xml`)).toContain('<?xml');
    }
  });
});
