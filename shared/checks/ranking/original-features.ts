import type { AlignedRow } from '../check.ts';
import type { Knowledge } from './knowledge.ts';

/** What the original says of a row's tokens; the arrays have an entry a token of the row. */
export interface OriginalColumns {
  /** How likely each English stem is as a rendering of the original's likeliest word. */
  readonly renderings: ReadonlyMap<number, number>;
  /** The strength of the token's strongest link, 0 where there is none. */
  readonly links: Float32Array;
  /** How far in the original, in words, it is from the linked token before. */
  readonly jump: Float32Array;
  /** Words of the original that nothing is linked with, between the tokens around. */
  readonly unlinkedNear: Float32Array;
  /** 1 for a token that is linked by its figure. */
  readonly figure: Float32Array;
  /** Share of the original's words that nothing is linked with. */
  readonly unlinked: number;
}

export function originalColumns({ words, links, from, to }: AlignedRow, knowledge: Knowledge): OriginalColumns {
  const count = to - from;
  const strengths = new Float32Array(count);
  const figure = new Float32Array(count);
  const place = new Int32Array(count).fill(-1);
  const isLinked = new Uint8Array(words.length);
  for (const { word, token, kind, strength } of links) {
    const index = token - from;
    if (strength > (strengths[index] ?? 0)) {
      strengths[index] = strength;
      place[index] = word;
    }
    if (kind === 'figure') figure[index] = 1;
    if (kind !== 'position') isLinked[word] = 1;
  }
  const unlinkedUpTo = new Int32Array(words.length + 1);
  for (let word = 0; word < words.length; word += 1) {
    unlinkedUpTo[word + 1] = (unlinkedUpTo[word] ?? 0) + 1 - (isLinked[word] ?? 0);
  }
  const jump = new Float32Array(count).fill(Number.NaN);
  const unlinkedNear = new Float32Array(count).fill(Number.NaN);
  let previous = -1;
  const nextPlace = new Int32Array(count);
  let next = words.length;
  for (let index = count - 1; index >= 0; index -= 1) {
    nextPlace[index] = next;
    if ((place[index] ?? -1) >= 0) next = place[index] ?? next;
  }
  for (let index = 0; index < count; index += 1) {
    const own = place[index] ?? -1;
    if (own >= 0 && previous >= 0) jump[index] = own - previous;
    const low = Math.min(previous + 1, nextPlace[index] ?? 0);
    const high = Math.max(previous + 1, nextPlace[index] ?? 0);
    unlinkedNear[index] = (unlinkedUpTo[high] ?? 0) - (unlinkedUpTo[low] ?? 0);
    if (own >= 0) previous = own;
  }
  const renderings = new Map<number, number>();
  for (const { text } of words) {
    for (const [stem, probability] of knowledge.rendering(text) ?? []) {
      if (probability > (renderings.get(stem) ?? 0)) renderings.set(stem, probability);
    }
  }
  return {
    renderings,
    links: strengths,
    jump,
    unlinkedNear,
    figure,
    unlinked: (unlinkedUpTo[words.length] ?? 0) / Math.max(1, words.length),
  };
}
