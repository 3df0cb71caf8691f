import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BilingualDocument, Note, Unit } from '../../../../backend/formats/document.ts';
import { docx, writeCleanDocx } from '../../../../backend/formats/docx/format.ts';
import { writeDocx } from '../../../../backend/formats/docx/write.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { type SeenDocument, seenByLibreOffice } from '../../../helpers/libreoffice/seen.ts';
import { sayable } from './carried.ts';
import { dialects } from './dialects/index.ts';

const at = '2026-03-04T05:06:07.000Z';

function storyOf(...units: Omit<Unit, 'id' | 'paragraph'>[]): BilingualDocument {
  return {
    format: 'docx',
    encoding: 'UTF-8',
    language: 'en',
    metadata: { title: 'The river is clean', byline: 'Li Lei' },
    units: units.map((unit, i) => ({ id: String(i + 1), paragraph: i, ...unit })),
    problems: [],
  };
}

const plain = { notes: [], issues: [] };
const reviewed = storyOf(
  { machine: { text: 'The river is clean' }, ...plain },
  {
    machine: { text: 'It has been dredged 126 kilometers. Residents said: good.' },
    revision: { text: 'Crews dredged 126 kilometres.\n\n“Good,” residents said.' },
    changes: [
      { start: 0, end: 11, text: 'Crews', author: 'Ann', at },
      { start: 24, end: 34, text: 'kilometres', author: '李雷', at },
      { start: 35, end: 57, text: '\n\n“Good,” residents said.', author: 'Ann', at },
    ],
    notes: [
      {
        text: 'Which river?\n哪条河？',
        author: '李雷',
        at,
        side: 'revision',
        span: { start: 0, end: 5 },
        resolved: true,
        replies: [{ text: 'The Lin.', author: 'Ann', at }],
      },
      {
        text: 'Over two paragraphs',
        author: 'Ann',
        side: 'revision',
        span: { start: 31, end: 54 },
        until: { unit: '4', end: 3 },
      },
    ],
    issues: [
      {
        type: 'grammar',
        comment: 'Passive where the actor is known',
        check: 'awkward/passive',
        severity: 25,
        side: 'machine',
        span: { start: 3, end: 11 },
        enabled: false,
        author: 'Ann',
        at,
        reason: 'Gone with the new wording.',
      },
    ],
  },
  {
    machine: { text: '本段多余。' },
    revision: { text: '' },
    changes: [{ start: 0, end: 5, text: '', author: 'Ann', at }],
    ...plain,
  },
  { machine: { text: 'The\tend\nof it' }, ...plain },
);

const machineOf = ({ units }: BilingualDocument) => units.map(({ machine }) => machine?.text ?? '');
const revisionOf = ({ units }: BilingualDocument) => units.map((unit) => (unit.revision ?? unit.machine)?.text ?? '');
/** Ends of paragraphs and of lines are one in the office's text; what was deleted whole leaves no line, or a joiner. */
const lines = (text: string) => text.split(/\n+/).filter((line) => line !== '' && line !== '\u200d');

const generated = fc.sample(
  arbitraryDocument({ codes: false, lineBreaks: true })
    .map(sayable)
    .filter(({ units }) => units.some(({ revision }) => revision)),
  { numRuns: 8, seed: 20261122 },
);
const documents = [reviewed, ...generated];
const clean = { title: '整治河道', paragraphs: ['第一段。', 'Second\nparagraph 👩‍👩‍👧.'] };

/**
 * Files of others as we write into them: every other unit corrected, and a comment on the first. Not the one that is full of
 * what the office shows otherwise: fields counted anew, boxes elsewhere, hidden text.
 */
const comparable = dialects.filter(({ problems = [] }) => !problems.some((problem) => problem.test('Hidden text')));
const rewritten = comparable.map(({ name, bytes }) => {
  const read = docx.read(name, bytes);
  if (!read) throw new Error(`${name} has one text only.`);
  const units = read.units.map((unit, i): Unit => {
    const text = (unit.revision ?? unit.machine)?.text ?? '';
    const notes: Note[] = [{ text: 'Ours', author: 'Desk', side: 'machine', span: { start: 0, end: 2 } }];
    return {
      ...unit,
      ...(i % 2 === 0 && {
        revision: { text: `${text.slice(0, 3)}新${text.slice(5)}` },
        changes: [{ start: 0, end: 0, text: '新', author: 'Desk', at }],
      }),
      notes: i === 0 ? [...unit.notes, ...notes] : unit.notes,
    };
  });
  const wanted = { ...read, units };
  return [name, wanted, docx.write?.(wanted, bytes) ?? new Uint8Array()] as const;
});

let seen: readonly SeenDocument[] = [];
let seenRewritten: readonly SeenDocument[] = [];
beforeAll(async () => {
  const all = [...documents.map(writeDocx), writeCleanDocx(clean), ...rewritten.map(([, , bytes]) => bytes)];
  const answers = await seenByLibreOffice(all);
  seen = answers.slice(0, documents.length + 1);
  seenRewritten = answers.slice(documents.length + 1);
}, 600_000);

describe.each(rewritten.map(([name, document], i) => [name, i, document] as const))(
  'LibreOffice opens what we wrote into the file of %s',
  (_, i, document) => {
    it('and has both texts', () => {
      const found = seenRewritten[i];
      expect(lines(found?.accepted ?? '')).toEqual(lines(revisionOf(document).join('\n')));
      expect(lines(found?.rejected ?? '')).toEqual(lines(machineOf(document).join('\n')));
    });

    it('and has our comment beside those of the file', () => {
      const texts = seenRewritten[i]?.comments.map(({ text }) => text);
      expect(texts).toContain('Ours');
      expect(texts?.length).toBe(
        document.units.flatMap(({ notes }) => notes.flatMap(({ replies = [] }) => [1, ...replies])).length,
      );
    });
  },
);

describe.each(documents.map((document, i) => [i, document] as const))(
  'LibreOffice opens document %i',
  (i, document) => {
    it('and has the revision when all changes are accepted', () => {
      expect(lines(seen[i]?.accepted ?? '')).toEqual(lines(revisionOf(document).join('\n')));
    });

    it('and has the machine’s text when all are rejected', () => {
      expect(lines(seen[i]?.rejected ?? '')).toEqual(lines(machineOf(document).join('\n')));
    });

    it('and has all comments and answers, with who said them and whether they are decided', () => {
      const told = document.units.flatMap(({ notes }) =>
        notes.flatMap(({ text, author = '', resolved = false, replies = [] }) => [
          { text, author, resolved },
          ...replies.map((reply) => ({ text: reply.text, author: reply.author ?? '', resolved })),
        ]),
      );
      const found = seen[i]?.comments.map(({ text, author, resolved }) => ({ text, author, resolved })) ?? [];
      for (const each of told) expect(found).toContainEqual(each);
      expect(found.length).toBe(told.length + document.units.flatMap(({ issues }) => issues).length * 2);
    });

    it('and what it saves is read with the same texts and changes', () => {
      const read = docx.read('a.docx', seen[i]?.saved ?? new Uint8Array());
      const changes = (each: BilingualDocument | undefined) => each?.units.map((unit) => unit.changes ?? []);
      expect(read && machineOf(read)).toEqual(machineOf(document));
      expect(read && revisionOf(read)).toEqual(revisionOf(document));
      expect(changes(read)).toEqual(changes(document));
    });
  },
);

describe('LibreOffice sees', () => {
  it('who changed what, and when', () => {
    const authors = seen[0]?.changes.map(({ author }) => author);
    expect(new Set(authors)).toEqual(new Set(['Ann', '李雷']));
    expect(new Set(seen[0]?.changes.map((change) => change.at))).toEqual(new Set(['2026-03-04T05:06:07']));
  });

  it('on which words a comment is', () => {
    const on = Object.fromEntries(seen[0]?.comments.map((comment) => [comment.text.split('\n')[0], comment.on]) ?? []);
    expect(on).toMatchObject({ 'Which river?': 'Crews', 'Passive where the actor is known': 'has been' });
    expect(on['Over two paragraphs']).toMatch(/^“Good,” residents said\.\n.*The$/s);
  });

  it('a dismissed finding as resolved, with the reason', () => {
    const found = seen[0]?.comments.filter(({ on }) => on === 'has been');
    expect(found).toContainEqual(
      expect.objectContaining({ text: 'Gone with the new wording.', author: 'Ann', resolved: true }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ text: 'Passive where the actor is known\n[awkward/passive]', resolved: true }),
    );
  });

  it('the title', () => {
    expect(seen[0]?.title).toBe('The river is clean');
  });

  it('a clean document as it is', () => {
    const last = seen.at(-1);
    expect(last?.accepted).toBe('整治河道\n第一段。\nSecond\nparagraph 👩‍👩‍👧.');
    expect([last?.changes, last?.comments]).toEqual([[], []]);
  });
});
