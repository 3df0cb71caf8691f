import { describe, expect, it } from 'vitest';
import { docx, readDocxText } from '../../../../backend/formats/docx/format.ts';
import { packed } from './dialects/dialect.ts';

const run = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
const by = (author: string, at = '2026-01-02T03:04:05Z') => `w:id="1" w:author="${author}" w:date="${at}"`;
const read = (body: string, others: Readonly<Record<string, string>> = {}) =>
  docx.read('a.docx', packed({ body, others }));

describe('tracked changes', () => {
  it('of one author beside each other are one, with the time of the last', () => {
    const document = read(
      `<w:p><w:del ${by('Ann')}>${run('old', 'delText')}</w:del><w:del ${by('Ann', '2026-01-02T03:09:00Z')}>${run(' one', 'delText')}</w:del><w:ins ${by('Ann')}>${run('new')}</w:ins>${run('.')}</w:p>`,
    );
    expect(document?.units[0]?.changes).toEqual([
      { start: 0, end: 7, text: 'new', author: 'Ann', at: '2026-01-02T03:09:00.000Z' },
    ]);
  });

  it('of two authors stay two', () => {
    const document = read(
      `<w:p><w:del ${by('Ann')}>${run('old', 'delText')}</w:del><w:ins ${by('Bo')}>${run('new')}</w:ins>${run('.')}</w:p>`,
    );
    expect(document?.units[0]?.changes?.map(({ start, end, text, author }) => [start, end, text, author])).toEqual([
      [0, 3, '', 'Ann'],
      [3, 3, 'new', 'Bo'],
    ]);
  });

  it('have the time of UTC where it is told beside the other', () => {
    const utc = 'w16du:dateUtc="2026-01-01T19:04:05Z"';
    const document = read(`<w:p>${run('a')}<w:ins ${by('Ann')} ${utc}>${run('b')}</w:ins></w:p>`);
    expect(document?.units[0]?.changes?.[0]?.at).toBe('2026-01-01T19:04:05.000Z');
  });

  it('that leave the text as it was are none', () => {
    const same = `<w:p><w:del ${by('Ann')}>${run('same', 'delText')}</w:del><w:ins ${by('Ann')}>${run('same')}</w:ins></w:p>`;
    const document = read(`${same}<w:p>${run('a')}<w:ins ${by('Ann')}>${run('b')}</w:ins></w:p>`);
    expect(document?.units[0]).toEqual({ id: '1', paragraph: 0, machine: { text: 'same' }, notes: [], issues: [] });
  });
});

describe('a document with one text only', () => {
  it('is one without changes and comments', () => {
    expect(read(`<w:p>${run('One')}</w:p>`)).toBeUndefined();
  });

  it('is one where everything is an insertion', () => {
    const body = `<w:p><w:ins ${by('Ann')}>${run('All')}</w:ins></w:p><w:p><w:ins ${by('Ann')}>${run('new')}</w:ins></w:p>`;
    expect(read(body)).toBeUndefined();
    expect(readDocxText('a.docx', packed({ body })).text).toBe('All\n\nnew');
  });

  it('has its paragraphs parted by blank lines, what was deleted not among them', () => {
    const body = `<w:p>${run('One')}</w:p><w:p/><w:p><w:del ${by('Ann')}>${run('no', 'delText')}</w:del></w:p><w:p>${run('Two')}</w:p>`;
    expect(readDocxText('a.docx', packed({ body })).text).toBe('One\n\nTwo');
  });
});

describe('a comment', () => {
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="Ann"><w:p>${run(text)}</w:p></w:comment>`;
  const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('without a stretch is on its paragraph', () => {
    const document = read(`<w:p>${run('One')}${mark(0)}</w:p>`, { comments: comment(0, 'c') });
    expect(document?.units[0]?.notes).toEqual([{ text: 'c', author: 'Ann', side: 'machine' }]);
  });

  it('on deleted words only is on the machine’s text', () => {
    const document = read(
      `<w:p>${run('One ')}<w:commentRangeStart w:id="0"/><w:del ${by('Bo')}>${run('two', 'delText')}</w:del><w:commentRangeEnd w:id="0"/>${mark(0)}</w:p>`,
      { comments: comment(0, 'c') },
    );
    expect(document?.units[0]?.notes).toMatchObject([{ side: 'machine', span: { start: 4, end: 7 } }]);
  });

  it('in an empty paragraph is on the one before', () => {
    const document = read(`<w:p>${run('One')}</w:p><w:p>${mark(0)}</w:p>`, { comments: comment(0, 'c') });
    expect(document?.units[0]?.notes).toHaveLength(1);
  });

  it('that stands nowhere is told', () => {
    const document = read(`<w:p>${run('One')}</w:p>`, { comments: comment(0, 'c') });
    expect(document?.problems.map(({ en }) => en)).toEqual([
      'Comments that stand at no paragraph of the text (1) were left out.',
    ]);
  });

  it('that answers itself is one all the same', () => {
    const id = 'w14:paraId="00000001"';
    const document = read(`<w:p>${run('One')}${mark(0)}</w:p>`, {
      comments: `<w:comment w:id="0" w:author="Ann"><w:p ${id}>${run('c')}</w:p></w:comment>`,
      commentsExtended: '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000001" w15:done="0"/>',
    });
    expect(document?.units[0]?.notes).toMatchObject([{ text: 'c' }]);
  });
});
