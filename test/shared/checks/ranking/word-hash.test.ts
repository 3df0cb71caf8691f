import { describe, expect, it } from 'vitest';
import { pairHash, stemHash, wordHash } from '../../../../shared/checks/ranking/word-hash.ts';

describe('stemHash', () => {
  it.each([
    ['promote', 'promotes'],
    ['promote', 'promoted'],
    ['promote', 'promoting'],
    ['study', 'studies'],
    ['bank', 'banks'],
    ['quick', 'quickly'],
  ])('takes %s and %s for one', (word, form) => {
    expect(stemHash(form)).toBe(stemHash(word));
  });

  it.each([
    ['bank', 'bang'],
    ['class', 'clas'],
    ['sing', 's'],
  ])('tells %s from %s', (word, other) => {
    expect(stemHash(other)).not.toBe(stemHash(word));
  });

  it('is another hash than that of the word', () => {
    expect(stemHash('tea')).not.toBe(wordHash('tea'));
  });
});

describe('pairHash', () => {
  it('tells the order', () => {
    const [a, b] = [wordHash('tea'), wordHash('trade')];
    expect(pairHash(a, b)).not.toBe(pairHash(b, a));
  });
});
