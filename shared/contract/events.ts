import type { SearchProgress } from './methods/search.ts';
import type { AnalysisProgress, HistoryState, Id, Person, RowView, Settings, StoryCounts } from './model.ts';

/** What the backend tells without being asked: event → payload. Every listener gets every event. */
export interface Events {
  /** Rows whose texts, states or findings are new; also sent to whoever caused it. */
  'rows-changed': {
    readonly storyId: Id;
    readonly rows: readonly RowView[];
    readonly counts: StoryCounts;
    readonly history: HistoryState;
  };
  /** So much changed that the story must be opened again. */
  'story-reloaded': { readonly storyId: Id };
  'stories-changed': Record<string, never>;
  /** The search reads texts that it does not know yet; the last one says that it knows all. */
  'search-progress': SearchProgress;
  'analysis-progress': AnalysisProgress;
  'settings-changed': Settings;
  'people-changed': readonly Person[];
  /** What is set for the checks is another: for the story, or for the desk. */
  'checks-changed': { readonly storyId?: Id };
  'terms-changed': Record<string, never>;
  /** The translation memory or what is remembered of phrases is another. */
  'memory-changed': Record<string, never>;
  /** A backup took the place of all data: nothing that was read before holds. */
  'desk-replaced': Record<string, never>;
}

export type EventName = keyof Events;

export const eventNames: readonly EventName[] = [
  'rows-changed',
  'story-reloaded',
  'stories-changed',
  'search-progress',
  'analysis-progress',
  'settings-changed',
  'people-changed',
  'checks-changed',
  'terms-changed',
  'memory-changed',
  'desk-replaced',
];
