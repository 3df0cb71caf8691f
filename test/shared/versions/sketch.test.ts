import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sketchOf } from '../../../shared/versions/sketch.ts';

const sentence = (n: number): string => `Number ${n} of the ships came into the harbour ${n * 7}.`;
const numbers = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 60 });

it('A sketch is the same whatever the order of the sentences', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const text = (order: readonly number[]): string => order.map(sentence).join(' ');
      expect(sketchOf(text(all.toReversed()), 'en')).toEqual(sketchOf(text(all), 'en'));
    }),
  );
});

it('A sketch of a part shares what it has of the whole', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const whole = new Set(sketchOf(all.map(sentence).join('\n\n'), 'en'));
      const part = sketchOf(all.slice(0, 20).map(sentence).join('\n\n'), 'en');
      expect(part.length).toBe(Math.min(20, all.length));
      if (all.length <= 32) expect(part.every((hash) => whole.has(hash))).toBe(true);
    }),
  );
});

it('Texts with nothing but short sentences have no sketch', () => {
  expect(sketchOf('Yes. No. Perhaps.', 'en')).toEqual([]);
});
