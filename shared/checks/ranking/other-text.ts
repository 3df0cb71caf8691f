import { wordsOf } from '../engine/words.ts';
import { border, pairHash, stemHash, wordHash } from './word-hash.ts';

/** Another translation of a row, as hashes of what it says. */
export interface OtherText {
  /** How many words and marks it has. */
  readonly length: number;
  /** Each word with its first place, as a share (0 to 1) of the text. */
  readonly places: ReadonlyMap<number, number>;
  readonly stems: ReadonlySet<number>;
  /** Neighbours, the borders of the text included. */
  readonly pairs: ReadonlySet<number>;
  readonly triples: ReadonlySet<number>;
  /** What stands after (before) each word where it first occurs. */
  readonly after: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number>;
}

const mostTexts = 512;
const remembered = new Map<string, OtherText>();

/** Reads a text once: several texts under review may have the same second opinions, and an edit leaves them as they are. */
export function otherText(text: string): OtherText {
  const known = remembered.get(text);
  if (known) return known;
  const read = readText(text);
  const [oldest] = remembered.keys();
  if (remembered.size >= mostTexts && oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, read);
  return read;
}

function readText(text: string): OtherText {
  const words = wordsOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  const hashes = words.map(wordHash);
  const places = new Map<number, number>();
  const pairs = new Set<number>();
  const triples = new Set<number>();
  const after = new Map<number, number>();
  const before = new Map<number, number>();
  for (let index = 0; index <= hashes.length; index += 1) {
    const word = hashes[index] ?? border;
    const previous = hashes[index - 1] ?? border;
    const pair = pairHash(previous, word);
    pairs.add(pair);
    if (!after.has(previous)) after.set(previous, word);
    if (!before.has(word)) before.set(word, previous);
    if (index === hashes.length) break;
    triples.add(pairHash(pair, hashes[index + 1] ?? border));
    if (!places.has(word)) places.set(word, index / hashes.length);
  }
  return { length: hashes.length, places, stems: new Set(words.map(stemHash)), pairs, triples, after, before };
}
