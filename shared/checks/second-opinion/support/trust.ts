import type { Lexicon } from '../../../text/lexicon.ts';
import type { Passage } from '../../check.ts';
import type { OtherPlace } from '../../opinions/row-opinions.ts';
import { isContentWord, isFigure, type Vocabulary } from '../../opinions/vocabulary.ts';
import { weights } from './data/trust-weights.ts';
import type { Difference } from './differences.ts';

/** What tells whether the others' wording is better than the row's own, in the order of the weights. */
export const features = [
  'one',
  'share',
  'share squared',
  'votes',
  'one in total',
  'agreeing',
  'nothing',
  'one word',
  'words',
  'one new word',
  'new words',
  'length',
  'new length',
  'name',
  'new name',
  'figures',
  'inserted',
  'rarest',
  'new rarest',
  'same stem',
] as const;

/** Of how common a word is when nothing is known of it: the middle of the words that differ. */
const middling = 4;

/**
 * How likely it is, 0 to 1, that a human translator wrote what the others say here and not what the row says. Learnt on
 * annotated translations that have human references (`bench/quality/suggestions.ts --fit`): more than by anything else
 * it is told by how many of the others agree, by how common the two wordings are, and by their length.
 */
export function trustOf(difference: Difference, passage: Passage): number {
  const values = featuresOf(difference, passage);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += (values[index] as number) * (weights[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The values of the {@link features} of a difference's most common wording. */
export function featuresOf(difference: Difference, passage: Passage): readonly number[] {
  const { opinions, from, to, wordings, agreeing } = difference;
  const places = wordings[0] ?? [];
  const place = places[0];
  const { total, vocabulary, own } = opinions;
  const share = places.length / total;
  const length = (passage.tokens[to - 1]?.end ?? 0) - (passage.tokens[from]?.start ?? 0);
  const ownIds = own.subarray(from - opinions.from, to - opinions.from);
  const newIds = place ? place.voice.words.ids.subarray(place.from, place.to) : own.subarray(0, 0);
  const nothing = wordings.find(([first]) => first !== undefined && first.from === first.to)?.length ?? 0;
  return [
    1,
    share,
    share * share,
    Math.log(1 + places.length),
    1 / total,
    agreeing / total,
    nothing / total,
    Number(ownIds.length === 1),
    Math.min(ownIds.length, 6) / 6,
    Number(newIds.length === 1),
    Math.min(newIds.length, 6) / 6,
    to > from ? Math.min(length, 40) / 40 : 0,
    place ? Math.min(lengthOf(place), 40) / 40 : 0,
    Number(to > from && from > opinions.from && isCapital(passage.tokens[from]?.text)),
    Number(place !== undefined && place.from > 0 && place.to > place.from && isCapital(opinions.textAt(place))),
    Number(hasFigure(ownIds, vocabulary) && hasFigure(newIds, vocabulary)),
    Number(to === from),
    rarest(ownIds, vocabulary, passage.lexicon) / 8,
    rarest(newIds, vocabulary, passage.lexicon) / 8,
    Number(haveSameStems(ownIds, newIds, vocabulary)),
  ];
}

function lengthOf({ voice: { words }, from, to }: OtherPlace): number {
  return from < to ? (words.ends[to - 1] as number) - (words.starts[from] as number) : 0;
}

function isCapital(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text);
}

function hasFigure(ids: Int32Array, vocabulary: Vocabulary): boolean {
  return ids.some((id) => vocabulary.classOf(id) === isFigure);
}

/** How common the rarest of the content words is, on Zipf's scale. */
function rarest(ids: Int32Array, vocabulary: Vocabulary, lexicon: Lexicon): number {
  if (lexicon.frequency('the') === 0) return middling;
  let least = 8;
  for (const id of ids) {
    if (vocabulary.classOf(id) === isContentWord) least = Math.min(least, lexicon.frequency(vocabulary.wordOf(id)));
  }
  return least;
}

function haveSameStems(a: Int32Array, b: Int32Array, vocabulary: Vocabulary): boolean {
  if (a.length !== b.length) return false;
  return a.every((id, index) => vocabulary.stemOf(id) === vocabulary.stemOf(b[index] as number));
}
