import { describe, expect, it } from 'vitest';
import { abridged, quotedTokens } from '../../../../../shared/checks/awkward/support/quoted.ts';
import { createPassage } from '../../../../../shared/checks/passage.ts';

function quotedWords(text: string): string[] {
  const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
  const mask = quotedTokens(passage);
  return passage.tokens.filter((token, index) => mask[index] && /\w/.test(token.text)).map(({ text: word }) => word);
}

describe('quotedTokens', () => {
  it('knows straight and curly quotation marks', () => {
    expect(quotedWords('He said "come here" and “go away” then.')).toEqual(['come', 'here', 'go', 'away']);
  });

  it('takes a quotation that is not closed to the end', () => {
    expect(quotedWords('He said: “Come here. Go away.')).toEqual(['Come', 'here', 'Go', 'away']);
  });
});

describe('abridged', () => {
  it('leaves a short wording whole, on one line', () => {
    expect(abridged('two  boats\nsank')).toBe('two boats sank');
  });

  it('shows the beginning and the end of a long one', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    expect(abridged(long)).toBe('one two three four … twelve thirteen fourteen');
  });
});
