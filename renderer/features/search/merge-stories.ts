import type { SearchStory } from '../../../shared/contract/methods/search.ts';

/** Adds a page of results; a story that comes again takes the new rows in. */
export function mergeStories(before: readonly SearchStory[], page: readonly SearchStory[]): SearchStory[] {
  const stories = new Map(before.map((story) => [story.storyId, story]));
  for (const story of page) {
    const known = stories.get(story.storyId);
    stories.set(story.storyId, known ? merged(known, story) : story);
  }
  return [...stories.values()];
}

function merged(known: SearchStory, again: SearchStory): SearchStory {
  const rows = new Map([...known.rows, ...again.rows].map((row) => [row.rowId, row]));
  return {
    ...known,
    rows: [...rows.values()].toSorted((a, b) => a.position - b.position),
    more: known.more + again.more,
    beside: known.beside.length > 0 ? known.beside : again.beside,
  };
}
