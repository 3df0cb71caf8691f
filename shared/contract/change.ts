import type { Localized } from '../localized.ts';
import type { HistoryState, Id, RowView, StoryCounts } from './model.ts';

/** Answer of every call that changes rows: what the caller must show at once. More may follow as `rows-changed`. */
export interface Change {
  readonly storyId: Id;
  readonly rows: readonly RowView[];
  readonly counts: StoryCounts;
  readonly history: HistoryState;
}

/** Answer of undo and redo: also says what was undone. */
export interface HistoryChange extends Change {
  readonly what: Localized;
}
