import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import type { StoryService } from './stories.ts';

export type QueueService = Pick<Handlers, 'queue.list'>;

/** The findings of a story as a list to be worked off. */
export function createQueueService({ queries }: Desk, stories: StoryService): QueueService {
  return {
    'queue.list': ({ storyId, advice, states, order, from = 0, to = Number.MAX_SAFE_INTEGER }) => {
      stories.get(storyId);
      const queue = queries.findings
        .queueOfStory(storyId, from, to, advice)
        .filter(({ state }) => states.includes(state));
      // The sort is stable: between equals the reading order stays.
      return order === 'score' ? queue.sort((a, b) => b.score - a.score) : queue;
    },
  };
}
