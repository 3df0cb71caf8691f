import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../backend/replace/expression.ts';

const plain = { matchCase: false, wholeWords: false, expression: false };
const found = (text: string, find: string, how: Partial<typeof plain> = {}): string[] =>
  [...text.matchAll(compile({ find, ...plain, ...how }))].map(([match]) => match);

test.each([
  ['whatever its case', 'Police and police', 'POLICE', {}, ['Police', 'police']],
  ['in the very case', 'Police and police', 'police', { matchCase: true }, ['police']],
  ['whole words alone', 'gang gangs, gang-land', 'gang', { wholeWords: true }, ['gang', 'gang']],
  ['Chinese inside of a sentence as a whole word', '警方通报了案情', '通报', { wholeWords: true }, ['通报']],
  ['signs of expressions as they are', 'a.b (a+b) axb', 'a.b', {}, ['a.b']],
  ['expressions', 'row 12, row 7', String.raw`row \d+`, { expression: true }, ['row 12', 'row 7']],
  ['expressions as whole words', 'ten often', 'ten|of', { expression: true, wholeWords: true }, ['ten']],
  ['at the start of each line', 'one\none two', '^one', { expression: true }, ['one', 'one']],
  ['escapes that only other programs ask for', 'cross-border', String.raw`s\-b`, { expression: true }, ['s-b']],
])('finds %s', (_, text, find, how, expected) => {
  expect(found(text, find, how)).toEqual(expected);
});

test('any plain text is found in itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(found(text, text, { matchCase: true })[0]).toBe(text);
    }),
  );
});

test.each(['(', '[a', 'a{2,1}', '(?<n>a)(?<n>b)'])('says what is wrong with %s', (find) => {
  expect(() => compile({ find, ...plain, expression: true })).toThrow(
    expect.objectContaining({ code: 'bad-input', message: expect.stringContaining('regular expression') }),
  );
});
