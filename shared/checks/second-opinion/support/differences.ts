import type { OtherPlace, RowOpinions } from '../../opinions/row-opinions.ts';
import { isContentWord } from '../../opinions/vocabulary.ts';
import { notFound, sameInOrder } from '../../opinions/word-match.ts';

/** A place where other translations of a row have another wording than the row. */
export interface Difference {
  readonly opinions: RowOpinions;
  /** The row's own wording: tokens of the passage, half-open; none where the others have something more. */
  readonly from: number;
  readonly to: number;
  /** What the others have in this very place, the most common wording first; the row's own wording is not among them. */
  readonly wordings: readonly (readonly OtherPlace[])[];
  /** How many of the others have the row's own wording here. */
  readonly agreeing: number;
}

/** A rewriting of more words than this is another sentence, not another word. */
const longest = 12;

/**
 * Where a row's other translations differ from it, in order of place; stretches may overlap. Each stretch is bounded by
 * words that others have too, in the same order, so that one wording can be put in the other's place. What others say
 * elsewhere in the sentence (words that moved) is no difference. Linear in the words of all translations.
 */
export function differencesOf(opinions: RowOpinions): readonly Difference[] {
  const known = cache.get(opinions);
  if (known) return known;
  const found: Difference[] = [];
  for (const code of stretches(opinions)) {
    const from = opinions.from + Math.floor(code / (longest + 1));
    const difference = differenceAt(opinions, from, from + (code % (longest + 1)));
    if (difference) found.push(difference);
  }
  cache.set(opinions, found);
  return found;
}

const cache = new WeakMap<RowOpinions, readonly Difference[]>();

/** The stretches between words in order, for each of the others; every stretch once, as its start and size in one. */
function stretches({ own, voices }: RowOpinions): readonly number[] {
  const size = own.length;
  const codes: number[] = [];
  for (const { match, words } of voices) {
    let start = 0;
    let left = -1;
    for (let index = 0; index <= size; index += 1) {
      if (index < size && match.kinds[index] !== sameInOrder) continue;
      const right = index < size ? (match.links[index] as number) : words.ids.length;
      if ((index > start || right > left + 1) && index - start <= longest && right - left - 1 <= longest) {
        codes.push(start * (longest + 1) + index - start);
      }
      start = index + 1;
      left = right;
    }
  }
  if (voices.length < 2) return codes;
  codes.sort((a, b) => a - b);
  return codes.filter((code, index) => code !== codes[index - 1]);
}

function differenceAt(opinions: RowOpinions, from: number, to: number): Difference | undefined {
  let agreeing = 0;
  const wordings: OtherPlace[][] = [];
  for (const places of opinions.tally(from, to)) {
    const first = places[0];
    if (!first || first.to - first.from > longest) continue;
    if (isOwn(opinions, from, to, first)) agreeing += places.length;
    else if (!places.some((place) => isMoved(opinions, from, to, place))) wordings.push(places);
    else {
      const real = places.filter((place) => !isMoved(opinions, from, to, place));
      if (real.length > 0) wordings.push(real);
    }
  }
  if (wordings.length === 0) return undefined;
  return {
    opinions,
    from,
    to,
    wordings: wordings.length > 1 ? wordings.sort((a, b) => b.length - a.length) : wordings,
    agreeing,
  };
}

function isOwn({ own, from: offset }: RowOpinions, from: number, to: number, place: OtherPlace): boolean {
  if (to - from !== place.to - place.from) return false;
  for (let index = 0; index < to - from; index += 1) {
    if (own[from - offset + index] !== place.voice.words.ids[place.from + index]) return false;
  }
  return true;
}

/** Whether a content word of either wording stands in the other translation too, but somewhere else. */
function isMoved({ own, from: offset, vocabulary }: RowOpinions, from: number, to: number, place: OtherPlace): boolean {
  const { match, words } = place.voice;
  for (let index = from - offset; index < to - offset; index += 1) {
    if (match.kinds[index] === notFound || vocabulary.classOf(own[index] as number) < isContentWord) continue;
    const there = match.links[index] as number;
    if (there < place.from || there >= place.to) return true;
  }
  for (let index = place.from; index < place.to; index += 1) {
    const here = match.back[index] as number;
    if (here === -1 || vocabulary.classOf(words.ids[index] as number) < isContentWord) continue;
    if (here < from - offset || here >= to - offset) return true;
  }
  return false;
}
