import type { DraftGroup } from '../../shared/contract/methods/imports.ts';
import { compare, contentOf } from '../formats/stories/content.ts';
import { guessStories, storyName } from '../formats/stories.ts';
import { type Draft, kindOf, textOf } from './import-drafts.ts';

/** A draft by its id. */
export interface NamedDraft {
  readonly draftId: string;
  readonly draft: Draft;
}

/** So many files or fewer are mostly chosen as the sources of one story: only what plainly tells another is parted off. */
const few = 5;

/** Which drafts seem to be of one story, in the order in which they came. */
export function groupDrafts(drafts: readonly NamedDraft[]): readonly DraftGroup[] {
  const files = drafts.map(({ draft }) => ({ fileName: draft.fileName ?? '', read: readOf(draft) }));
  const guessed = guessStories(files).map((story) => story.files);
  const together = drafts.length > few ? guessed : joinedUnlessDifferent(guessed, files);
  return withReferences(together, files)
    .flatMap((places) => withOneFileOfRows(places, drafts))
    .map((places) => places.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((places) => ({
      name: storyName(places.flatMap((place) => files[place] ?? [])),
      draftIds: places.map((place) => drafts[place]?.draftId ?? ''),
    }));
}

type Groups = readonly (readonly number[])[];
type File = Parameters<typeof guessStories>[0][number];

function readOf(draft: Draft) {
  if (draft.kind === 'text') return draft.read;
  return { ...textOf(draft), guess: { ...kindOf(draft), label: draft.fileName } };
}

/** Files that nothing else goes with join the only story that there is, or make one together. */
function joinedUnlessDifferent(groups: Groups, files: readonly File[]): Groups {
  const contents = files.map(({ read }) => contentOf(read.body, read.guess.language));
  const isDifferent = (a: number, b: number): boolean => {
    const [one, other] = [contents[a], contents[b]];
    return one !== undefined && other !== undefined && compare(one, other) === 'different';
  };
  const stories = groups.filter((group) => group.length > 1).map((group) => [...group]);
  if (stories.length > 1) return groups;
  for (const [lone] of groups.filter((group) => group.length === 1)) {
    if (lone === undefined) continue;
    const home = stories.find((story) => !story.some((place) => isDifferent(place, lone)));
    if (home) home.push(lone);
    else stories.push([lone]);
  }
  return stories;
}

/** Another outlet's article says the same otherwise, and is no story by itself: where there is one, it belongs to that. */
function withReferences(groups: Groups, files: readonly File[]): Groups {
  const isReference = (place: number): boolean => files[place]?.read.guess.kind === 'reference';
  const stories = groups.filter((group) => !group.every(isReference));
  return stories.length === 1 ? [groups.flat()] : groups;
}

/** A story has one file with rows of its own: each other one makes a story by itself. */
function withOneFileOfRows(places: readonly number[], drafts: readonly NamedDraft[]): number[][] {
  const [, ...others] = places.filter((place) => drafts[place]?.draft.kind !== 'text');
  return [places.filter((place) => !others.includes(place)), ...others.map((place) => [place])];
}
