import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowHeights } from '../../../../renderer/features/story/grid/row-heights.ts';
import { foldRows } from '../../../../renderer/features/story/model/folds.ts';
import { cameFrom } from '../../../../renderer/features/story/model/lineage.ts';
import type { RowIndexEntry } from '../../../../shared/contract/model.ts';
import { indexEntry } from '../build.ts';

const layout = { characters: 40, zoom: 1 };
const all = { folding: false, showAdvice: false, keepOpen: () => false };
const folded = { ...all, folding: true };

function story(lengths: readonly number[]): RowIndexEntry[] {
  return lengths.map((length, at) => indexEntry({ id: at + 1, length, findings: at % 2 }));
}

/** The heights of an index that nobody had measured or changed. */
function anew(index: readonly RowIndexEntry[], items: ReturnType<typeof foldRows>): number[] {
  const heights = createRowHeights();
  heights.update(index, layout);
  const lines = heights.of(items);
  return items.map((_, at) => lines.size(at));
}

it('guesses a row by its longest text, and knows a fold', () => {
  const index = story([10, 90]);
  expect(anew(index, foldRows(index, folded))).toEqual([31, 105]);
});

it('guesses a row that changed anew, and no other', () => {
  const length = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(
      fc.array(length, { minLength: 1, maxLength: 12 }),
      fc.array(fc.record({ at: fc.nat(), length, isKnown: fc.boolean() })),
      (lengths, changes) => {
        let index: readonly RowIndexEntry[] = story(lengths);
        const heights = createRowHeights();
        heights.update(index, layout);
        for (const { at: place, length: next, isKnown } of changes) {
          const at = place % index.length;
          const after = index.with(at, indexEntry({ id: at + 1, length: next, findings: at % 2 }));
          if (isKnown) cameFrom(index, after, [at]);
          index = after;
          heights.update(index, layout);
          const items = foldRows(index, folded);
          const lines = heights.of(items);
          expect(items.map((_, line) => lines.size(line))).toEqual(anew(index, items));
        }
      },
    ),
  );
});

it('remembers what was measured while rows fold, change and unfold', () => {
  const index = story([10, 10, 10]);
  const heights = createRowHeights();
  heights.update(index, layout);
  heights.of(foldRows(index, all)).measure(1, 222);
  heights.of(foldRows(index, all)).measure(2, 77);
  const after = index.with(0, indexEntry({ id: 1, length: 10, findings: 1 }));
  cameFrom(index, after, [0]);
  heights.update(after, layout);
  const lines = heights.of(foldRows(after, folded));
  expect([0, 1, 2].map((at) => lines.size(at))).toEqual([55, 222, 31]);
  expect([0, 1, 2].map((at) => lines.isMeasured(at))).toEqual([false, true, false]);
  const again = heights.of(foldRows(after, all));
  expect([0, 1, 2].map((at) => again.size(at))).toEqual([55, 222, 77]);
});

it('keeps what was measured of rows that stand where they stood when the story is opened anew', () => {
  const heights = createRowHeights();
  heights.update(story([10, 10, 10]), layout);
  heights.of(foldRows(story([10, 10, 10]), all)).measure(0, 222);
  heights.of(foldRows(story([10, 10, 10]), all)).measure(1, 333);
  const reopened = [indexEntry({ id: 1, length: 10 }), indexEntry({ id: 9, length: 10 })];
  heights.update(reopened, layout);
  const lines = heights.of(foldRows(reopened, all));
  expect([0, 1].map((at) => lines.size(at))).toEqual([222, 55]);
});

it('measures all rows anew for another zoom', () => {
  const index = story([10]);
  const heights = createRowHeights();
  heights.update(index, layout);
  heights.of(foldRows(index, all)).measure(0, 222);
  heights.update(index, { ...layout, zoom: 2 });
  expect(heights.of(foldRows(index, all)).size(0)).toBe(110);
});
