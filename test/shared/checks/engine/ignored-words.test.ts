import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoring } from '../../../../shared/checks/engine/ignored-words.ts';

describe('ignored words', () => {
  it.each([
    ['one word', ['Mou'], 'Mou', true],
    ['whatever its case', ['mou'], 'MOU', true],
    ['with its ending', ['Mou'], 'Mou’s', true],
    ['in quotes', ['Mou'], '“Mou”', true],
    ['a phrase', ['Two Sessions'], 'two sessions', true],
    ['phrases and words side by side', ['Two Sessions', 'Mou'], 'Mou, Two Sessions', true],
    ['parted in the way that fits', ['new', 'new york', 'york times'], 'new york times', true],
    ['not a part of a phrase', ['Two Sessions'], 'two', false],
    ['not with another word', ['Mou'], 'Mou said', false],
    ['not within a word', ['Mou'], 'Moufeng', false],
    ['not marks alone', ['Mou'], ' ,', false],
    ['Chinese', ['治安'], '治安', true],
  ])('match %s', (_, entries, wording, expected) => {
    expect(ignoring(entries)?.(wording)).toBe(expected);
  });

  it('are nothing to ask where there are none', () => {
    expect(ignoring([])).toBeUndefined();
    expect(ignoring(['  ', '—'])).toBeUndefined();
  });

  it('always match themselves', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(ignoring([words.join(' ')])?.(words.join(' '))).toBe(true);
        expect(ignoring(words)?.(words.toReversed().join(' '))).toBe(true);
      }),
    );
  });
});
