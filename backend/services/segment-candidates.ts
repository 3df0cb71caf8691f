import type { Id } from '../../shared/contract/model.ts';
import type { Queries } from '../database/queries/index.ts';

/** Words in more segments than this say little: they are looked for only together with others. */
const common = 1500;
/** So many entries of the index are read for one look-up. */
const budget = 6000;
/** So many of the segments with most of the rare words are compared. */
const mostCandidates = 50;
/** With fewer rare words than this, common ones are looked for as well, so many together. */
const fewRare = 4;
const together = 3;
const mostGroups = 6;

export type CandidateSearch = ReturnType<typeof createCandidateSearch>;

/**
 * Finds segments that are worth comparing with a text, however large the memory: those with most of its rarest words. How
 * many segments have a word is counted once, as far as it is rare, and remembered; it need not be exact.
 */
export function createCandidateSearch({ memory }: Queries) {
  const counts = new Map<string, number>();

  /** The segments with a word, where the word is rare. */
  function having(word: string): readonly Id[] | undefined {
    if ((counts.get(word) ?? 0) > common) return undefined;
    const ids = memory.having(quoted(word), common + 1);
    if (counts.size > 300_000) counts.clear();
    counts.set(word, ids.length);
    return ids.length > common ? undefined : ids;
  }

  return {
    /** The likeliest first. */
    find(words: readonly string[]): Id[] {
      const weights = new Map<Id, number>();
      const isRare = new Set<string>();
      let left = budget;
      // What is known to be rare comes first, so that the budget is spent well.
      for (const word of words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))) {
        if (left < (counts.get(word) ?? 0)) break;
        const ids = having(word);
        if (!ids) continue;
        isRare.add(word);
        left -= ids.length;
        add(weights, ids, weightOf(ids.length));
      }
      if (isRare.size < fewRare) {
        for (const group of groupsOf(words.filter((word) => !isRare.has(word)))) {
          const found = memory.having(group.map(quoted).join(' AND '), common);
          add(weights, found, weightOf(found.length) + group.length);
        }
      }
      return [...weights]
        .sort(([a, left], [b, right]) => right - left || b - a)
        .slice(0, mostCandidates)
        .map(([id]) => id);
    },
  };
}

function add(weights: Map<Id, number>, ids: readonly Id[], weight: number): void {
  for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
}

/** The rarer, the more it says: as if the memory held a million. */
function weightOf(count: number): number {
  return Math.log(1_000_000 / Math.max(1, count));
}

function groupsOf(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < words.length && groups.length < mostGroups; at += together)
    groups.push(words.slice(at, at + together));
  return groups;
}

/** A word of the index as a query: it has letters and digits only. */
function quoted(word: string): string {
  return `"${word}"`;
}
