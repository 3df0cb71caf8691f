import { createContext, useContext } from 'react';
import type { FindingView, QueueItem, RowView } from '../../../shared/contract/model.ts';
import type { Desk, DeskView } from './model/desk.ts';
import { useSelected } from './model/observable.ts';
import type { StoryState } from './model/story-store.ts';
import { currentFinding, currentRow, pointedFinding } from './model/walk.ts';

const Context = createContext<Desk | null>(null);

export const DeskProvider = Context.Provider;

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk is called outside of DeskProvider.');
  return desk;
}

/** A part of what the backend said of the story; selectors must not build new objects. */
export function useStory<T>(select: (state: StoryState) => T): T {
  return useSelected(useDesk().store, select);
}

/** A part of what is on screen; selectors must not build new objects. */
export function useDeskView<T>(select: (view: DeskView) => T): T {
  return useSelected(useDesk().view, select);
}

/** The current row, once it is loaded. */
export function useCurrentRow(): RowView | undefined {
  const desk = useDesk();
  return useStory(() => currentRow(desk));
}

/** The current finding, once its row is loaded. */
export function useCurrentFinding(): FindingView | undefined {
  const desk = useDesk();
  return useStory(() => currentFinding(desk));
}

/** The finding whose related passages are highlighted. */
export function usePointedFinding(): FindingView | undefined {
  const desk = useDesk();
  useDeskView((view) => view.pointed);
  return useStory(() => pointedFinding(desk));
}

/** The queue as it is shown. */
export function useQueue(): readonly QueueItem[] {
  const desk = useDesk();
  useDeskView(() => desk.queue());
  return useStory(() => desk.queue());
}
