import type { Localized } from '../localized.ts';
import type { HistoryState, Id, RowView, StoryCounts } from './model.ts';

/**
 * Answer of every call that changes rows: what the caller must show at once. More may follow as `rows-changed`. Of a change
 * of more rows than `limits.rowsAtOnce` it has only so many, and `story-reloaded` tells of the rest.
 */
export interface Change {
  readonly storyId: Id;
  /** The step of undo that it made, to be named to `history.undo`; missing where it changed nothing. */
  readonly step?: Id;
  readonly rows: readonly RowView[];
  readonly counts: StoryCounts;
  readonly history: HistoryState;
}

/** Answer of undo and redo: also says what was undone. */
export interface HistoryChange extends Change {
  readonly what: Localized;
}
