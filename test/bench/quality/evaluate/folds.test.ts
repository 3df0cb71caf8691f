import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../../bench/quality/evaluate/folds.ts';
import { annotated } from '../support/made-lines.ts';

const story = (doc: string, words: number, system = 'A') =>
  annotated(Array(words).fill('word').join(' '), [[]], { doc, system });
const docsOf = (folds: ReturnType<typeof foldsOf>) => folds.map(({ docs }) => [...docs].sort().join(''));

describe('folds', () => {
  it('have about as many words each', () => {
    const lines = [story('a', 50), story('b', 30), story('c', 20), story('d', 10), story('e', 10)];
    expect(docsOf(foldsOf(lines, [], 2))).toEqual(['ad', 'bce']);
  });

  it('are the same in whatever order the lines come', () => {
    const lines = [story('a', 5), story('b', 5), story('c', 5), story('d', 7), story('c', 1, 'B')];
    expect(docsOf(foldsOf(lines.toReversed(), [], 3))).toEqual(docsOf(foldsOf(lines, [], 3)));
  });

  it('learn from more data, but never from a document that they test on', () => {
    const more = [story('a', 3, 'other'), story('z', 3)];
    const folds = foldsOf([story('a', 5), story('b', 5)], more, 2);
    expect(folds.map(({ train }) => train.map(({ system, doc }) => system + doc).sort())).toEqual([
      ['Ab', 'Az'],
      ['Aa', 'Az', 'othera'],
    ]);
  });

  it('are no more than the documents', () => expect(foldsOf([story('a', 5), story('b', 5)], [], 5)).toHaveLength(2));

  it('test every line once and share no document with what they learn from', () => {
    const docs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(docs, fc.integer({ min: 2, max: 5 }), (given, count) => {
        const lines = given.map(([doc, words], index) => story(doc, words, String(index)));
        const folds = foldsOf(lines, [], count);
        expect(folds.flatMap(({ test }) => test.map(({ system }) => Number(system))).sort((a, b) => a - b)).toEqual(
          lines.map((_, index) => index),
        );
        for (const { train, test } of folds) {
          const tested = new Set(test.map(({ doc }) => doc));
          expect(train.filter(({ doc }) => tested.has(doc))).toEqual([]);
        }
      }),
    );
  });
});
