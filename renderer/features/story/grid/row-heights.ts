import type { RowIndexEntry } from '../../../../shared/contract/model.ts';
import { heightsOf, type MeasurableHeights } from '../lines/heights.ts';
import type { GridItem } from '../model/folds.ts';
import { changedPlaces } from '../model/lineage.ts';

/** Pixels at 100 %: of a fold, above and below a row's texts, and of one line of them. */
const foldHeight = 31;
const rowPadding = 30;
const lineHeight = 25.1;

/** What the height of a row is guessed from, beside its texts. */
export interface Layout {
  /** How many characters about fit in a line of a column. */
  readonly characters: number;
  readonly zoom: number;
}

/** How high each row of the story is: as measured, else as its longest text lets one guess. By position, folded or not. */
export interface RowHeights {
  /** Takes in what rows there are now; what was measured stays while the zoom does. */
  update(index: readonly RowIndexEntry[], layout: Layout): void;
  /** The heights of these lines, which measure the rows in them. */
  of(items: readonly GridItem[]): MeasurableHeights;
}

export function createRowHeights(): RowHeights {
  let index: readonly RowIndexEntry[] = [];
  let layout: Layout = { characters: 0, zoom: 0 };
  let guessed = new Float64Array(0);
  /** 0 where a row was not measured yet. */
  let measured = new Float64Array(0);

  function guess(position: number, row: RowIndexEntry): void {
    const lines = Math.ceil(row.length / layout.characters);
    guessed[position] = Math.round(layout.zoom * (rowPadding + Math.max(1, lines) * lineHeight));
  }

  function guessAll(): void {
    guessed = new Float64Array(index.length);
    for (let position = 0; position < index.length; position++) {
      const row = index[position];
      if (row) guess(position, row);
    }
  }

  /** Rows that stand where they stood are as high as they were. */
  function keepMeasured(before: readonly RowIndexEntry[]): void {
    const kept = new Float64Array(index.length);
    for (let position = 0; position < index.length; position++) {
      if (index[position]?.id === before[position]?.id) kept[position] = measured[position] ?? 0;
    }
    measured = kept;
  }

  return {
    update(nextIndex, nextLayout) {
      const isSameLayout = layout.characters === nextLayout.characters && layout.zoom === nextLayout.zoom;
      if (index === nextIndex && isSameLayout) return;
      const changed = isSameLayout ? changedPlaces(index, nextIndex) : undefined;
      const before = index;
      if (layout.zoom !== nextLayout.zoom) measured = new Float64Array(0);
      index = nextIndex;
      layout = nextLayout;
      if (!changed) {
        guessAll();
        keepMeasured(before);
        return;
      }
      for (const position of changed) {
        const row = index[position];
        if (row) guess(position, row);
      }
    },
    of(items) {
      const fold = layout.zoom * foldHeight;
      const sizes = new Float64Array(items.length);
      for (let at = 0; at < items.length; at++) {
        const item = items[at];
        sizes[at] = item?.kind === 'row' ? measured[item.position] || (guessed[item.position] ?? fold) : fold;
      }
      const { set, ...heights } = heightsOf(sizes);
      const rows = measured;
      const positionAt = (at: number): number | undefined => {
        const item = items[at];
        return item?.kind === 'row' ? item.position : undefined;
      };
      return {
        ...heights,
        isMeasured: (at) => (rows[positionAt(at) ?? -1] ?? 0) > 0,
        measure(at, size) {
          const position = positionAt(at);
          if (position === undefined) return;
          rows[position] = size;
          set(at, size);
        },
      };
    },
  };
}
