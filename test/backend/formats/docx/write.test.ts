import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Issue, Unit } from '../../../../backend/formats/document.ts';
import { docx } from '../../../../backend/formats/docx/format.ts';
import { writeDocxInto } from '../../../../backend/formats/docx/into/write-into.ts';
import { writeDocx } from '../../../../backend/formats/docx/write.ts';
import { openZip } from '../../../../backend/formats/zip/read.ts';
import { codeAt } from '../../../../shared/text/codes.ts';

function documentOf(units: readonly Partial<Unit>[], rest: Partial<BilingualDocument> = {}): BilingualDocument {
  return {
    format: 'docx',
    encoding: 'UTF-8',
    metadata: {},
    problems: [],
    ...rest,
    units: units.map((unit, i) => ({ id: String(i + 1), paragraph: i, notes: [], issues: [], ...unit })),
  };
}

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(openZip('a.docx', bytes).read(name));
}

const written = (...units: Partial<Unit>[]) => docx.read('a.docx', writeDocx(documentOf(units)))?.units ?? [];
const issue: Issue = {
  type: 'duplication',
  check: 'duplication/clause',
  comment: 'Said twice',
  severity: 25,
  side: 'machine',
  span: { start: 0, end: 4 },
  enabled: true,
};

describe('what was found', () => {
  it('is a comment of the desk on its words, with the kind of it', () => {
    const [unit] = written({ machine: { text: 'Said said.' }, issues: [issue] });
    expect(unit?.notes).toEqual([
      { text: 'Said twice\n[duplication/clause]', author: 'Copydesk', side: 'machine', span: { start: 0, end: 4 } },
    ]);
  });

  it('is named by its MQM category where it has one, else by its type', () => {
    const { check: _, ...plain } = issue;
    const [unit] = written({ machine: { text: 'Said said.' }, issues: [{ ...issue, mqm: 'Style/Awkward' }, plain] });
    expect(unit?.notes.map(({ text }) => text)).toEqual(['Said twice\n[Style/Awkward]', 'Said twice\n[duplication]']);
  });

  it('is resolved when it was dismissed, the reason being the answer to it', () => {
    const dismissed = { ...issue, enabled: false, author: 'Ann', at: '2026-01-02T03:04:05.000Z', reason: 'A refrain.' };
    const [unit] = written({ machine: { text: 'Said said.' }, issues: [dismissed] });
    expect(unit?.notes).toEqual([
      {
        text: 'Said twice\n[duplication/clause]',
        author: 'Copydesk',
        resolved: true,
        side: 'machine',
        span: { start: 0, end: 4 },
        replies: [{ text: 'A refrain.', author: 'Ann', at: '2026-01-02T03:04:05.000Z' }],
      },
    ]);
  });

  it('is not told again when the document is written into a file that has it', () => {
    const document = documentOf([{ machine: { text: 'Said said.' }, issues: [issue] }]);
    const bytes = writeDocx(document);
    expect(writeDocxInto(document, bytes)).toEqual(bytes);
  });

  it('is resolved in the file that has it, when it was dismissed since', () => {
    const document = documentOf([{ machine: { text: 'Said said.' }, issues: [issue] }]);
    const dismissed = documentOf([
      { machine: { text: 'Said said.' }, issues: [{ ...issue, enabled: false, author: 'Ann', reason: 'A refrain.' }] },
    ]);
    const notes = docx.read('a.docx', writeDocxInto(dismissed, writeDocx(document)))?.units[0]?.notes;
    expect(notes).toMatchObject([{ resolved: true, replies: [{ text: 'A refrain.', author: 'Ann' }] }]);
  });
});

describe('a paragraph', () => {
  it('has its rows in it, English ones parted by a space', () => {
    const units = written(
      { machine: { text: 'One.' }, revision: { text: 'First.' }, notes: [{ text: 'a', side: 'revision' }] },
      { machine: { text: 'Two.' }, paragraph: 0, notes: [{ text: 'b', side: 'machine', span: { start: 0, end: 3 } }] },
      { machine: { text: '三。' }, paragraph: 2 },
      { machine: { text: '四。' }, paragraph: 2 },
    );
    expect(units.map(({ machine, revision }) => [machine?.text, revision?.text])).toEqual([
      ['One. Two.', 'First. Two.'],
      ['三。四。', undefined],
    ]);
    expect(units[0]?.notes.map(({ text, span }) => [text, span])).toEqual([
      ['a', { start: 0, end: 6 }],
      ['b', { start: 7, end: 10 }],
    ]);
  });

  it('is compared word by word where nobody says what was changed', () => {
    const [unit] = written({
      machine: { text: 'The old boat sailed up the river' },
      revision: { text: 'The new boat sailed up the canal' },
    });
    expect(unit?.changes).toEqual([
      { start: 4, end: 7, text: 'new' },
      { start: 27, end: 32, text: 'canal' },
    ]);
  });

  it('is compared, too, where what is said of its changes is not so', () => {
    const changes = [{ start: 0, end: 3, text: 'A', author: 'Ann' }];
    const [unit] = written({ machine: { text: 'The old boat' }, revision: { text: 'The new boat' }, changes });
    expect(unit?.changes).toEqual([{ start: 4, end: 7, text: 'new', author: 'Ann' }]);
  });

  it('is written without inline codes, its changes where they were', () => {
    const [open, close] = [codeAt(0), codeAt(1)];
    const [unit] = written({
      machine: { text: `A ${open}red${close} boat` },
      revision: { text: `A ${open}blue${close} boat` },
      changes: [{ start: 4, end: 7, text: 'blue', author: 'Ann' }],
    });
    expect(unit).toMatchObject({
      machine: { text: 'A red boat' },
      revision: { text: 'A blue boat' },
      changes: [{ start: 2, end: 5, text: 'blue', author: 'Ann' }],
    });
  });

  it('that was deleted leaves nothing behind, also not its end', () => {
    const bytes = writeDocx(
      documentOf([{ machine: { text: 'Gone' }, revision: { text: '' } }, { machine: { text: 'Stays' } }]),
    );
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:p><w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr><w:del /);
  });

  it('is a heading where it is the title', () => {
    const bytes = writeDocx(documentOf([{ machine: { text: 'River' } }], { metadata: { title: 'River' } }));
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('with an original only is not in the document', () => {
    const units = written(
      { original: { text: '原文' } },
      { machine: { text: 'Text' }, notes: [{ text: 'a', side: 'machine' }] },
    );
    expect(units.map(({ machine }) => machine?.text)).toEqual(['Text']);
  });
});

describe('the file', () => {
  const unit = { machine: { text: 'a b' }, revision: { text: 'a c' } };
  const replies = [{ text: 'y' }, { text: 'z' }];
  const bytes = writeDocx(
    documentOf([
      { ...unit, notes: [{ text: 'x', author: 'Ann Lee', side: 'revision', replies }] },
      { ...unit, notes: [{ text: 'x', author: '王小明', side: 'revision' }] },
    ]),
  );

  it('numbers every tracked change and comment once', () => {
    const xml = partOf(bytes, 'word/document.xml');
    const changes = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    const starts = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"/g)].map(([, id]) => id);
    const paragraphs = [...partOf(bytes, 'word/comments.xml').matchAll(/w14:paraId="(\w{8})"/g)].map(([, id]) => id);
    expect(changes).toHaveLength(4);
    expect(starts).toEqual(['0', '1', '2', '3']);
    expect(new Set([...changes, ...starts]).size).toBe(8);
    expect(new Set(paragraphs).size).toBe(4);
  });

  it('says of every part what it is, and that it belongs to the story', () => {
    const zip = openZip('a.docx', bytes);
    const types = partOf(bytes, '[Content_Types].xml');
    for (const name of zip.names.filter((each) => /\.xml$/.test(each) && !each.startsWith('[')))
      expect(types).toContain(`PartName="/${name}"`);
    const relations = partOf(bytes, 'word/_rels/document.xml.rels');
    for (const name of ['styles', 'settings', 'fontTable', 'comments', 'commentsExtended', 'people'])
      expect(relations).toContain(`Target="${name}.xml"`);
  });

  it('has authors with their initials', () => {
    const comments = partOf(bytes, 'word/comments.xml');
    expect(comments).toContain('w:author="Ann Lee" w:initials="AL"');
    expect(comments).toContain('w:author="王小明" w:initials="小明"');
    expect(partOf(bytes, 'word/people.xml')).toContain('w15:author="王小明"');
  });

  it('goes on tracking what is typed into it', () => {
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:trackRevisions/>');
  });

  it('keeps no character that XML cannot hold, and no half of a letter', () => {
    const [read] = written({ machine: { text: 'a\u0001b\ud800c 😀' }, notes: [{ text: 'n', side: 'machine' }] });
    expect(read?.machine?.text).toBe('abc 😀');
  });
});
