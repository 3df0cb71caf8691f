import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, DocumentFormat, Unit } from '../../../../backend/formats/document.ts';
import { documentFormats } from '../../../../backend/formats/registry.ts';
import { lostInFile } from '../../../../backend/services/documents/lost-in-file.ts';
import { keepingOf, writeDocument } from '../../../../backend/services/documents/write-document.ts';
import { arbitraryDocument, onlyParts } from '../../../helpers/documents.ts';

const writable = documentFormats.filter(({ write }) => write);

function formatOf(id: string): DocumentFormat {
  const format = documentFormats.find((each) => each.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}

function documentOf(...units: readonly Partial<Unit>[]): BilingualDocument {
  return {
    format: '',
    encoding: 'UTF-8',
    originalLanguage: 'zh-CN',
    language: 'en',
    metadata: {},
    units: units.map((unit, index) => ({ id: `u${index + 1}`, paragraph: index, notes: [], issues: [], ...unit })),
    problems: [],
  };
}

const unit = { original: { text: '河水上涨。' }, machine: { text: 'The river rose.' } };
const lost = (id: string, document: BilingualDocument) =>
  writeDocument(formatOf(id), document, undefined).lost.map(({ en }) => en);

describe('what is said to be missing in a file', () => {
  it.each(writable.map(({ id }) => id))('%s: is nothing that the format carries', (id) => {
    const format = formatOf(id);
    const documents = arbitraryDocument({ format: id, codes: format.carries.has('codes') });
    fc.assert(
      fc.property(documents, (document) => {
        const carried = onlyParts(document, format.carries);
        expect(writeDocument(format, carried, undefined).lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is told with how much of it there was', () => {
    const notes = [{ text: 'Which river?', side: 'machine' as const }];
    const document = documentOf({ ...unit, notes, state: 'confirmed' }, { ...unit, state: 'approved' });
    expect(lost('docx', document)).toEqual(['the originals', 'what is confirmed, returned or approved (2)']);
    expect(lost('xliff-2', document)).toEqual([]);
  });

  it('is also what has no place in this file though the format has one: comments on a text that is not there', () => {
    const note = (side: 'machine' | 'revision') => ({ text: 'Why?', side });
    const revision = { text: 'The river has risen.' };
    const document = documentOf({ ...unit, revision, notes: [note('machine'), note('revision')] });
    expect(lost('tmx', document)).toContain('comments (1 of 2)');
  });

  it('is a head that is not as it is known', () => {
    const file = { ...documentOf(unit), metadata: { title: 'River', byline: 'By Zhao Lin' } };
    const corrected = { ...file, metadata: { title: 'River', byline: 'By Zhao Ling' } };
    const keeping = keepingOf(formatOf('xliff-1'));
    expect(lostInFile(file, file, keeping)).toEqual([]);
    expect(lostInFile(corrected, file, keeping)).toMatchObject([{ en: 'byline, outlet, date and the like' }]);
  });
});
