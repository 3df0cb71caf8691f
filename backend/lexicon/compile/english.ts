import { hashOf, zipfSteps } from '../../../shared/text/lexicon/english-table.ts';
import type { Counts } from './word-list.ts';

/** How often words occur in SUBTLEX-US, by lower-case form. */
export function countWords(list: readonly { readonly word: string; readonly count: number }[]): Counts {
  const counts: Counts = new Map();
  for (const { word, count } of list) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + count);
  return counts;
}

/**
 * Adds the senses in one of WordNet's index files: `lemma pos synsets pointers … offset offset …`. Offsets are unique in
 * their part of speech; `pos` tells the parts apart. Phrases are left out: only words are asked for.
 */
export function addSenses(senses: Map<string, number[]>, index: string, pos: number): void {
  for (const line of index.split('\n')) {
    if (line.startsWith(' ')) continue;
    const fields = line.trim().split(' ');
    const lemma = fields[0] ?? '';
    const synsets = Number(fields[2]);
    if (!synsets || lemma.includes('_')) continue;
    const known = senses.get(lemma) ?? [];
    for (const offset of fields.slice(-synsets)) known.push(pos * 100_000_000 + Number(offset));
    senses.set(lemma, known);
  }
}

/** The Zipf value of a word that WordNet has and the corpus has not: known, but rarer than all that are counted. */
const rare = 1;

/** The table of {@link EnglishTable}, as arrays. */
export function englishArrays(counts: Counts, senses: ReadonlyMap<string, readonly number[]>) {
  const words = new Set([...counts.keys(), ...senses.keys()]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const size = 2 ** Math.ceil(Math.log2(words.size * 1.6));
  const hashes = new Uint32Array(size);
  const zipf = new Uint8Array(size);
  const senseAt = new Uint32Array(size);
  const numbers = new Map<number, number>();
  // Place 0 is that of a word without senses.
  const list = [0];
  for (const word of words) {
    const hash = hashOf(word);
    let place = hash & (size - 1);
    while (hashes[place] !== 0 && hashes[place] !== hash) place = (place + 1) & (size - 1);
    hashes[place] = hash;
    const count = counts.get(word);
    // Zipf's scale (van Heuven et al. 2014): the logarithm of occurrences in a thousand million words.
    const value = count ? Math.log10((count / total) * 1e9) : rare;
    zipf[place] = Math.min(255, Math.max(1, Math.round(value * zipfSteps)));
    const own = senses.get(word);
    if (!own) continue;
    const ids = own.map((synset) => {
      const id = numbers.get(synset) ?? numbers.size;
      numbers.set(synset, id);
      return id;
    });
    senseAt[place] = list.length;
    const unique = [...new Set(ids)].sort((a, b) => a - b);
    list.push(unique.length, ...unique);
  }
  return { hashes, zipf, senseAt, senses: Uint32Array.from(list) };
}
