import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx, readDocxText, writeCleanDocx } from '../../../../backend/formats/docx/format.ts';
import { writeDocx } from '../../../../backend/formats/docx/write.ts';
import { openZip } from '../../../../backend/formats/zip/read.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { sayable } from './carried.ts';

const documents = arbitraryDocument({ format: 'docx', codes: false, lineBreaks: true })
  .map(sayable)
  .filter(({ units }) => units.length > 0);

describe('a document that is written and read again', () => {
  it('is the same: texts, changes, comments over several paragraphs, answers', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const bytes = writeDocx(document);
        const isPlain = document.units.every(({ revision, notes }) => !revision && notes.length === 0);
        if (isPlain) expect(docx.read('a.docx', bytes)).toBeUndefined();
        else expect(docx.read('a.docx', bytes)).toEqual(document);
      }),
      { numRuns: 150 },
    );
  });

  it('has its revision as text', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { text } = readDocxText('a.docx', writeDocx(document));
        expect(text).toBe(document.units.map(({ machine, revision }) => (revision ?? machine)?.text).join('\n\n'));
      }),
      { numRuns: 40 },
    );
  });

  it('is read however long it is: no limit shuts out what the desk wrote itself', () => {
    const [sample] = fc.sample(fc.array(fc.string({ minLength: 40, maxLength: 80 }), { minLength: 300 }), 1);
    const paragraphs = Array.from({ length: 3000 }, (_, i) =>
      Array.from({ length: 70 }, (__, j) => sample?.[(i * 7 + j * j) % 300]),
    );
    const bytes = writeCleanDocx({ paragraphs: paragraphs.map((words) => words.join(' ').replace(/[^ -~]/g, '')) });
    expect(openZip('a.docx', bytes).read('word/document.xml').length).toBeGreaterThan(11 * 1024 * 1024);
    expect(readDocxText('a.docx', bytes).text.split('\n\n')).toHaveLength(3000);
  });

  it('has the same bytes each time', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(writeDocx(document)).toEqual(writeDocx(document));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a clean document', () => {
  it('has its headline and paragraphs, and nothing else', () => {
    const bytes = writeCleanDocx({ title: '整治河道', paragraphs: ['第一段。', '', '“第二段”，\n分两行。'] });
    expect(docx.read('a.docx', bytes)).toBeUndefined();
    expect(readDocxText('a.docx', bytes)).toEqual({
      text: '整治河道\n\n第一段。\n\n“第二段”，\n分两行。',
      title: '整治河道',
      problems: [],
    });
  });
});
