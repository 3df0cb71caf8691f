import type { SearchProgress } from '../../../shared/contract/methods/search.ts';
import type { Desk } from '../desk.ts';
import type { StoryTallies } from '../story-tallies.ts';
import { createIndexWords } from './index-words.ts';

/** Rows read at once, and how long the index may keep everybody else waiting, in milliseconds. */
const rowsAtOnce = 40;
const slice = 12;
/** Between two slices the desk is everybody's. */
const pause = 12;
/** So long a search waits for what is due, the newest first; what is left then is said to be missing. */
const patience = 25;
/** From here on it takes long enough to be told. */
const manyDue = 1000;
/** Milliseconds after a change: whoever types makes many. */
const rest = 400;

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/**
 * Keeps the index of all words in step with the texts: triggers say which rows it does not know, here they are read.
 * What is left to do is on disk, so it goes on after a restart; a new database, or one of an earlier version, is read
 * in the background.
 */
export function createSearchIndex(
  { queries, derive, emit }: Desk,
  tallies: Pick<StoryTallies, 'fill'>,
  onError: (error: unknown) => void,
) {
  const words = createIndexWords(queries);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  /** What was to be done when the background work began. */
  let total = 0;
  let told = 0;

  /** One step; answers whether anything was left to do. */
  function step(): boolean {
    const stories = queries.search.storiesDue(rowsAtOnce);
    const rows = queries.search.due(rowsAtOnce);
    if (stories.length + rows.length === 0) return false;
    for (const id of stories) {
      const story = words.ofStory(id);
      queries.search.putStory(id, story?.words, story?.names ?? '');
    }
    queries.search.settleStories(stories);
    const known = words.ofRows(rows);
    for (const id of rows) queries.search.put(id, known.get(id));
    queries.search.settle(rows);
    return true;
  }

  /** Steps for so long; answers whether anything is left. One transaction: ending it costs more than a step. */
  function work(milliseconds: number): boolean {
    if (queries.search.due(1).length + queries.search.storiesDue(1).length === 0) return false;
    const until = performance.now() + milliseconds;
    return derive(() => {
      while (performance.now() < until) if (!step()) return false;
      return true;
    });
  }

  function progress(): SearchProgress | undefined {
    const left = queries.search.dueCount();
    if (left === 0) return undefined;
    return { done: Math.max(0, total - left), total: Math.max(total, left) };
  }

  function tell(isMore: boolean): void {
    if (total < manyDue) return;
    const now = performance.now();
    if (isMore && now - told < 300) return;
    told = now;
    emit('search-progress', isMore ? (progress() ?? { done: total, total }) : { done: total, total });
  }

  function later(milliseconds: number): void {
    if (closed || timer) return;
    timer = setTimeout(goOn, milliseconds);
    timer.unref();
  }

  function goOn(): void {
    timer = undefined;
    if (closed) return;
    try {
      if (total === 0) total = queries.search.dueCount();
      const isMore = work(slice);
      tell(isMore);
      if (isMore) later(pause);
      else {
        total = 0;
        // The list's counts come after the texts: it counts by itself what it shows.
        if (tallies.fill()) later(pause);
      }
    } catch (error) {
      // What is due stays due: the next change tries again.
      total = 0;
      onError(error);
    }
  }

  return {
    /** Something changed, or the desk begins: reads what is due, soon. */
    wake: (): void => later(rest),
    /** Puts in what is due, as far as there is time for it; answers how far the index is when that is not all. */
    catchUp(): SearchProgress | undefined {
      work(patience);
      const behind = progress();
      if (behind) later(pause);
      return behind;
    },
    progress,
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}
