import type { ChineseWord } from '../../text/lexicon.ts';
import type { WordLink } from '../../text/word-alignment/align-words.ts';
import type { AlignedRow, Passage } from '../check.ts';
import { columnIndex } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import { type FeatureMatrix, meanOf } from './matrix.ts';
import { stemKey } from './packed.ts';
import type { WordFacts } from './word-facts.ts';

const { rendering, renderingBefore, renderingAfter, renderingWindow, passageRendering, known } = columnIndex;
const { link, linkBefore, linkAfter, linkWindow, passageLinks, jump, unlinkedNear, passageUnlinked } = columnIndex;
const { lengthRatio, originalLength } = columnIndex;

/** What the original says of a row's tokens. */
export function writeOriginal(
  { tokens }: Passage,
  { words: chinese, links, from, to }: AlignedRow,
  words: readonly WordFacts[],
  renderingsOf: LikeliestRenderings,
  matrix: FeatureMatrix,
): void {
  const count = to - from;
  if (count === 0) return;
  const likeliest = renderingsOf(chinese);
  const renderings = new Float32Array(count).fill(Number.NaN);
  let roots = 0;
  let asked = 0;
  for (let index = 0; index < count; index += 1) {
    const word = words[from + index] as WordFacts;
    if (tokens[from + index]?.pos === 'PUNCT') continue;
    const likelihood = likeliest.get(stemKey(word.stem));
    matrix.set(from + index, known, word.known);
    if (likelihood === undefined && word.known === 0) continue;
    renderings[index] = likelihood ?? 0;
    roots += Math.sqrt(likelihood ?? 0);
    asked += 1;
  }
  const { strengths, places, unlinked } = linksOf(links, from, count, chinese.length);
  const { jumps, gaps } = gapsOf(places, unlinked);
  for (let index = 0; index < count; index += 1) {
    const token = from + index;
    const at = (values: Float32Array, place: number): number => values[place] ?? Number.NaN;
    matrix.set(token, rendering, at(renderings, index));
    matrix.set(token, renderingBefore, at(renderings, index - 1));
    matrix.set(token, renderingAfter, at(renderings, index + 1));
    matrix.set(token, renderingWindow, meanOf(renderings, index - 3, index + 4));
    matrix.set(token, link, at(strengths, index));
    matrix.set(token, linkBefore, at(strengths, index - 1));
    matrix.set(token, linkAfter, at(strengths, index + 1));
    matrix.set(token, linkWindow, meanOf(strengths, index - 3, index + 4));
    matrix.set(token, jump, at(jumps, index));
    matrix.set(token, unlinkedNear, at(gaps, index));
  }
  matrix.spread(passageRendering, asked > 0 ? roots / asked : Number.NaN, from, to);
  matrix.spread(passageLinks, meanOf(strengths, 0, count), from, to);
  matrix.spread(passageUnlinked, (unlinked[chinese.length] ?? 0) / Math.max(1, chinese.length), from, to);
  matrix.spread(lengthRatio, count / Math.max(1, chinese.length), from, to);
  matrix.spread(originalLength, chinese.length, from, to);
}

/** How likely each English stem (see packed.ts) is as a rendering of the likeliest of these words. */
export type LikeliestRenderings = (words: readonly ChineseWord[]) => ReadonlyMap<number, number>;

/** Renderings as they were learnt, kept as long as the words of an original are. */
export function renderingsBy(knowledge: Knowledge): LikeliestRenderings {
  const remembered = new WeakMap<readonly ChineseWord[], ReadonlyMap<number, number>>();
  return (words) => {
    const kept = remembered.get(words);
    if (kept) return kept;
    const likeliest = new Map<number, number>();
    for (const { text } of words) {
      for (const [stem, likelihood] of knowledge.rendering(text) ?? []) {
        if (likelihood > (likeliest.get(stem) ?? 0)) likeliest.set(stem, likelihood);
      }
    }
    remembered.set(words, likeliest);
    return likeliest;
  };
}

interface Linked {
  /** The strength of each token's strongest link; 0 where there is none. */
  readonly strengths: Float32Array;
  /** The word that it links with, -1 for none. */
  readonly places: Int32Array;
  /** How many of the words before a word are linked with nothing. */
  readonly unlinked: Int32Array;
}

function linksOf(links: readonly WordLink[], from: number, count: number, chinese: number): Linked {
  const strengths = new Float32Array(count);
  const places = new Int32Array(count).fill(-1);
  const isLinked = new Uint8Array(chinese);
  for (const { word, token, kind, strength } of links) {
    const index = token - from;
    if (strength > (strengths[index] ?? 0)) {
      strengths[index] = strength;
      places[index] = word;
    }
    if (kind !== 'position') isLinked[word] = 1;
  }
  const unlinked = new Int32Array(chinese + 1);
  for (let word = 0; word < chinese; word += 1) {
    unlinked[word + 1] = (unlinked[word] as number) + 1 - (isLinked[word] as number);
  }
  return { strengths, places, unlinked };
}

/**
 * How far in the original each linked token is from the one before, and how many words of the original between the
 * linked tokens around a token are linked with nothing.
 */
function gapsOf(
  places: Int32Array,
  unlinked: Int32Array,
): { readonly jumps: Float32Array; readonly gaps: Float32Array } {
  const count = places.length;
  const behind = new Int32Array(count);
  let next = unlinked.length - 1;
  for (let index = count - 1; index >= 0; index -= 1) {
    behind[index] = next;
    const place = places[index] as number;
    if (place >= 0) next = place;
  }
  const jumps = new Float32Array(count).fill(Number.NaN);
  const gaps = new Float32Array(count);
  let before = -1;
  for (let index = 0; index < count; index += 1) {
    const place = places[index] as number;
    if (place >= 0 && before >= 0) jumps[index] = place - before;
    const one = before + 1;
    const other = behind[index] as number;
    gaps[index] = (unlinked[Math.max(one, other)] ?? 0) - (unlinked[Math.min(one, other)] ?? 0);
    if (place >= 0) before = place;
  }
  return { jumps, gaps };
}
