import type { Database } from 'better-sqlite3';
import type { Id, StoryCounts, StoryState } from '../../../shared/contract/model.ts';

/** What the list says of a story. */
export interface StoryTally {
  readonly state: StoryState;
  readonly counts: StoryCounts;
}

export function createStoryTallyQueries(db: Database) {
  const ofStories = db.prepare<[string], { storyId: Id; state: StoryState; counts: string }>(`
    SELECT story_id AS storyId, state, counts FROM story_tally WHERE story_id IN (SELECT value FROM json_each(?))`);
  const put = db.prepare<[Id, StoryState, string]>(
    'INSERT OR REPLACE INTO story_tally (story_id, state, counts) VALUES (?, ?, ?)',
  );
  const missing = db
    .prepare<[number], Id>(`
      SELECT id FROM story WHERE removed_at IS NULL AND id NOT IN (SELECT story_id FROM story_tally)
      ORDER BY id DESC LIMIT ?`)
    .pluck();
  return {
    /** As far as they are counted. */
    ofStories: (ids: readonly Id[]): Map<Id, StoryTally> =>
      new Map(
        ofStories
          .all(JSON.stringify(ids))
          .map(({ storyId, state, counts }) => [storyId, { state, counts: JSON.parse(counts) as StoryCounts }]),
      ),
    put: (id: Id, { state, counts }: StoryTally): void => void put.run(id, state, JSON.stringify(counts)),
    /** Stories on the list that are not counted, the newest first. */
    missing: (most: number): Id[] => missing.all(most),
  };
}
