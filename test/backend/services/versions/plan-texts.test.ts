import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryEdit, cutAlike } from '../../../../backend/services/versions/plan-texts.ts';

describe('carryEdit', () => {
  it('takes new words into an edit of others', () => {
    const machine = 'Prices for berths will rise by three per cent.';
    const next = 'Prices for berths will rise by four per cent.';
    expect(carryEdit(machine, 'Berth prices will rise by three per cent.', next)).toEqual({
      text: 'Berth prices will rise by four per cent.',
      isContested: false,
    });
  });

  it('keeps an edit of the same words as it is', () => {
    expect(carryEdit('It rose by three.', 'It rose by about three.', 'It rose by four.')).toEqual({
      text: 'It rose by about three.',
      isContested: true,
    });
  });
});

describe('cutAlike', () => {
  it('cuts an edited text at the same words as the one it was made from', () => {
    const parts = ['The harbour opened on Monday.', 'The ships came early.'];
    expect(cutAlike(parts, ['', ' '], 'The old harbour opened this Monday. All ships came early.')).toEqual([
      'The old harbour opened this Monday.',
      'All ships came early.',
    ]);
  });

  it('leaves no word out and cuts through none', () => {
    const text = fc
      .array(fc.constantFrom('The', 'harbour', 'opened', 'ships', 'came', 'early.'), { minLength: 1, maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (parts, edited) => {
        const cut = cutAlike(
          parts,
          parts.map(() => ' '),
          edited,
        );
        expect(cut).toHaveLength(parts.length);
        expect(cut.filter((part) => part !== '').join(' ')).toBe(edited);
      }),
    );
  });
});
