import { describe, expect, it } from 'vitest';
import { replacing } from '../../../../../shared/checks/awkward/support/edits.ts';
import { createPassage } from '../../../../../shared/checks/passage.ts';
import { applyEdits } from '../../../../../shared/text/edits.ts';

function replaced(text: string, words: string, by: string): string {
  const start = text.indexOf(words);
  const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
  return applyEdits(text, [replacing(passage, { start, end: start + words.length }, by)]);
}

describe('replacing', () => {
  it('keeps the capital of a sentence', () => {
    expect(replaced('Ice came. In the near days it melts.', 'In the near days', 'soon')).toBe(
      'Ice came. Soon it melts.',
    );
  });

  it('adds no capital in the middle of a sentence', () => {
    expect(replaced('The Ministry met.', 'Ministry', 'board')).toBe('The board met.');
  });

  it('takes the comma with a phrase that is left out, and the next word gets the capital', () => {
    expect(replaced('From now on, nets are banned.', 'From now on', '')).toBe('Nets are banned.');
    expect(replaced('“As we know, nets are banned.”', 'As we know', '')).toBe('“Nets are banned.”');
  });

  it('leaves neither a doubled space nor one before a full stop', () => {
    expect(replaced('They act in time here.', 'in time', '')).toBe('They act here.');
    expect(replaced('They act in time.', 'in time', '')).toBe('They act.');
  });
});
