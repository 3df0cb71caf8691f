import type { Id, StoryCounts, StoryState } from '../../shared/contract/model.ts';
import { translateDatabaseError } from '../database/sqlite-errors.ts';
import type { Desk } from './desk.ts';
import { storyState } from './states.ts';
import type { createStoryIndexes } from './story-index.ts';

export type StoryTallies = ReturnType<typeof createStoryTallies>;

/** Stories counted at once in the background. */
const atOnce = 10;

/**
 * How many rows and findings of which kind stories have: read where they were counted before, since a list of 20,000
 * stories cannot go through all their rows. Triggers throw a count away with what it was counted from.
 */
export function createStoryTallies(
  { queries, derive }: Pick<Desk, 'queries' | 'derive'>,
  indexes: ReturnType<typeof createStoryIndexes>,
) {
  const count = (storyId: Id): StoryCounts => indexes.peek(storyId).counts();

  function store(tallies: ReadonlyMap<Id, StoryCounts>): void {
    if (tallies.size === 0) return;
    try {
      derive(() => {
        for (const [id, counts] of tallies) queries.storyTallies.put(id, counts);
      });
    } catch (error) {
      // On a full disk the list is still to be read: it is counted again next time.
      if (!translateDatabaseError(error)) throw error;
    }
  }

  function ofStories(ids: readonly Id[]): Map<Id, StoryCounts> {
    // What is worked on is counted as it goes, and not to be written with every key.
    const open = ids.filter(indexes.has);
    const known = queries.storyTallies.ofStories(ids.filter((id) => !indexes.has(id)));
    const fresh = new Map(ids.filter((id) => !indexes.has(id) && !known.has(id)).map((id) => [id, count(id)]));
    store(fresh);
    return new Map([...known, ...fresh, ...open.map((id) => [id, count(id)] as const)]);
  }

  return {
    /** In any order. */
    ofStories,
    states: (ids: readonly Id[]): Map<Id, StoryState> =>
      new Map([...ofStories(ids)].map(([id, counts]) => [id, storyState(counts)])),
    /** Stores the counts of stories that are worked on, before they are asked for by state. */
    settle(): void {
      const open = indexes.kept();
      const known = queries.storyTallies.ofStories(open);
      store(new Map(open.filter((id) => !known.has(id)).map((id) => [id, count(id)])));
    },
    /** Counts some that are not; answers whether there were any. */
    fill(): boolean {
      const missing = queries.storyTallies.missing(atOnce);
      store(new Map(missing.map((id) => [id, count(id)])));
      return missing.length > 0;
    },
  };
}
