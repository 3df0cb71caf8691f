import type { Passage, PassageRow } from '../check.ts';
import { tokensWithin } from '../passage.ts';
import { columnIndex } from './columns.ts';
import { type FeatureMatrix, meanOf } from './matrix.ts';
import { type OtherText, otherText } from './other-text.ts';
import type { WordFacts } from './word-facts.ts';
import { border, pairHash } from './word-hash.ts';

const { others: othersColumn, support, supportStem, supportBefore, supportAfter, supportTriple } = columnIndex;
const { supportNear, supportWindow, supportPairWindow, supportPrevious, supportNext } = columnIndex;
const { alternativeBefore, alternativeAfter, passageSupport, passagePairSupport } = columnIndex;
const { passageMissing, othersAgree, othersLength } = columnIndex;

/** A word is near its place in another translation within this share of the text. */
const nearby = 0.2;
/** A word that so many of the others have should be here, too. */
const mostOthers = 0.7;

/** What other translations say of a row's tokens: shares (0 to 1) of the others, unless columns.ts says otherwise. */
export function writeOpinions(
  passage: Passage,
  row: PassageRow,
  words: readonly WordFacts[],
  matrix: FeatureMatrix,
): void {
  const others = othersOf(passage, row);
  if (others.length === 0) return;
  const [from, to] = tokensWithin(passage.tokens, row);
  if (from === to) return;
  const share = 1 / others.length;
  const count = to - from;
  const supports = new Float32Array(count);
  const pairs = new Float32Array(count);
  const hashAt = (index: number): number => (index < from || index >= to ? border : (words[index] as WordFacts).hash);
  for (let index = from; index < to; index += 1) {
    const { hash, stem } = words[index] as WordFacts;
    const previous = hashAt(index - 1);
    const next = hashAt(index + 1);
    const left = pairHash(previous, hash);
    const right = pairHash(hash, next);
    const triple = pairHash(left, next);
    const place = (index - from) / count;
    const votes = { same: 0, near: 0, stem: 0, left: 0, right: 0, triple: 0 };
    for (const other of others) {
      const there = other.places.get(hash);
      if (there !== undefined) {
        votes.same += 1;
        votes.stem += 1;
        if (Math.abs(there - place) < nearby) votes.near += 1;
        if (other.pairs.has(left)) votes.left += 1;
        if (other.pairs.has(right)) votes.right += 1;
        if (other.triples.has(triple)) votes.triple += 1;
      } else if (other.stems.has(stem)) votes.stem += 1;
    }
    supports[index - from] = votes.same * share;
    pairs[index - from] = votes.left * share;
    matrix.set(index, support, votes.same * share);
    matrix.set(index, supportNear, votes.near * share);
    matrix.set(index, supportStem, votes.stem * share);
    matrix.set(index, supportBefore, votes.left * share);
    matrix.set(index, supportAfter, votes.right * share);
    matrix.set(index, supportTriple, votes.triple * share);
    const isUncommonLeft = votes.left * 2 < others.length;
    const isUncommonRight = votes.right * 2 < others.length;
    matrix.set(index, alternativeBefore, isUncommonLeft ? mostCommon(others, 'after', previous, hash) * share : 0);
    matrix.set(index, alternativeAfter, isUncommonRight ? mostCommon(others, 'before', next, hash) * share : 0);
  }
  for (let index = 0; index < count; index += 1) {
    matrix.set(from + index, supportPrevious, supports[index - 1] ?? Number.NaN);
    matrix.set(from + index, supportNext, supports[index + 1] ?? Number.NaN);
    matrix.set(from + index, supportWindow, meanOf(supports, index - 3, index + 4));
    matrix.set(from + index, supportPairWindow, meanOf(pairs, index - 2, index + 4));
  }
  const { missing, agreement, length } = comparedWith(others, words, from, to);
  matrix.spread(othersColumn, others.length, from, to);
  matrix.spread(passageSupport, meanOf(supports, 0, count), from, to);
  matrix.spread(passagePairSupport, meanOf(pairs, 0, count), from, to);
  matrix.spread(passageMissing, missing / count, from, to);
  matrix.spread(othersAgree, agreement, from, to);
  matrix.spread(othersLength, count / Math.max(1, length), from, to);
}

/** Translations that say something; none where all of them only repeat the row, as after an import of the same file. */
function othersOf({ text }: Passage, { start, end, seconds = [] }: PassageRow): readonly OtherText[] {
  const own = text.slice(start, end);
  const speaking = seconds.filter((second) => second.text.trim() !== '');
  return speaking.every((second) => second.text === own) ? [] : speaking.map((second) => otherText(second.text));
}

/** How many of the others agree on one other word after (before) a neighbour than this text has there. */
function mostCommon(others: readonly OtherText[], side: 'after' | 'before', anchor: number, own: number): number {
  let most = 0;
  for (const [index, other] of others.entries()) {
    const word = other[side].get(anchor);
    if (word === undefined || word === own) continue;
    let votes = 1;
    for (let later = index + 1; later < others.length; later += 1) {
      if (others[later]?.[side].get(anchor) === word) votes += 1;
    }
    if (votes > most) most = votes;
  }
  return most;
}

/** Words that most others have and this text has not; how much the others share; and their mean length. */
function comparedWith(others: readonly OtherText[], words: readonly WordFacts[], from: number, to: number) {
  const own = new Set<number>();
  for (let index = from; index < to; index += 1) own.add((words[index] as WordFacts).hash);
  const counts = new Map<number, number>();
  let length = 0;
  for (const other of others) {
    length += other.length;
    for (const word of other.places.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let missing = 0;
  let all = 0;
  for (const [word, count] of counts) {
    all += count;
    if (count >= others.length * mostOthers && !own.has(word)) missing += 1;
  }
  const agreement = all / others.length / Math.max(1, counts.size);
  return { missing, agreement, length: length / others.length };
}
