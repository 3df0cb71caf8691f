import { guessName } from './guess-name.ts';
import { type ImportItem, isReady, type ReadyItem } from './import-item.ts';

/** What all sources are of until they are told apart. */
export const firstStory = '1';

/** One story that an import will make. */
export interface ImportStory {
  readonly key: string;
  /** As typed, or guessed as long as nobody typed. */
  readonly name: string;
  readonly items: readonly ReadyItem[];
}

/** The stories that the sources are of, in the order of their first sources. */
export function storiesOf(items: readonly ImportItem[], typed: ReadonlyMap<string, string>): readonly ImportStory[] {
  const groups = Map.groupBy(items.filter(isReady), ({ story }) => story);
  return [...groups].map(([key, members]) => ({ key, items: members, name: typed.get(key) ?? guessName(members) }));
}

/** A key that no source has yet. */
export function newStory(items: readonly ImportItem[]): string {
  return String(Math.max(1, ...items.filter(isReady).map(({ story }) => Number(story))) + 1);
}

/** The sources as they belong together. Sources that are in no group stay where they are. */
export function grouped(items: readonly ImportItem[], groups: readonly (readonly string[])[]): readonly ImportItem[] {
  const story = new Map(groups.flatMap((draftIds, place) => draftIds.map((id) => [id, String(place + 1)] as const)));
  return items.map((item) => (isReady(item) ? { ...item, story: story.get(item.draft.draftId) ?? item.story } : item));
}
