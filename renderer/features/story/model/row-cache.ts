import type { Id, RowView } from '../../../../shared/contract/model.ts';
import { windowSize } from './windows.ts';

/** Windows of rows that are kept: the ones farthest from where the person is are let go. */
const mostWindows = 72;

/** What is loaded of a story's rows. A long story as a whole would fill the memory of the page. */
export interface RowCache {
  get(id: Id): RowView | undefined;
  set(row: RowView): void;
  /** Loads a window unless that was done; `load` is asked for its rows. */
  window(number: number, load: () => Promise<void>): Promise<void>;
  /** Whether this is still what the window waits for: the story may have been opened anew. */
  isAwaited(number: number, loading: Promise<void>): boolean;
  /** The window is to be asked for again. */
  forget(number: number): void;
  /** All windows are to be asked for again; rows stay until then. */
  restart(): void;
  /** Lets go of windows far from a position, but not of those that hold one of `kept`. */
  letGo(
    position: number,
    kept: readonly (number | undefined)[],
    idsOf: (from: number, to: number) => Iterable<Id>,
  ): void;
}

export function createRowCache(): RowCache {
  const rows = new Map<Id, RowView>();
  let windows = new Map<number, Promise<void>>();
  return {
    get: (id) => rows.get(id),
    set: (row) => void rows.set(row.id, row),
    window(number, load) {
      const known = windows.get(number);
      if (known) return known;
      const loading = load();
      windows.set(number, loading);
      return loading;
    },
    isAwaited: (number, loading) => windows.get(number) === loading,
    forget: (number) => void windows.delete(number),
    restart() {
      windows = new Map();
    },
    letGo(position, kept, idsOf) {
      if (windows.size <= mostWindows) return;
      const here = Math.floor(position / windowSize);
      const spared = new Set(kept.map((at) => (at === undefined ? -1 : Math.floor(at / windowSize))));
      const farthest = [...windows.keys()].toSorted((a, b) => Math.abs(b - here) - Math.abs(a - here));
      for (const number of farthest.slice(0, windows.size - mostWindows)) {
        if (spared.has(number)) continue;
        windows.delete(number);
        for (const id of idsOf(number * windowSize, (number + 1) * windowSize)) rows.delete(id);
      }
    },
  };
}
