import { expect, onTestFinished, test } from 'vitest';
import { type SearchOptions, startSearch } from '../../../backend/replace/search.ts';

function search(pattern: RegExp, options: Partial<SearchOptions> = {}) {
  const started = startSearch({ pattern, replaceWith: 'x', expression: true, ...options });
  onTestFinished(() => started.close());
  return started;
}

test('answers the edits of each text', async () => {
  const { of } = search(/gang/g, { replaceWith: 'group' });
  expect(await of(['the gang', 'nobody', 'gang by gang'])).toEqual([
    [{ start: 4, end: 8, text: 'group' }],
    [],
    [
      { start: 0, end: 4, text: 'group' },
      { start: 8, end: 12, text: 'group' },
    ],
  ]);
});

test.each([
  ['$2 $1', 'Moufeng Dong'],
  ['<$&>', '<Dong Moufeng>'],
  ['$<last>!', 'Moufeng!'],
  ['$$5 $12', '$5 Dong2'],
  ['$0 $9 $', '$0 $9 $'],
])('puts groups into %s', async (replaceWith, expected) => {
  const [edits] = await search(/(\w+) (?<last>\w+)/g, { replaceWith }).of(['Dong Moufeng']);
  expect(edits?.map(({ text }) => text)).toEqual([expected]);
});

test('plain text is put in as it is', async () => {
  const [edits] = await search(/a/g, { replaceWith: '$& $1', expression: false }).of(['a']);
  expect(edits?.map(({ text }) => text)).toEqual(['$& $1']);
});

test.each([
  ['more than', 'over', 'more than, More than, MORE THAN, More Than', ['over', 'Over', 'OVER', 'Over']],
  ['gang', 'Triad', 'gang, Gang', ['Triad', 'Triad']],
  ['案件', 'case', '案件', ['case']],
])('%s → %s keeps the case of what it replaces', async (find, replaceWith, text, expected) => {
  const [edits] = await search(new RegExp(find, 'gi'), { replaceWith, expression: false, keepCase: true }).of([text]);
  expect(edits?.map((edit) => edit.text)).toEqual(expected);
});

test('what matches nothing, or is replaced by itself, is no change', async () => {
  const { of } = search(/x*/g);
  expect(await of(['axxb', 'xa'])).toEqual([[{ start: 1, end: 3, text: 'x' }], []]);
});

test('an expression without end is ended, and says where it was', async () => {
  const { of } = search(/^(a+)+$/g, { patience: 200 });
  await expect(of(['fine', `${'a'.repeat(40)}!`])).rejects.toMatchObject({ index: 1 });
});
