import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../backend/services/moved-findings.ts';
import { applyEdits } from '../../../shared/text/edits.ts';

describe('changeBetween', () => {
  it.each([
    ['It was late.', 'It was very late.', { start: 7, end: 7, text: 'very ' }],
    ['It was very late.', 'It was late.', { start: 7, end: 12, text: '' }],
    ['aaa', 'aaaa', { start: 3, end: 3, text: 'a' }],
    ['same', 'same', { start: 4, end: 4, text: '' }],
    ['', 'new', { start: 0, end: 0, text: 'new' }],
  ])('%j → %j', (before, after, edit) => {
    expect(changeBetween(before, after)).toEqual(edit);
  });

  it('makes the one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '，', '𠮷', ' ') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, [changeBetween(before, after)])).toBe(after);
      }),
    );
  });
});
