import { useCallback, useMemo, useState } from 'react';
import { useLayoutSetting } from '../../../app/use-session.ts';
import { useZoom } from '../../../app/zoom.ts';
import { useDeskView, useStory } from '../desk-context.ts';
import { type Column, type ColumnLayout, columnsOf, moveBorder, moveColumn, readLayout } from '../model/columns.ts';

/** Width of the column with row numbers, with the accent bar's 3 px outside of it. */
const numberWidth = 42;
/** Below this a column of text cannot be read: the grid scrolls sideways instead. */
const narrowestColumn = 190;

export interface Columns {
  readonly list: readonly Column[];
  /** `grid-template-columns` of every line. */
  readonly template: string;
  /** Pixels that the columns need at least, borders included. */
  readonly minWidth: number;
  /** Moves the border behind a column; remembered once the movement is `done`. */
  moveBorder(index: number, share: number, done: boolean): void;
  moveColumn(key: string, index: number): void;
}

/** The columns of the story as this person arranged them. */
export function useColumns(): Columns {
  const [stored, store] = useLayoutSetting<StoredLayout>('story.columns', toStored);
  const zoom = useZoom();
  const sources = useStory((state) => state.sources);
  const baseSourceId = useStory((state) => state.baseSourceId);
  const comparing = useDeskView((view) => view.comparing);
  // A border on its way is not stored at every pixel.
  const [moving, setMoving] = useState<ColumnLayout>();
  const layout = useMemo<ColumnLayout>(() => moving ?? readLayout(stored), [moving, stored]);
  const list = useMemo(
    () => columnsOf(sources, baseSourceId, comparing, layout),
    [sources, baseSourceId, comparing, layout],
  );
  const border = useCallback(
    (index: number, share: number, done: boolean) => {
      const moved = moveBorder(list, index, share, layout);
      setMoving(done ? undefined : moved);
      if (done) store(toStored(moved));
    },
    [list, layout, store],
  );
  const column = useCallback(
    (key: string, index: number) => store(toStored(moveColumn(list, key, index, layout))),
    [list, layout, store],
  );
  return useMemo(() => {
    const shares = list.map(({ weight }) => `minmax(0, ${weight}fr)`).join(' ');
    return {
      list,
      template: `${numberWidth * zoom}px ${shares}`,
      minWidth: zoom * (numberWidth + 3 + narrowestColumn * list.length),
      moveBorder: border,
      moveColumn: column,
    };
  }, [list, zoom, border, column]);
}

type StoredLayout = { readonly order: readonly string[]; readonly weights: { readonly [key: string]: number } };

function toStored(stored: unknown): StoredLayout {
  const { order, weights } = readLayout(stored);
  return { order, weights };
}
