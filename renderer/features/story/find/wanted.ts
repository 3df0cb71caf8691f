import { parseSearch } from '../../../../shared/search/query.ts';

let wanted: string | undefined;

/** Has the story that is opened next mark what the search over all stories found: its longest wording, where it has several. */
export function markInStory(query: string): void {
  const parts = query.match(/"[^"]+"|“[^”]+”|\S+/gu) ?? [];
  const wordings = parts
    .map((part) => part.replace(/["“”]/gu, '').trim())
    .filter((part) => parseSearch(part).length > 0);
  wanted = wordings.toSorted((a, b) => b.length - a.length)[0];
}

/** What is to be marked, once. */
export function takeWanted(): string | undefined {
  const taken = wanted;
  wanted = undefined;
  return taken;
}
