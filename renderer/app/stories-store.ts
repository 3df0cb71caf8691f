import type { Output } from '../../shared/contract/api.ts';
import type { Id, StorySummary } from '../../shared/contract/model.ts';
import { type Query, useQuery } from '../transport/use-query.ts';

/**
 * Some stories by their ids, kept current: for whatever names stories on any page. Those that are not on the list are
 * missing. There may be 20,000: nobody asks for all of them.
 */
export function useStories(ids: readonly Id[]): Query<readonly StorySummary[]> {
  return useQuery('stories.some', { storyIds: [...ids] }, ['stories-changed']);
}

/** How many stories are on the list; nothing until that is known. */
export function useStoryCount(): number | undefined {
  const page = useQuery('stories.page', { from: 0, to: 0 }, ['stories-changed']);
  return page.status === 'ready' ? page.data.all : undefined;
}

/** The story that came in last. */
export function useNewestStories(): Query<Output<'stories.page'>> {
  return useQuery('stories.page', { from: 0, to: 1 }, ['stories-changed']);
}
