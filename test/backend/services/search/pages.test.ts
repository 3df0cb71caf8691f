import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inStretches } from '../../../../backend/services/search/pages.ts';

const rowsAtOnce = 7;

/** Rows with these ids, as a database would hand them out. */
const among = (ids: readonly number[]) => (from: number, before: number) =>
  ids
    .filter((id) => id >= from && id < before)
    .toSorted((a, b) => b - a)
    .slice(0, rowsAtOnce)
    .map((rowId) => ({ rowId, storyId: 1 }));

describe('rows that are looked for in stretches', () => {
  it('are each handed out once, the newest first, down to the first', () => {
    const all = fc.uniqueArray(fc.integer({ min: 1, max: 300_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(all, (ids) => {
        const found: number[] = [];
        const newest = Math.max(0, ...ids);
        const paging = { rows: among(ids), rowsAtOnce, newest, until: Number.POSITIVE_INFINITY };
        const end = inStretches(paging, Number.MAX_SAFE_INTEGER, (chunk) => {
          found.push(...chunk.map(({ rowId }) => rowId));
          return undefined;
        });
        expect(end).toBe(0);
        expect(found).toEqual(ids.toSorted((a, b) => b - a));
      }),
    );
  });

  it('go on where the time was over', () => {
    const ids = Array.from({ length: 40 }, (_, index) => 1 + index * 5000);
    const found: number[] = [];
    let at = Number.MAX_SAFE_INTEGER;
    do {
      // No time at all: one stretch each.
      const paging = { rows: among(ids), rowsAtOnce, newest: 195_001, until: 0 };
      at = inStretches(paging, at, (chunk) => {
        found.push(...chunk.map(({ rowId }) => rowId));
        return undefined;
      });
    } while (at > 0);
    expect(found).toEqual(ids.toReversed());
  });
});
