import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceWithin, fuzzyScore, leastScore, measured, mostUnits } from '../../../shared/memory/fuzzy-score.ts';

/** Levenshtein's distance as the textbook has it. */
function plainDistance(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, index) => index + 1);
  above.unshift(0);
  for (const [row, left] of a.entries()) {
    const current = [row + 1];
    for (const [column, right] of b.entries()) {
      current.push(
        Math.min(
          (above[column] ?? 0) + (left === right ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
        ),
      );
    }
    above = current;
  }
  return above[b.length] ?? 0;
}

const units = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
const words = fc.array(fc.constantFrom('port', 'Port', 'the', 'storm', '港', '口', '1,200', '.', '’s'), {
  maxLength: 12,
});

const score = (a: string, b: string, least?: number) => fuzzyScore(measured(a), measured(b), least);

describe('the distance of two texts in units', () => {
  it('is that of the textbook, as far as the limit goes', () => {
    fc.assert(
      fc.property(units, units, fc.nat({ max: 16 }), (a, b, limit) => {
        const plain = plainDistance(a, b);
        expect(distanceWithin(a, b, limit)).toBe(plain <= limit ? plain : undefined);
      }),
    );
  });
});

describe('the score of a match', () => {
  it('is what the textbook makes of it, from the least score up', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [measured(left.join(' ')), measured(right.join(' '))];
        const longer = Math.max(a.units.length, b.units.length);
        const plain = longer === 0 ? 0 : Math.floor((100 * (longer - plainDistance(a.units, b.units))) / longer);
        const expected = a.text === b.text ? 100 : Math.min(plain, 99);
        expect(fuzzyScore(a, b)).toBe(a.text !== '' && expected >= leastScore ? expected : undefined);
      }),
    );
  });

  it('does not depend on which text comes first', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(score(a.join(' '), b.join(' '))).toBe(score(b.join(' '), a.join(' ')));
      }),
    );
  });

  it('is 100 for the same text only, spaces at its ends and between words apart', () => {
    expect(score('The port  is open. ', 'The port is open.')).toBe(100);
    expect(score('the port is open.', 'The port is open.')).toBe(99);
  });

  it('counts Chinese by characters, and a figure as one word', () => {
    expect(score('港口今天开放了吗好', '港口今天开放了吗妙')).toBe(88);
    expect(score('1,200 ships came in today', '1,300 ships came in today')).toBe(80);
  });

  it('takes full-width and half-width signs for the same', () => {
    expect(score('港口开放，１２艘船', '港口开放,12艘船')).toBe(99);
  });

  it('says nothing of texts that have too little in common, or nothing at all', () => {
    expect(score('The port is open.', 'Schools will close early on Friday.')).toBeUndefined();
    expect(score('', '')).toBeUndefined();
  });

  it('compares a text of very many words only as a whole', () => {
    const long = 'word '.repeat(mostUnits + 1);
    expect(score(long, long)).toBe(100);
    expect(score(long, `${long}more`)).toBeUndefined();
  });
});
