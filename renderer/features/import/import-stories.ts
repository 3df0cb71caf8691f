import type { DraftGroup } from '../../../shared/contract/methods/imports.ts';
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

/** The stories that the sources are of, in the order of their first sources, with the names that somebody gave them. */
export function storiesOf(items: readonly ImportItem[], given: ReadonlyMap<string, string>): readonly ImportStory[] {
  const groups = Map.groupBy(items.filter(isReady), ({ story }) => story);
  return [...groups].map(([key, members]) => ({ key, items: members, name: given.get(key) ?? guessName(members) }));
}

/** A key that no source has yet. */
export function newStory(items: readonly ImportItem[]): string {
  return String(Math.max(1, ...items.filter(isReady).map(({ story }) => Number(story))) + 1);
}

/** The sources as they belong together. Sources that are in no group stay where they are. */
export function grouped(items: readonly ImportItem[], groups: readonly DraftGroup[]): readonly ImportItem[] {
  const story = new Map(groups.flatMap(({ draftIds }, place) => draftIds.map((id) => [id, keyOf(place)] as const)));
  return items.map((item) => (isReady(item) ? { ...item, story: story.get(item.draft.draftId) ?? item.story } : item));
}

/** What each of several stories may be called. Of one alone its sources say it, and more of them may come. */
export function namesOf(groups: readonly DraftGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.length > 1 ? groups.map(({ name }, place) => [keyOf(place), name]) : []);
}

function keyOf(place: number): string {
  return String(place + 1);
}
