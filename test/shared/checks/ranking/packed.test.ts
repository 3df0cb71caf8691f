import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openRenderings,
  openTable,
  packRenderings,
  packTable,
  stemKey,
} from '../../../../shared/checks/ranking/packed.ts';

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('a packed table', () => {
  it('gives back the byte of every hash, whatever the hashes are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, fc.integer({ min: 0, max: 255 })), { maxLength: 200 }), (entries) => {
        // Of two hashes with the same key the later one counts, as in the table.
        const byKey = new Map(entries.map(([key, value]) => [stemKey(key), value]));
        const table = openTable(packTable(new Map(entries)));
        for (const [key] of entries) expect(table.get(key)).toBe(byKey.get(stemKey(key)));
      }),
    );
  });

  it('has nothing for a hash that was not put into it', () => {
    expect(openTable(packTable(new Map([[17, 3]]))).get(18)).toBeUndefined();
  });

  it('may be empty', () => {
    expect(openTable(packTable(new Map())).get(1)).toBeUndefined();
  });

  it('is the same text for the same entries in any order', () => {
    const entries: [number, number][] = [
      [5, 1],
      [900_000, 2],
      [-4, 3],
    ];
    expect(packTable(new Map(entries))).toBe(packTable(new Map([...entries].reverse())));
  });
});

describe('packed renderings', () => {
  it('come back with their likelihoods to a 255th', () => {
    const renderings = new Map([
      ['茶叶', new Map([[stemKey(123_456_789), 0.5]])],
      [
        '水利',
        new Map([
          [stemKey(-7), 0.25],
          [stemKey(42), 0.75],
        ]),
      ],
    ]);
    const opened = openRenderings(packRenderings(renderings));
    expect([...opened.keys()].sort()).toEqual([...renderings.keys()].sort());
    for (const [word, stems] of renderings) {
      for (const [stem, likelihood] of stems) expect(opened.get(word)?.get(stem)).toBeCloseTo(likelihood, 2);
    }
  });

  it('may be of no word', () => {
    expect(openRenderings(packRenderings(new Map())).size).toBe(0);
  });
});
