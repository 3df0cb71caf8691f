import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaces, readView, withPlace } from '../../../renderer/features/story/model/place.ts';
import { panelBounds } from '../../../renderer/features/story/use-panel-size.ts';
import { readSizes } from '../../../renderer/features/story/use-sizes.ts';

describe('the places in stories', () => {
  it('come back from the settings as they went there', () => {
    const places = withPlace(withPlace([], 3, { row: 7 }), 4, { row: 9, finding: 2, scroll: { top: -8, offset: 31 } });
    expect(readPlaces(JSON.parse(JSON.stringify(places)))).toEqual(places);
  });

  it('have each story once, the one left last first', () => {
    const places = [3, 4, 3].reduce<ReturnType<typeof readPlaces>>(
      (before, storyId, row) => withPlace(before, storyId, { row }),
      [],
    );
    expect(places).toEqual([
      [3, { row: 2 }],
      [4, { row: 1 }],
    ]);
  });

  it('are not kept for ever', () => {
    const places = Array.from({ length: 200 }, (_, id) => id + 1).reduce<ReturnType<typeof readPlaces>>(
      (before, storyId) => withPlace(before, storyId, { row: 1 }),
      [],
    );
    expect(places.length).toBeLessThan(100);
    expect(places[0]?.[0]).toBe(200);
  });

  it('are none of what is stored by mistake', () => {
    for (const stored of [null, 1, 'x', {}, [1], [[1]], [['1', { row: 1 }]], [[1, { row: 'x' }]], [[1, null]]]) {
      expect(readPlaces(stored)).toEqual([]);
    }
    expect(readPlaces([[1, { row: 2, finding: 'x', scroll: { top: 1 } }]])).toEqual([[1, { row: 2 }]]);
  });

  it('are read from anything without an error', () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => void expect(Array.isArray(readPlaces(stored))).toBe(true)));
  });
});

describe('the view of a story', () => {
  it('is the usual one where nothing is known, and keeps what is', () => {
    const usual = { folding: true, comparing: false };
    expect(readView(undefined)).toEqual(usual);
    expect(readView({ folding: 1, comparing: 'yes' })).toEqual(usual);
    expect(readView({ folding: false, comparing: true })).toEqual({ folding: false, comparing: true });
  });
});

describe('the sizes of the panel', () => {
  it('are the usual ones where they are unknown or out of bounds', () => {
    expect(readSizes(undefined, panelBounds)).toEqual({ width: 348, height: 40 });
    expect(readSizes({ width: 5, height: 'x' }, panelBounds)).toEqual({ width: 348, height: 40 });
    expect(readSizes({ width: 500, height: 55 }, panelBounds)).toEqual({ width: 500, height: 55 });
  });
});
