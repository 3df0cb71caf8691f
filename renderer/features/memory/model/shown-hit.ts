import type { ConcordanceHit } from '../../../../shared/contract/methods/memory.ts';
import type { SearchResults, SearchRow, SearchStory } from '../../../../shared/contract/methods/search.ts';

/** A segment of the memory, or a row that nobody has worked on yet: the memory does not have it, its story does. */
export type ShownHit = Omit<ConcordanceHit, 'state'> & { readonly state: ConcordanceHit['state'] | 'open' };

/** Rows that a search over the stories found and the memory does not have. */
export function openRows({ stories }: SearchResults, known: readonly ShownHit[]): ShownHit[] {
  const there = new Set(known.flatMap(({ place }) => (place ? [place.rowId] : [])));
  return stories.flatMap((story) =>
    story.rows.filter(({ rowId }) => !there.has(rowId)).map((row) => hitOf(story, row)),
  );
}

function hitOf({ storyId, name }: SearchStory, { rowId, position, texts }: SearchRow): ShownHit {
  const chinese = texts.find(({ place }) => place === 'original');
  const english = texts.find(({ place }) => place === 'revision') ?? texts.find(({ place }) => place === 'machine');
  return {
    // No segment has such an id.
    id: -rowId,
    state: 'open',
    at: '',
    text: english?.text ?? '',
    textSpans: english?.marks ?? [],
    ...(chinese && { chinese: chinese.text }),
    chineseSpans: chinese?.marks ?? [],
    place: { storyId, story: name, rowId, position },
  };
}
