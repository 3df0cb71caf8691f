import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleMap } from '../../../../backend/services/structure/bundle-map.ts';
import type { PlacedText } from '../../../../backend/services/structure/placed-texts.ts';

const words = fc.array(fc.constantFrom('the', 'harbour', 'opened', 'ships', 'came', 'in'), {
  minLength: 2,
  maxLength: 14,
});

/** A text of words in rows, cut where the choices say; the ids start at `first`. */
function divided(all: readonly string[], cuts: readonly boolean[], first: number): PlacedText[] {
  const rows: string[][] = [[]];
  all.forEach((word, index) => {
    if (index > 0 && cuts[index]) rows.push([]);
    rows.at(-1)?.push(word);
  });
  return rows.map((row, index) => {
    const text = row.join(' ');
    return { rowId: first + index, separator: index > 0 ? ' ' : '', machine: text, revision: text };
  });
}

const textAt = (rows: readonly PlacedText[], place: { rowId: number; start: number; end: number }): string =>
  rows.find(({ rowId }) => rowId === place.rowId)?.revision.slice(place.start, place.end) ?? '';

describe('bundleMap', () => {
  it('finds every place of a text again, however it is divided', () => {
    const division = fc.array(fc.boolean(), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(words, division, division, fc.nat(), fc.nat(), (all, one, other, from, length) => {
        const before = divided(all, one, 1);
        const after = divided(all, other, 100);
        const map = bundleMap({ before, after }, 'revision');
        const row = before[from % before.length] as PlacedText;
        const start = from % row.revision.length;
        const place = { rowId: row.rowId, start, end: start + 1 + (length % (row.revision.length - start)) };
        const found = map.span(place).map((part) => textAt(after, part));
        expect(found.join('').replaceAll(' ', '')).toBe(textAt(before, place).replaceAll(' ', ''));
      }),
    );
  });

  it('knows what is gone, and what stands beside it', () => {
    const before = divided(['the', 'harbour', 'opened'], [], 1);
    const after = [{ rowId: 1, separator: '', machine: 'the harbour opened', revision: 'the port opened' }];
    const map = bundleMap({ before, after }, 'revision');
    expect(map.span({ rowId: 1, start: 4, end: 11 })).toEqual([]);
    expect(map.span({ rowId: 1, start: 12, end: 18 })).toEqual([{ rowId: 1, start: 9, end: 15 }]);
    expect(bundleMap({ before, after }, 'machine').span({ rowId: 1, start: 4, end: 11 })).toEqual([
      { rowId: 1, start: 4, end: 11 },
    ]);
  });

  it('keeps the place of an insertion, but no edit that would fall apart', () => {
    const before = divided(['the', 'harbour', 'opened'], [], 1);
    const after = divided(['the', 'harbour', 'opened'], [false, false, true], 1);
    const map = bundleMap({ before, after }, 'revision');
    expect(map.edit({ rowId: 1, start: 4, end: 4 })).toEqual({ rowId: 1, start: 4, end: 4 });
    expect(map.edit({ rowId: 1, start: 12, end: 18 })).toEqual({ rowId: 2, start: 0, end: 6 });
    expect(map.edit({ rowId: 1, start: 4, end: 18 })).toBeUndefined();
  });
});
