import type { StoryHits } from '../../../shared/contract/methods/search.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { createFinder } from '../../../shared/search/find.ts';
import type { Handlers } from '../../dispatch.ts';
import type { Desk } from '../desk.ts';
import type { StoryService } from '../stories.ts';
import { createStoryTexts } from './story-texts.ts';

/** Milliseconds that one stretch of the search takes, and rows between two looks at the clock. */
const slice = 15;
const rowsAtOnce = 1000;

/** Looks for a wording in one story. Long stories are looked through in stretches: others are served in between. */
export function createFindInStoryService(
  { queries }: Pick<Desk, 'queries'>,
  stories: Pick<StoryService, 'get'>,
): Pick<Handlers, 'search.inStory'> {
  const texts = createStoryTexts(queries);
  return {
    'search.inStory': async ({ storyId, sourceIds, ...what }): Promise<StoryHits> => {
      const story = stories.get(storyId);
      if (what.query === '') return hitsOf([], []);
      const columns = await texts.of(story, what.matchCase);
      const searched = [...columns].filter(([id]) => sourceIds?.includes(id) ?? true).map(([, column]) => column);
      const find = createFinder(what);
      const rows: number[] = [];
      const counts: number[] = [];
      const length = Math.max(0, ...searched.map((column) => column.length));
      let until = performance.now() + slice;
      for (let position = 0; position < length; position++) {
        if (position % rowsAtOnce === 0 && performance.now() > until) {
          await new Promise(setImmediate);
          until = performance.now() + slice;
        }
        let count = 0;
        for (const column of searched) count += find(column[position] ?? '').length;
        if (count === 0) continue;
        rows.push(position);
        counts.push(count);
      }
      return hitsOf(rows, counts);
    },
  };
}

function hitsOf(rows: readonly number[], counts: readonly number[]): StoryHits {
  return { rows: bytesOf(rows), counts: bytesOf(counts), total: counts.reduce((sum, count) => sum + count, 0) };
}

function bytesOf(numbers: readonly Id[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}
