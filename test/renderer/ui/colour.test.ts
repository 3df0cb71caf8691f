import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, initial, inkOn } from '../../../renderer/ui/colour.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('contrast is 21 between black and white and 1 within a colour, either way round', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  fc.assert(fc.property(colour, (each) => void expect(contrast(each, each)).toBeCloseTo(1, 5)));
});

it('inkOn is never the worse of the two', () => {
  fc.assert(
    fc.property(colour, (each) => {
      const other = inkOn(each) === '#ffffff' ? '#1b1a18' : '#ffffff';
      expect(contrast(inkOn(each), each)).toBeGreaterThanOrEqual(contrast(other, each));
    }),
  );
});

it.each([
  ['zoë', 'Z'],
  ['  ada ', 'A'],
  ['李雷', '李'],
  ['𠮷野', '𠮷'],
  ['👩‍💻 desk', '👩‍💻'],
  ['', '?'],
])('the initial of %j is %s', (name, letter) => {
  expect(initial(name)).toBe(letter);
});
