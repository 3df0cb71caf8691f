import { wordsOf } from '../engine/words.ts';
import { pairHash, stemHash, wordHash } from './word-hash.ts';

/** Another translation of a row, as sets of what it says. */
interface OtherText {
  readonly words: Int32Array;
  readonly places: ReadonlyMap<number, number>;
  readonly stems: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  readonly triples: ReadonlySet<number>;
  /** What stands after (before) each word, the first time it occurs. */
  readonly after: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number>;
}

const cached = new Map<string, OtherText>();
const cachedTexts = 512;

/** Several texts under review often have the same second opinions; and an edit leaves them as they are. */
export function otherText(text: string): OtherText {
  const known = cached.get(text);
  if (known) return known;
  const made = readOther(text);
  const [oldest] = cached.keys();
  if (cached.size >= cachedTexts && oldest !== undefined) cached.delete(oldest);
  cached.set(text, made);
  return made;
}

const border = 0x5bd1e995 | 0;

function readOther(text: string): OtherText {
  const lowers = wordsOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  const words = Int32Array.from(lowers, wordHash);
  const places = new Map<number, number>();
  const stems = new Set<number>(lowers.map(stemHash));
  const pairs = new Set<number>();
  const triples = new Set<number>();
  const after = new Map<number, number>();
  const before = new Map<number, number>();
  for (let index = 0; index <= words.length; index += 1) {
    const word = words[index] ?? border;
    const previous = words[index - 1] ?? border;
    const pair = pairHash(previous, word);
    pairs.add(pair);
    if (index > 0 && index < words.length) triples.add(pairHash(pair, words[index + 1] ?? border));
    if (index < words.length && !places.has(word)) places.set(word, index / words.length);
    if (!after.has(previous)) after.set(previous, word);
    if (!before.has(word)) before.set(word, previous);
  }
  return { words, places, stems, pairs, triples, after, before };
}

/** What other translations say of a row's tokens: a column each, shares of the others (0 to 1) unless told. */
export interface OpinionColumns {
  readonly others: number;
  readonly support: Float32Array;
  readonly stem: Float32Array;
  readonly pairBefore: Float32Array;
  readonly pairAfter: Float32Array;
  readonly triple: Float32Array;
  readonly near: Float32Array;
  /** The share that agree on one other word after (before) the neighbour. */
  readonly alternativeBefore: Float32Array;
  readonly alternativeAfter: Float32Array;
  /** Words that most others have and this text has not, a word of this text. */
  readonly missing: number;
  /** How much the others agree among themselves. */
  readonly agreement: number;
  /** This text's length against the others'. */
  readonly length: number;
}

/** Compares a row's tokens with other translations of it; nothing where there is none that says something of its own. */
export function opinionColumns(
  lowers: readonly string[],
  text: string,
  seconds: readonly { readonly text: string }[],
): OpinionColumns | undefined {
  const others = seconds.filter((second) => second.text.trim() !== '').map((second) => otherText(second.text));
  if (seconds.every((second) => second.text === text || second.text.trim() === '') || lowers.length === 0)
    return undefined;
  const size = lowers.length;
  const words = Int32Array.from(lowers, wordHash);
  const column = () => new Float32Array(size);
  const support = column(),
    stem = column(),
    pairBefore = column(),
    pairAfter = column(),
    triple = column(),
    near = column();
  const alternativeBefore = column(),
    alternativeAfter = column();
  const share = 1 / others.length;
  const votes = new Map<number, number>();
  for (let index = 0; index < size; index += 1) {
    const word = words[index] ?? 0;
    const previous = words[index - 1] ?? border;
    const next = words[index + 1] ?? border;
    const left = pairHash(previous, word);
    const right = pairHash(word, next);
    const stemmed = stemHash(lowers[index] ?? '');
    const middle = pairHash(left, next);
    for (const other of others) {
      const place = other.places.get(word);
      if (place !== undefined) {
        support[index]! += share;
        if (Math.abs(place - index / size) < 0.2) near[index]! += share;
      }
      if (other.stems.has(stemmed)) stem[index]! += share;
      if (other.pairs.has(left)) pairBefore[index]! += share;
      if (other.pairs.has(right)) pairAfter[index]! += share;
      if (other.triples.has(middle)) triple[index]! += share;
    }
    if (pairBefore[index]! < 0.5) alternativeBefore[index] = mostCommon(others, previous, word, votes, 'after') * share;
    if (pairAfter[index]! < 0.5) alternativeAfter[index] = mostCommon(others, next, word, votes, 'before') * share;
  }
  const own = new Set(words);
  const counts = new Map<number, number>();
  let total = 0;
  for (const other of others) {
    total += other.words.length;
    for (const word of other.places.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let missing = 0;
  let shared = 0;
  for (const [word, count] of counts) {
    shared += count * share;
    if (count >= others.length * 0.7 && !own.has(word)) missing += 1;
  }
  return {
    others: others.length,
    support,
    stem,
    pairBefore,
    pairAfter,
    triple,
    near,
    alternativeBefore,
    alternativeAfter,
    missing: missing / size,
    agreement: shared / counts.size,
    length: (size * others.length) / Math.max(1, total),
  };
}

function mostCommon(
  others: readonly OtherText[],
  anchor: number,
  own: number,
  votes: Map<number, number>,
  side: 'after' | 'before',
): number {
  votes.clear();
  let most = 0;
  for (const other of others) {
    const word = other[side].get(anchor);
    if (word === undefined || word === own) continue;
    const count = (votes.get(word) ?? 0) + 1;
    votes.set(word, count);
    if (count > most) most = count;
  }
  return most;
}
