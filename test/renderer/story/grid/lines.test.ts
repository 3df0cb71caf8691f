import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf, linesOf, rowBeside } from '../../../../renderer/features/story/grid/lines.ts';
import { foldRows } from '../../../../renderer/features/story/model/folds.ts';
import type { RowIndexEntry } from '../../../../shared/contract/model.ts';

const rest = { passage: 0, state: 'open', changed: false, advice: 0, length: 1 } as const;
const index = fc.array(fc.nat({ max: 1 }), { maxLength: 30 }).map((flagged) =>
  // Not in the order of reading, as after a split.
  flagged.map((findings, at): RowIndexEntry => ({ ...rest, findings, id: ((at * 7) % 31) + 1 })),
);

it('finds the line of every key, and none for rows within a fold', () => {
  fc.assert(
    fc.property(index, fc.boolean(), (rows, folding) => {
      const items = foldRows(rows, { folding, showAdvice: false, keepOpen: (id) => id % 5 === 0 });
      const lines = linesOf(items, (id) => {
        const at = rows.findIndex((row) => row.id === id);
        return at < 0 ? undefined : at;
      });
      const map = new Map(items.map((item, at) => [keyOf(item), at]));
      expect(lines.size).toBe(map.size);
      for (let key = -33; key <= 33; key++) expect(lines.get(key)).toBe(map.get(key));
    }),
  );
});

it('steps from row to row on screen, over folds, and nowhere beyond the ends', () => {
  fc.assert(
    fc.property(index, fc.boolean(), fc.nat({ max: 31 }), (rows, folding, position) => {
      const items = foldRows(rows, { folding, showAdvice: false, keepOpen: (id) => id % 5 === 0 });
      const shown = items.flatMap((item) => (item.kind === 'row' ? [item.position] : []));
      expect(rowBeside(items, position, 1)).toBe(shown.find((each) => each > position));
      expect(rowBeside(items, position, -1)).toBe(shown.findLast((each) => each < position));
    }),
  );
});
