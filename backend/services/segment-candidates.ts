import type { Id } from '../../shared/contract/model.ts';
import type { Queries } from '../database/queries/index.ts';

/** Words in more segments than this say nothing: they are looked for only together with others. */
const common = 4000;
/** So many entries of the index are read for one look-up. */
const budget = 16_000;
/** So many of the segments with most of the rare words are compared. */
const mostCandidates = 80;
/** Words looked for together, where all are common. */
const together = 3;

export type CandidateSearch = ReturnType<typeof createCandidateSearch>;

/**
 * Finds segments that are worth comparing with a text, however large the memory: those with most of its rarest words. How
 * many segments have a word is counted once and remembered; it need not be exact.
 */
export function createCandidateSearch({ memory }: Queries) {
  const frequencies = new Map<string, number>();

  function frequency(word: string): number {
    const known = frequencies.get(word);
    if (known !== undefined) return known;
    const count = memory.having(quoted(word), common + 1).length;
    // Rare words come and go; what is common stays so.
    if (frequencies.size > 200_000) frequencies.clear();
    if (count > 20) frequencies.set(word, count);
    return count;
  }

  return {
    /** The likeliest first. */
    find(words: readonly string[]): Id[] {
      const counted = words.map((word) => ({ word, count: frequency(word) })).filter(({ count }) => count > 0);
      const rare = counted.filter(({ count }) => count <= common).sort((a, b) => a.count - b.count);
      const weights = new Map<Id, number>();
      let left = budget;
      for (const { word, count } of rare) {
        if (left < count) break;
        left -= count;
        add(weights, memory.having(quoted(word), count + 1000), weightOf(count));
      }
      const groups = groupsOf(counted.filter(({ count }) => count > common).map(({ word }) => word));
      for (const group of rare.length >= 4 ? [] : groups) {
        const found = memory.having(group.map(quoted).join(' AND '), common);
        add(weights, found, weightOf(found.length) + group.length);
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
  for (let at = 0; at < words.length && groups.length < 6; at += together) groups.push(words.slice(at, at + together));
  return groups;
}

/** A word of the index as a query: it has letters and digits only. */
function quoted(word: string): string {
  return `"${word}"`;
}
