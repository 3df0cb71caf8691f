import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterpartOf } from '../../../renderer/features/story/model/counterpart.ts';
import { excerptAround } from '../../../shared/text/excerpt.ts';

const text = 'The ferry was built by Hamen Shipyard in the spring.';

/** What the other translation has in the place of a wording. */
function counterpart(wording: string, other: string): string | undefined {
  const start = text.indexOf(wording);
  const span = counterpartOf(text, { start, end: start + wording.length }, other);
  return span && other.slice(span.start, span.end);
}

describe('the counterpart of a wording in another translation', () => {
  it.each([
    ['another name', 'Hamen', 'The ferry was built by Huamen Shipyard in the spring.', 'Huamen'],
    ['the same words', 'Shipyard', 'The ferry was built by Huamen Shipyard in the spring.', 'Shipyard'],
    [
      'a part of what was replaced',
      'built by Hamen',
      'The ferry came from Huamen Shipyard in the spring.',
      'came from Huamen',
    ],
    [
      'words that came in between',
      'Hamen Shipyard',
      'The ferry was built by Hamen Harbour Shipyard in the spring.',
      'Hamen Harbour Shipyard',
    ],
    ['nothing', ' in the spring', 'The ferry was built by Hamen Shipyard.', ''],
  ])('is %s', (_, wording, other, expected) => {
    expect(counterpart(wording, other)).toBe(expected);
  });

  it('ends at the nearest words that both have, though they say the rest otherwise', () => {
    const one = 'During the 100-day "Dike Protection Action", the districts carried out a full inspection of pumps.';
    const other = 'During the 100-day "Guard the Dikes" campaign, districts inspected all pumps.';
    const start = one.indexOf('Dike');
    const span = counterpartOf(one, { start, end: start + 'Dike Protection Action'.length }, other);
    expect(span && other.slice(span.start, span.end)).toBe('Guard the Dikes');
  });

  it('is not led astray by small words', () => {
    const one = 'Patrols improved the social security environment of the harbour.';
    const other = 'Patrols improved public order in the harbour.';
    const span = counterpartOf(
      one,
      { start: 17, end: 'Patrols improved the social security environment'.length },
      other,
    );
    expect(span && other.slice(span.start, span.end)).toBe('public order in');
  });

  it('is not told where the two have next to nothing in common', () => {
    expect(counterpart('Hamen', 'Nobody knows who laid the keel of this old boat.')).toBeUndefined();
  });

  it('always lies in the other text', () => {
    const words = fc.array(fc.constantFrom('the', 'ferry', 'gate', 'opened', '1,200', '。', '治安'), { maxLength: 20 });
    fc.assert(
      fc.property(words, words, fc.nat(30), fc.nat(30), (a, b, from, length) => {
        const [one, other] = [a.join(' '), b.join(' ')];
        const start = Math.min(from, one.length);
        const span = counterpartOf(one, { start, end: Math.min(start + length, one.length) }, other);
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(other.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('keeps some words on either side of the stretch', () => {
    const start = text.indexOf('Hamen');
    const { before, marked, after } = excerptAround(text, { start, end: start + 5 }, 12);
    expect([before, marked, after]).toEqual(['… built by ', 'Hamen', ' Shipyard…']);
  });

  it('is the whole text where that is short', () => {
    expect(excerptAround('a b c', { start: 2, end: 3 }, 12)).toEqual({ before: 'a ', marked: 'b', after: ' c' });
  });
});
