import { place } from './chinese-table.ts';
import type { Sections } from './container.ts';

/** How finely Zipf values are kept. */
export const zipfSteps = 32;

/**
 * The English half of the lexicon: an open-addressed table by hash. Words themselves are not kept: of all words that are
 * not in the table one in 30,000 has the very hash of one that is.
 */
export interface EnglishTable {
  /** 0: nothing here. The length is a power of two. */
  readonly hashes: Uint32Array;
  /** For each place how common the word is: Zipf's scale times {@link zipfSteps}. */
  readonly zipf: Uint8Array;
  /** For each place where its senses start in `senses`: a count, then that many rising numbers of WordNet synsets. 0: none. */
  readonly senseAt: Uint32Array;
  readonly senses: Uint32Array;
}

export function englishTable(sections: Sections): EnglishTable {
  return {
    hashes: new Uint32Array(...place(sections.englishHashes, 4)),
    zipf: sections.zipf,
    senseAt: new Uint32Array(...place(sections.senseAt, 4)),
    senses: new Uint32Array(...place(sections.senses, 4)),
  };
}

/** FNV-1a with a final mix; never 0. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash >>> 0 || 1;
}

/** Nothing longer is an English word; to hash a megabyte without spaces again and again takes minutes. */
const longestWord = 80;

/** The place of a word in the table, or -1. */
export function placeOf({ hashes }: Pick<EnglishTable, 'hashes'>, word: string): number {
  if (word.length > longestWord) return -1;
  const hash = hashOf(word);
  const mask = hashes.length - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const there = hashes[place];
    if (there === hash) return place;
    if (there === 0) return -1;
  }
}

export function frequencyOf(table: EnglishTable, word: string): number {
  const place = placeOf(table, word);
  return place < 0 ? 0 : (table.zipf[place] as number) / zipfSteps;
}

/** Whether two words have a synset in common. Their senses are in rising order. */
export function shareSense(table: EnglishTable, a: string, b: string): boolean {
  const { senses, senseAt } = table;
  const placeA = placeOf(table, a);
  const placeB = placeA < 0 ? -1 : placeOf(table, b);
  if (placeB < 0) return false;
  let i = senseAt[placeA] as number;
  let j = senseAt[placeB] as number;
  const endA = i + (senses[i] as number);
  const endB = j + (senses[j] as number);
  i += 1;
  j += 1;
  while (i <= endA && j <= endB) {
    const difference = (senses[i] as number) - (senses[j] as number);
    if (difference === 0) return true;
    if (difference < 0) i += 1;
    else j += 1;
  }
  return false;
}
