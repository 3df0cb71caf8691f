import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../backend/formats/document.ts';
import { cutUnit } from '../../../../backend/services/documents/cut-unit.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';

const unit = { id: 'u', paragraph: 0, notes: [], issues: [] };
const text = 'The fair opened. It was cold. People came.';

/** The sentences of the text with these changes, as they become rows. */
function cut(...changes: Change[]): string[] {
  const revision = changes.length > 0 ? { revision: { text: applyEdits(text, changes) }, changes } : {};
  const parts = cutUnit({ ...unit, machine: { text }, ...revision }, 'en');
  return parts.map(({ machine, changes: own }) => applyEdits(text.slice(machine.start, machine.end), own));
}

describe('cutUnit', () => {
  it('cuts a paragraph into its sentences, each with its changes', () => {
    expect(cut({ start: 4, end: 8, text: 'show' }, { start: 37, end: 41, text: 'stayed' })).toEqual([
      'The show opened.',
      'It was cold.',
      'People stayed.',
    ]);
  });

  it('keeps together what a change joins', () => {
    expect(cut({ start: 15, end: 19, text: ', and it' })).toEqual([
      'The fair opened, and it was cold.',
      'People came.',
    ]);
  });

  it('gives an insertion between two sentences to one of them', () => {
    expect(cut({ start: 17, end: 17, text: 'Indeed: ' })).toEqual([
      'The fair opened.',
      'Indeed: It was cold.',
      'People came.',
    ]);
  });

  it('leaves whole what stands beside an original, or was changed nobody knows how', () => {
    const machine = { text };
    expect(cutUnit({ ...unit, machine, original: { text: '开幕。' } }, 'en')).toHaveLength(1);
    expect(cutUnit({ ...unit, machine, revision: { text: 'Other.' } }, 'en')).toHaveLength(1);
  });

  it('loses no letter and no change, whatever is cut', () => {
    const word = fc.constantFrom('One', 'fair.', '开幕。', ' ', '  ', 'It ', '😀', '“Yes.” ', '\n');
    const words = fc.array(word, { maxLength: 12 });
    const cuts = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom('', 'new', '. So')), { maxLength: 4 });
    fc.assert(
      fc.property(words, cuts, fc.constantFrom('en' as const, 'zh' as const), (tokens, steps, language) => {
        const starts = tokens.map((_, index) => tokens.slice(0, index).join('').length);
        const whole = tokens.join('');
        const changes: Change[] = [];
        let at = 0;
        for (const [skip, length, put] of steps) {
          const [from, to] = [at + skip, at + skip + length];
          if (from >= tokens.length) break;
          const change = { start: starts[from] ?? whole.length, end: starts[to] ?? whole.length, text: put };
          if (change.end > change.start || put !== '') changes.push(change);
          at = to + 1;
        }
        const revision = { text: applyEdits(whole, changes) };
        const parts = cutUnit({ ...unit, machine: { text: whole }, revision, changes }, language);
        const joined = (of: (part: (typeof parts)[number]) => string): string =>
          parts.map((part) => part.separator + of(part)).join('');
        expect(joined(({ machine }) => whole.slice(machine.start, machine.end))).toBe(whole);
        const revised = joined(({ machine, changes: own }) => applyEdits(whole.slice(machine.start, machine.end), own));
        if (changes.length > 0) expect(revised).toBe(revision.text);
      }),
    );
  });
});
