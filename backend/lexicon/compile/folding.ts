import type { CedictEntry } from './cedict.ts';

/**
 * From traditional to simplified characters: for each the one that stands in its place most often. One that mostly stands
 * for itself (著 in 著名) is not folded.
 */
export function foldingOf(entries: readonly CedictEntry[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let i = 0; i < traditional.length; i++) {
      const from = traditional.charAt(i);
      const known = counts.get(from) ?? new Map<string, number>();
      known.set(simplified.charAt(i), (known.get(simplified.charAt(i)) ?? 0) + 1);
      counts.set(from, known);
    }
  }
  const folding = new Map<string, string>();
  for (const [from, known] of counts) {
    const [best] = [...known].sort(([, a], [, b]) => b - a);
    if (best && best[0] !== from) folding.set(from, best[0]);
  }
  return folding;
}

/** The letters of the trie, by how often they are used: 0 is in no word, and a letter is shared by what folds together. */
export function numberLetters(words: Iterable<string>, folding: ReadonlyMap<string, string>): Uint16Array {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const character of fold(word, folding)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const codes = new Uint16Array(0x10000);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [index, [character]] of ranked.entries()) codes[character.charCodeAt(0)] = index + 1;
  for (const [from, to] of folding) codes[from.charCodeAt(0)] = codes[to.charCodeAt(0)] ?? 0;
  return codes;
}

export function fold(word: string, folding: ReadonlyMap<string, string>): string {
  return Array.from({ length: word.length }, (_, i) => folding.get(word.charAt(i)) ?? word.charAt(i)).join('');
}
